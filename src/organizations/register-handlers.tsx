import { changeHat } from '../accounts/change-hat.ts'
import { homeOf } from '../accounts/homes.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { allProblems } from './all-problems.ts'
import { detailsOf } from './details-of-row.ts'
import { OrganizationForm } from './forms.ts'
import { OrganizationFormPage } from './pages/organization-form-page.tsx'
import { registerOrganization } from './register-organization.ts'
import { townsToChoose } from './towns.ts'

/** The form of an organization that registers itself. */
export async function drawNew(visit: Visit, typed: Typed, problems: Problems = {}): Promise<Response> {
  const towns = await visit.read(townsToChoose)
  const words = {
    title: '企業を登録する',
    lead: '登録すると、あなたが最初の管理者になります。あとから変更でき、社内の人を招待できます。',
    button: '登録する',
  }
  const props = { ...words, kind: 'company' as const, typed, problems, towns: towns.map(({ name }) => name) }
  return visit.page(
    { title: words.title, crumbs: [{ href: '/account', label: 'アカウントの設定' }], problems },
    <OrganizationFormPage {...props} formKey={visit.formKey()} />,
  )
}

/** What has to be corrected, in one round: nobody corrects a form three times. */
function everyProblem(visit: Visit, found: Problems): Promise<Problems> {
  return visit.read((tx) => allProblems(tx, 'company', visit.fields, { contact: 'needed' }, found))
}

/** 登録を申し込む。 */
export function register(visit: Visit): Promise<Response> {
  return submit(visit, OrganizationForm, {
    act: async (tx, value) => {
      const id = await registerOrganization(tx, visit.actor, 'company', detailsOf(value), visit.now)
      // An operator who tries this road keeps the operator's hat: they did not become a member.
      if (!visit.session || visit.actor.kind === 'operator') return `/desk/organizations/${id}`
      return homeOf(await changeHat(tx, visit.actor, visit.session.id, id, visit.now))
    },
    again: async (typed, problems) => drawNew(visit, typed, await everyProblem(visit, problems)),
    options: { flash: '企業を登録しました' },
  })
}
