import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { amendContract } from './amend-contract.ts'
import { allowedActions } from './allowed.ts'
import { changeTerms } from './change-terms.ts'
import { crumbsOf, drawContract, pathOf } from './draw-contract.tsx'
import { findContract, findVersion } from './find-contract.ts'
import { EmptyForm, TermsForm, type TypedTerms } from './forms.ts'
import { TermsPage } from './pages/terms-page.tsx'
import { termsOfTyped, typedOfTerms } from './typed-terms.ts'

type TermsAction = 'changeTerms' | 'proposeAmendment'

/** The form of the terms, as they stand or as they were typed. */
export async function drawTerms(
  visit: Visit,
  action: TermsAction,
  typed?: Typed,
  problems: Problems = {},
): Promise<Response> {
  const id = visit.id('contract')
  const { contract, version } = await visit.read(async (tx) => {
    const found = await findContract(tx, visit.actor, id, action)
    return { contract: found, version: await findVersion(tx, id, found.current_version) }
  })
  if (!allowedActions(visit.actor, contract).has(action))
    throw new Stale('この契約の条件は、いまは直せません。契約の画面で最新の状態を確認してください。')
  const base = pathOf(visit, 'client')
  const amending = action === 'proposeAmendment'
  const title = amending ? '契約を変更する' : '契約の条件を直す'
  const crumbs = [...crumbsOf('client'), { href: base, label: version.terms.title }]
  const props = {
    terms: version.terms,
    action: `${base}/${amending ? 'amendments' : 'terms'}`,
    base,
    amending,
    formKey: visit.formKey(),
    typed: typed ?? typedOfTerms(version.terms, version.number, contract.needs_approval),
    problems,
  }
  return visit.page({ title, crumbs, problems }, <TermsPage {...props} />)
}

export function saveTerms(visit: Visit): Promise<Response> {
  return submit(visit, TermsForm, {
    act: async (tx, typed) => {
      const { id, number, written } = await readTyped(tx, visit, typed)
      await changeTerms(tx, visit.actor, id, { number, written, needsApproval: typed.needsApproval }, visit.now)
      return pathOf(visit, 'client')
    },
    again: (typed, problems) => drawTerms(visit, 'changeTerms', typed, problems),
    options: { flash: '条件を保存しました' },
  })
}

export function saveAmendment(visit: Visit): Promise<Response> {
  return submit(visit, TermsForm, {
    act: async (tx, typed) => {
      const { id, number, written } = await readTyped(tx, visit, typed)
      await amendContract(tx, visit.actor, id, { number, written }, visit.now)
      return pathOf(visit, 'client')
    },
    again: (typed, problems) => drawTerms(visit, 'proposeAmendment', typed, problems),
    options: { flash: '変更の内容を副業人材に示しました。双方が同意すると効力を持ちます' },
  })
}

async function readTyped(tx: Tx, visit: Visit, typed: TypedTerms) {
  const id = visit.id('contract')
  const contract = await findContract(tx, visit.actor, id)
  const { terms } = await findVersion(tx, id, contract.current_version)
  return { id, number: typed.number, written: termsOfTyped(typed, terms) }
}

/** A deed that looks at all terms first: what is wrong with them is shown in their form, where it can be mended. */
export function checkedDeed(
  verb: (tx: Tx, actor: Visit['actor'], id: string, now: Date) => Promise<void>,
  flash: string,
) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, EmptyForm, {
      act: async (tx) => {
        await verb(tx, visit.actor, visit.id('contract'), visit.now)
        return pathOf(visit, 'client')
      },
      again: async (_typed, problems) => {
        const contract = await visit.read((tx) => findContract(tx, visit.actor, visit.id('contract')))
        const mendable = allowedActions(visit.actor, contract).has('changeTerms')
        return mendable
          ? drawTerms(visit, 'changeTerms', undefined, problems)
          : drawContract(visit, 'client', {}, problems)
      },
      options: { flash },
    })
}
