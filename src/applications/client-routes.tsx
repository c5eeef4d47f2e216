import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { recordAccess } from '../journal.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { consentedContact } from '../talents/contact.ts'
import { applicationMovesFrom } from './application.ts'
import { crumbsToApplicant, crumbsToList } from './client-crumbs.ts'
import { factsOfApplication } from './find-application.ts'
import { countTeammates } from './teams/read-team.ts'
import { MarkForm, NoteForm } from './forms.ts'
import { markApplication } from './mark-application.ts'
import { notesOf, removeNote, writeNote } from './notes.ts'
import { ApplicantPage } from './pages/applicant-page.tsx'
import { mayApplication } from './policy.ts'
import { inviteToInterview, screenApplication } from './screen-application.ts'
import { houses, drawDecline, decline, readApplicant, pathOf } from './decline-one.tsx'
import { talkOf } from './talk-of-application.ts'
import { telling } from './telling.ts'

const ONE = '/client/applications/:application'

const seen = { for: houses, pace: 'reading', journal: { access: 'application.seen' } } as const

const change = { for: houses, pace: 'writing' } as const

/** 応募者 one by one, as the client sees them. */
export const clientRoutes: readonly Route[] = routesOf(
  { method: 'get', path: ONE, ...seen, handle: (visit) => drawOne(visit) },
  { method: 'get', path: `${ONE}/journal`, ...seen, journal: { access: 'journal.seen' }, handle: drawJournal },
  { method: 'post', path: `${ONE}/screenings`, ...change, journal: 'application.screened', handle: screen },
  { method: 'post', path: `${ONE}/interviews`, ...change, journal: 'application.interviewed', handle: interview },
  { method: 'post', path: `${ONE}/marks`, ...change, journal: 'application.marked', handle: mark },
  { method: 'post', path: `${ONE}/notes`, ...change, journal: 'application.noted', handle: note },
  {
    method: 'post',
    path: '/client/notes/:note/removals',
    ...change,
    journal: 'application.note_removed',
    handle: unnote,
  },
  { method: 'get', path: `${ONE}/declines`, ...seen, handle: (visit) => drawDecline(visit) },
  { method: 'post', path: `${ONE}/declines`, ...change, journal: 'application.declined', handle: decline },
)

async function drawOne(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const { application, ...read } = await visit.read(async (tx) => {
    const found = await readApplicant(tx, visit, 'viewBid')
    const { talentId } = found.applicant
    const open = await consentedContact(tx, actor, talentId)
    // Reading a name and an address is a deed of its own.
    if (open) await recordAccess(tx, actor, 'contact.seen', talentId, now)
    const { id } = found.application.row
    const around = { talk: await talkOf(tx, id), teammates: await countTeammates(tx, id) }
    return { ...found, ...around, contact: open, notes: await notesOf(tx, actor, id) }
  })
  const { row } = application
  const facts = factsOfApplication(row)
  const moves = applicationMovesFrom(row.state).filter((move) => mayApplication(actor, move, facts))
  const mayMark = mayApplication(actor, 'mark', facts)
  const props = {
    ...read,
    // An operator has no page of the client's contract to be led to.
    application: actor.kind === 'operator' ? { ...application, contractId: null } : application,
    moves,
    mayMark,
    typed,
    problems,
    formKey: visit.formKey(),
    now,
  }
  return visit.page(
    { title: read.applicant.known, crumbs: crumbsToList(actor, application), problems },
    <ApplicantPage {...props} />,
  )
}

/** What a talent who was declined goes on to is the talent's own business. */
const without = ['application.onward_answered'] as const

async function drawJournal(visit: Visit): Promise<Response> {
  const { application, applicant, told } = await visit.read(async (tx) => {
    const found = await readApplicant(tx, visit, 'viewBid')
    return { ...found, told: await historyOf(tx, visit.actor, [found.application.row.id], { without }) }
  })
  const over = `${application.posting.title} ${applicant.known}`
  return visit.page(
    { title: '記録', crumbs: crumbsToApplicant(visit.actor, application, applicant) },
    <HistoryPage over={over} told={told} telling={telling} />,
  )
}

/** Whoever moved a card on the board goes on there. */
function backFrom(visit: Visit, id: string): string {
  const [from = ''] = visit.fields.from ?? []
  return isUuid(from) ? `/client/postings/${from}/board` : pathOf(id)
}

function screen(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  return visit.act(async (tx) => (await screenApplication(tx, visit.actor, id, visit.now), backFrom(visit, id)), {
    flash: '選考を始めました。応募者にお知らせしました。',
  })
}

function interview(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  return visit.act(async (tx) => (await inviteToInterview(tx, visit.actor, id, visit.now), backFrom(visit, id)), {
    flash: '面談に進みました。応募者にお知らせしました。',
  })
}

function mark(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  return submit(visit, MarkForm, {
    act: async (tx, value) => (await markApplication(tx, visit.actor, id, value, visit.now), pathOf(id)),
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '評価を保存しました' },
  })
}

function note(visit: Visit): Promise<Response> {
  const id = visit.id('application')
  return submit(visit, NoteForm, {
    act: async (tx, { words }) => {
      await writeNote(tx, visit.actor, id, words, visit.now)
      return `${pathOf(id)}#notes`
    },
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: 'メモを書きました' },
  })
}

function unnote(visit: Visit): Promise<Response> {
  const id = visit.id('note')
  return visit.act(async (tx) => `${pathOf(await removeNote(tx, visit.actor, id, visit.now))}#notes`, {
    flash: 'メモを消しました',
  })
}
