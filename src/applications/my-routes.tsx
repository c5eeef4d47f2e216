import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { Invalid } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { stillReading } from '../start/readiness.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { liveMarket } from '../recommendations/live-market.ts'
import { recommend } from '../recommendations/recommend.ts'
import { consentedContact, fullNameOf } from '../talents/contact.ts'
import { acceptTerms } from './accept-terms.ts'
import { applicationMovesFrom } from './application.ts'
import { type ApplicationRow, factsOfApplication, findApplication } from './find-application.ts'
import { AcceptanceForm, OnwardForm, WithdrawalForm } from './forms.ts'
import { isCorporation } from './legal-form.ts'
import { myApplications } from './my-applications.ts'
import { answerOnward, onwardOf, suitingPostings } from './onward.ts'
import { pageOf } from './page-number.ts'
import { MyApplicationPage } from './pages/my-application-page.tsx'
import { MyApplicationsPage } from './pages/my-applications-page.tsx'
import { mayApplication } from './policy.ts'
import { agreedTo, provisionOfAcceptance } from './provision.ts'
import { isNamed, readApplication } from './read-application.ts'
import { withdrawApplication } from './withdraw-application.ts'
import { telling } from './telling.ts'

const own = { for: ['talent'], pace: 'reading', journal: { none: '自分の応募' } } as const
const change = { for: ['talent'], pace: 'writing' } as const
const ONE = '/my/applications/:application'
const crumbs = [
  { href: '/my', label: 'マイページ' },
  { href: '/my/applications', label: '応募' },
]

/** 応募, as the talent sees it. */
export const myApplicationRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/my/applications', ...own, handle: drawList },
  { method: 'get', path: ONE, ...own, handle: (visit) => drawOne(visit) },
  { method: 'get', path: `${ONE}/journal`, ...own, handle: drawJournal },
  { method: 'post', path: `${ONE}/acceptances`, ...change, journal: 'application.accepted', handle: accept },
  { method: 'post', path: `${ONE}/withdrawals`, ...change, journal: 'application.withdrawn', handle: withdraw },
  {
    method: 'post',
    path: `${ONE}/onward-answers`,
    ...change,
    journal: 'application.onward_answered',
    handle: answerWayOn,
  },
)

async function drawList(visit: Visit): Promise<Response> {
  const page = pageOf(visit.query)
  const found = await visit.read((tx) => myApplications(tx, visit.actor, { page }))
  return visit.page(
    { title: '応募', crumbs: crumbs.slice(0, 1) },
    <MyApplicationsPage {...found} page={page} now={visit.now} />,
  )
}

async function drawOne(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const { application, named, contact, corporation, onward } = await visit.read(async (tx) => {
    const found = await readApplication(tx, actor, visit.id('application'), 'viewBid')
    return {
      application: found,
      named: await isNamed(tx, found.row),
      contact: await consentedContact(tx, actor, found.row.talent_id),
      corporation: await isCorporation(tx, found.row.talent_id),
      onward: await onwardOf(tx, found.row, now),
    }
  })
  const { row, client, posting } = application
  const facts = factsOfApplication(row)
  const moves = applicationMovesFrom(row.state).filter((move) => mayApplication(actor, move, facts))
  const values = contact ? { name: fullNameOf(contact), email: contact.email ?? '' } : {}
  const provision = named ? null : { ...provisionOfAcceptance(client.name), values }
  const suiting = onward?.answers.postings === 'yes' ? await suitingFor(visit, row) : []
  const told = { application, moves, corporation, provision, onward, suiting }
  const props = { ...told, typed, problems, formKey: visit.formKey(), now }
  return visit.page({ title: posting.title, crumbs, problems }, <MyApplicationPage {...props} />)
}

const MOST_SUITING = 3

/**
 * Other postings that suit, the best first; asked only of whoever said yes to them. The application never waits for them: null
 * while the market is being read.
 */
async function suitingFor(visit: Visit, { talent_id, posting_id }: ApplicationRow) {
  const { db, now } = visit
  if (stillReading(db).includes('market')) return null
  const found = recommend(await liveMarket(db, now, { talent: talent_id }), talent_id, now)
  const others = found.map(({ postingId }) => postingId).filter((id) => id !== posting_id)
  return visit.read((tx) => suitingPostings(tx, others.slice(0, MOST_SUITING)))
}

function answerWayOn(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  return submit(visit, OnwardForm, {
    act: async (tx, value) => {
      await answerOnward(tx, visit.actor, id, value, visit.now)
      return `/my/applications/${id}#onward`
    },
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '承りました。発注者には伝わりません。' },
  })
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  const { title, told } = await visit.read(async (tx) => {
    const { posting } = await readApplication(tx, visit.actor, id, 'viewJournal')
    // What colleagues of the client think of an applicant stays among them.
    const without = ['application.marked', 'application.noted', 'application.note_removed'] as const
    return { title: posting.title, told: await historyOf(tx, visit.actor, [id], { without }) }
  })
  const way = [...crumbs, { href: `/my/applications/${id}`, label: title }]
  return visit.page({ title: '記録', crumbs: way }, <HistoryPage over={title} told={told} telling={telling} />)
}

function accept(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const id = visit.id('application')
  return submit(visit, AcceptanceForm, {
    act: async (tx, { consent }) => {
      const application = await findApplication(tx, actor, id, 'accept')
      const named = await isNamed(tx, application)
      if (!named && !consent)
        throw new Invalid({ consent: '契約の相手に氏名を伝えるため、情報の提供に同意してください' })
      const { client } = await readApplication(tx, actor, id)
      await acceptTerms(tx, actor, id, now, named ? undefined : agreedTo(provisionOfAcceptance(client.name)))
      return `/my/applications/${id}`
    },
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '条件に合意しました。契約書の案ができるまでお待ちください。' },
  })
}

function withdraw(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  return submit(visit, WithdrawalForm, {
    act: async (tx, value) => {
      await withdrawApplication(tx, visit.actor, id, value, visit.now)
      return `/my/applications/${id}`
    },
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '辞退しました。発注者にお知らせしました。' },
  })
}
