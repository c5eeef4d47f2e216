import { changeHat } from '../accounts/change-hat.ts'
import { safeNext } from '../accounts/forms.ts'
import { formatPostcode } from '../law/postcode.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeContact } from './change-contact.ts'
import type { Contact } from './contact.ts'
import { ContactForm, RegisterTalentForm } from './forms.ts'
import { ownProfile } from './own-profile.ts'
import { AddressFields, ContactFields } from './pages/contact-fields.tsx'
import { RegisterTalentPage } from './pages/register-talent-page.tsx'
import { SectionPage } from './pages/section-page.tsx'
import { registerTalent } from './register-talent.ts'
import { changing, ownPage, profileCrumbs, talentOf, versionFor } from './ways.ts'

/** Who they are: made once for an account, changed by the person. */
export const contactRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/my/profile/new',
    for: ['account'],
    pace: 'reading',
    journal: { none: '自分の情報' },
    handle: (visit) => drawRegistration(visit),
  },
  {
    method: 'post',
    path: '/my/profile/new',
    for: ['account'],
    pace: 'writing',
    journal: 'talent.registered',
    handle: register,
  },
  { method: 'get', path: '/my/profile/edit/contact', ...ownPage, handle: (visit) => drawContact(visit) },
  { method: 'post', path: '/my/profile/edit/contact', ...changing, journal: 'talent.changed', handle: change },
)

function sessionOf(visit: Visit) {
  if (!visit.session) throw new NotFound()
  return visit.session
}

async function drawRegistration(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { email, hats } = sessionOf(visit)
  if (!typed && hats.some(({ kind }) => kind === 'talent')) return visit.redirect('/account')
  const start = { email, next: safeNext(visit.query.get('next') ?? '', '') }
  return visit.page(
    { title: '副業人材として登録する', problems },
    <RegisterTalentPage typed={typed ?? start} problems={problems} formKey={visit.formKey()} />,
  )
}

/** The account becomes a talent and puts on that hat at once. */
function register(visit: Visit): Promise<Response> {
  const { id } = sessionOf(visit)
  return submit(visit, RegisterTalentForm, {
    act: async (tx, { next, ...newcomer }) => {
      await registerTalent(tx, visit.actor, { ...newcomer, postcode: null, address: '' }, visit.now)
      await changeHat(tx, visit.actor, id, 'talent', visit.now)
      return next
    },
    again: (typed, problems) => drawRegistration(visit, typed, problems),
    options: { flash: '副業人材として登録しました' },
  })
}

async function drawContact(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { row, contact } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const title = '氏名と連絡先'
  const fields = { typed: typed ?? typedOf(contact), problems }
  return visit.page(
    { title, crumbs: profileCrumbs, problems },
    <SectionPage
      title={title}
      lead="あなたが同意した相手にだけ伝わります。変更すると、同意した相手にも新しい内容が表示されます。"
      problems={problems}
      formKey={visit.formKey()}
      version={versionFor(row.version, typed, problems)}
    >
      <ContactFields {...fields} />
      <AddressFields {...fields} />
    </SectionPage>,
  )
}

function typedOf(contact: Contact | null): Typed {
  if (!contact) return {}
  const { postcode, email, phone, address, ...names } = contact
  return {
    ...names,
    email: email ?? '',
    phone: phone ?? '',
    address: address ?? '',
    postcode: postcode ? formatPostcode(postcode).slice(1) : '',
  }
}

function change(visit: Visit): Promise<Response> {
  return submit(visit, ContactForm, {
    act: async (tx, { version, ...contact }) => {
      await changeContact(tx, visit.actor, talentOf(visit), { version, contact }, visit.now)
      return '/my/profile'
    },
    again: (typed, problems) => drawContact(visit, typed, problems),
    options: { flash: '「氏名と連絡先」を保存しました' },
  })
}
