import { changeHat } from '../../accounts/change-hat.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { readPosting } from '../../postings/read-posting.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { ownProfile } from '../../talents/own-profile.ts'
import { registerTalent } from '../../talents/register-talent.ts'
import { versionFor } from '../../talents/ways.ts'
import { PreparationPage } from '../pages/preparation-page.tsx'
import { takesApplications } from '../submit-application.ts'
import { EssentialsForm, NewcomerForm } from './forms.ts'
import { prepareProfile } from './prepare-profile.ts'

const PATH = '/postings/:posting/application/preparation'

/** 応募に必要なこと: between the account and the application, one page. */
export const preparationRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: PATH,
    for: ['account'],
    pace: 'reading',
    journal: { none: '自分の情報' },
    handle: (visit) => draw(visit),
  },
  { method: 'post', path: PATH, for: ['account'], pace: 'writing', journal: 'talent.changed', handle: prepare },
)

const applicationTo = (visit: Visit): string => `/postings/${visit.id('posting')}/application`

async function draw(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { posting, own } = await visit.read(async (tx) => ({
    posting: await readPosting(tx, visit.actor, visit.id('posting')),
    own: await ownOrNone(tx, visit),
  }))
  // A closed posting, and a talent who wears another hat, are answered by the application's own page.
  const otherHat = !own && visit.session?.hats.some(({ kind }) => kind === 'talent')
  if (otherHat || !takesApplications(posting.row, visit.now)) return visit.redirect(applicationTo(visit))
  const props = {
    posting,
    version: own && versionFor(own.row.version, typed, problems),
    asksSkills: !own || own.profile.skills.length === 0,
    asksIntroduction: !own || own.profile.experience === '',
    typed: typed ?? (own ? typedOf(own.row) : firstGuess(visit)),
    problems,
    formKey: visit.formKey(),
  }
  const crumbs = [
    { href: '/postings', label: '求人を探す' },
    { href: `/postings/${posting.row.id}`, label: posting.row.title },
  ]
  return visit.page({ title: '応募に必要なこと', crumbs, problems }, <PreparationPage {...props} />)
}

const ownOrNone = (tx: Tx, { actor }: Visit) => (actor.kind === 'talent' ? ownProfile(tx, actor) : null)

type OwnRow = Awaited<ReturnType<typeof ownProfile>>['row']

const typedOf = ({ headline, introduction, hours_per_month, wished_fee_yen }: OwnRow): Typed => ({
  headline,
  introduction,
  hoursPerMonth: hours_per_month?.toString() ?? '',
  wishedFeeYen: wished_fee_yen?.toLocaleString('ja-JP') ?? '',
})

/** What registering has told already: the address, and the name where its two parts stand apart. */
function firstGuess({ session }: Visit): Typed {
  const [familyName = '', givenName = '', ...more] = (session?.name ?? '').split(/\s+/u)
  const apart = givenName !== '' && more.length === 0
  return { email: session?.email ?? '', ...(apart && { familyName, givenName }) }
}

function prepare(visit: Visit): Promise<Response> {
  const again = (typed: Typed, problems: Problems) => draw(visit, typed, problems)
  const options = { flash: '保存しました。次は、応募の内容です。' }
  // By what the form says and not by the hat: sent once more, a newcomer's form is a talent's, and was one act already.
  if (visit.actor.kind === 'talent' && visit.fields.familyName === undefined)
    return submit(visit, EssentialsForm, {
      act: async (tx, { version, ...essentials }) => {
        await prepareProfile(tx, visit.actor, essentials, version, visit.now)
        return applicationTo(visit)
      },
      again,
      options,
    })
  return submit(visit, NewcomerForm, {
    act: async (tx, { familyName, givenName, familyKana, givenKana, email, ...essentials }) => {
      const names = { familyName, givenName, familyKana, givenKana, email }
      await becomeTalent(tx, visit, { ...names, headline: essentials.headline }, essentials)
      return applicationTo(visit)
    },
    again,
    options,
  })
}

type Newcomer = Omit<Parameters<typeof registerTalent>[2], 'phone' | 'postcode' | 'address'>
type Essentials = Parameters<typeof prepareProfile>[2]

/** The account becomes a talent, puts on that hat, and has said all that an application needs. */
async function becomeTalent(tx: Tx, visit: Visit, newcomer: Newcomer, essentials: Essentials): Promise<void> {
  if (!visit.session) throw new NotFound()
  const { id: sessionId, accountId } = visit.session
  const contact = { ...newcomer, phone: '', postcode: null, address: '' }
  const talentId = await registerTalent(tx, visit.actor, contact, visit.now)
  await changeHat(tx, visit.actor, sessionId, 'talent', visit.now)
  await prepareProfile(tx, { kind: 'talent', accountId, talentId }, essentials, null, visit.now)
}
