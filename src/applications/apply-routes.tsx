import type { TalentProfileView } from '../talents/profile-parts.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Problems, type Typed, typedOf } from '../platform/web/parse.ts'
import { readPosting, type ReadablePosting } from '../postings/read-posting.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import type { Provision } from '../talents/consent.ts'
import { type Contact, consentedContact, fullKanaOf, fullNameOf } from '../talents/contact.ts'
import { profileOf } from '../talents/profile.ts'
import { ApplicationForm } from './forms.ts'
import { myApplicationTo } from './my-applications.ts'
import { ApplyPage } from './pages/apply-page.tsx'
import { ClosedPage, NotATalentPage, UnfinishedProfilePage } from './pages/cannot-apply-page.tsx'
import { agreedTo, type Naming, namings, provisionOfApplication } from './provision.ts'
import { missingForApplication, readinessOf } from './readiness.ts'
import { myScoutTo } from './scouts/list-scouts.ts'
import { submitApplication, takesApplications } from './submit-application.ts'

const PATH = '/postings/:posting/application'

/** 応募する. */
export const applyRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: PATH,
    for: ['account'],
    pace: 'reading',
    journal: { none: '自分の応募' },
    handle: (visit) => draw(visit, visit.query.get('naming') === 'later' ? 'later' : 'now'),
  },
  {
    method: 'post',
    path: PATH,
    for: ['talent'],
    pace: 'writing',
    journal: 'application.submitted',
    handle: apply,
  },
)

/** Where somebody who accepted a scout starts from; they go on in their own words. */
const THANKS_FOR_SCOUT = 'お声がけいただき、ありがとうございます。いただいたメッセージを読み、応募いたします。'

async function draw(visit: Visit, naming: Naming, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const id = visit.id('posting')
  const { posting, applied, self, scouted } = await visit.read(async (tx) => ({
    posting: await readPosting(tx, actor, id),
    applied: await myApplicationTo(tx, actor, id),
    scouted: (await myScoutTo(tx, actor, id)) === 'accepted',
    self: actor.kind === 'talent' ? await readSelf(tx, visit, actor.talentId) : null,
  }))
  const head = { title: '応募する', crumbs: wayTo(posting), problems }
  if (applied) return visit.redirect(`/my/applications/${applied}`)
  if (!takesApplications(posting.row, now)) return visit.page(head, <ClosedPage posting={posting} />)
  if (!self?.profile) return withoutProfile(visit, posting)
  if (self.missing.some(({ field }) => field === null))
    return visit.page(head, <UnfinishedProfilePage posting={posting} missing={self.missing} />)
  if (self.missing.length > 0) return visit.redirect(preparationFor(posting))
  const shown = asTheClientSees(self.profile, self.contact, naming)
  const provision = provisionOfApplication(posting.client.name, naming)
  const words = scouted ? { motivation: THANKS_FOR_SCOUT, ...typed } : typed
  const props = { posting, naming, provision, typed: words, problems, formKey: visit.formKey() }
  return visit.page(head, <ApplyPage {...props} {...shown} values={valuesOf(provision, self.contact)} />)
}

const preparationFor = ({ row }: ReadablePosting): string => `/postings/${row.id}/application/preparation`

/** Whoever has just registered says at once what an application needs; whoever wears another hat is asked first. */
function withoutProfile(visit: Visit, posting: ReadablePosting): Promise<Response> | Response {
  if (visit.session?.hats.length === 0) return visit.redirect(preparationFor(posting))
  const hasProfile = visit.session?.hats.some(({ kind }) => kind === 'talent') ?? false
  return visit.page(
    { title: '応募する', crumbs: wayTo(posting) },
    <NotATalentPage posting={posting} hasProfile={hasProfile} />,
  )
}

async function readSelf(tx: Tx, { actor }: Visit, talentId: string) {
  const readiness = await readinessOf(tx, talentId)
  return {
    profile: await profileOf(tx, talentId),
    contact: await consentedContact(tx, actor, talentId),
    missing: readiness ? missingForApplication(readiness) : [],
  }
}

/** The preview shows neither more nor less than row-level security will let through. */
function asTheClientSees(profile: TalentProfileView, contact: Contact | null, naming: Naming) {
  if (naming === 'later' || !contact) return { profile: { ...profile, careers: [] }, contact: null }
  return { profile, contact: { ...contact, phone: null, postcode: null, address: null } }
}

function valuesOf({ items }: Provision, contact: Contact | null) {
  if (!contact || !items.includes('name')) return { proposal: '応募の動機・提案・希望の条件' }
  return {
    name: `${fullNameOf(contact)}(${fullKanaOf(contact)})`,
    email: contact.email ?? '',
    proposal: '応募の動機・提案・希望の条件',
  }
}

const wayTo = ({ row }: ReadablePosting) => [
  { href: '/postings', label: '求人を探す' },
  { href: `/postings/${row.id}`, label: row.title },
]

/** The other naming with everything that was typed; nothing is sent, and what is given to whom is agreed to anew. */
function switchNaming(visit: Visit, to: Naming): Promise<Response> {
  visit.requireFormKey()
  const { switchTo: _pressed, consent: _ticked, ...typed } = typedOf(visit.fields)
  return draw(visit, to, { ...typed, naming: to })
}

function apply(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const other = namings.find((naming) => naming === visit.fields.switchTo?.[0])
  if (other) return switchNaming(visit, other)
  const id = visit.id('posting')
  return submit(visit, ApplicationForm, {
    act: async (tx, { naming, consent: _ticked, ...bid }) => {
      const { client } = await readPosting(tx, actor, id)
      const consent = agreedTo(provisionOfApplication(client.name, naming))
      return `/my/applications/${await submitApplication(tx, actor, id, { ...bid, consent }, now)}`
    },
    again: (typed, problems) => draw(visit, typed.naming === 'later' ? 'later' : 'now', typed, problems),
    options: { flash: '応募しました。返事が届くとメールでお知らせします。' },
  })
}
