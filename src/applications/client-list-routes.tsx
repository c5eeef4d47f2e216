import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/web/form.ts'
import { crumbsBelow, titleOf } from '../postings/paths.ts'
import { dayInWords } from '../postings/posting-words.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { mayWrite } from '../actor.ts'
import { applicantsById, boardOf, listApplicants, MOST_COMPARED, type Narrowed } from './applicants.ts'
import { endingsFrom } from './end-with-answers.ts'
import { narrowingOf } from './narrowing.ts'
import { pageOf } from './page-number.ts'
import { ApplicantsPage } from './pages/applicants-page.tsx'
import { BoardPage } from './pages/board-page.tsx'
import { ComparisonPage } from './pages/comparison-page.tsx'
import { PATH, ownPosting, crumbsToList, drawDeclines, declineThem } from './decline-many.tsx'

const seen = { for: ['company', 'municipality'], pace: 'reading', journal: { access: 'application.seen' } } as const

/** 応募者 of one posting: the list, side by side, and several declined at once. */
export const clientListRoutes: readonly Route[] = routesOf(
  { method: 'get', path: `${PATH}/applications`, ...seen, handle: drawList },
  { method: 'get', path: `${PATH}/board`, ...seen, handle: drawBoard },
  { method: 'get', path: `${PATH}/comparison`, ...seen, handle: drawComparison },
  { method: 'get', path: `${PATH}/declines`, ...seen, handle: (visit) => drawDeclines(visit) },
  {
    method: 'post',
    path: `${PATH}/declines`,
    for: ['company', 'municipality'],
    pace: 'writing',
    journal: 'application.declined',
    handle: declineThem,
  },
)

const narrowings: readonly Narrowed[] = ['all', 'waiting', 'offered', 'agreed', 'ended']

async function drawList(visit: Visit): Promise<Response> {
  const show = narrowings.find((each) => each === visit.query.get('show')) ?? 'all'
  const page = pageOf(visit.query)
  const narrowing = narrowingOf(visit.query)
  const { row, found } = await visit.read(async (tx) => {
    const posting = await ownPosting(tx, visit)
    return {
      row: posting,
      found: await listApplicants(tx, visit.actor, posting.id, { show, page, narrowing, now: visit.now }),
    }
  })
  const posting = { id: row.id, title: titleOf(row), state: row.state, closesInWords: dayInWords(row.closes_on) }
  const props = {
    posting,
    ...found,
    show,
    page,
    narrowing,
    mayDecline: mayWrite(visit.actor),
    mayEnd: endingsFrom(row.state).length > 0,
    now: visit.now,
  }
  return visit.page({ title: '応募者', crumbs: crumbsBelow(visit.actor, row) }, <ApplicantsPage {...props} />)
}

async function drawBoard(visit: Visit): Promise<Response> {
  const asked = { narrowing: narrowingOf(visit.query), now: visit.now }
  const { row, columns } = await visit.read(async (tx) => {
    const posting = await ownPosting(tx, visit)
    return { row: posting, columns: await boardOf(tx, visit.actor, posting.id, asked) }
  })
  const posting = { id: row.id, title: titleOf(row) }
  const props = { posting, columns, ...asked, mayMove: mayWrite(visit.actor), formKey: visit.formKey() }
  return visit.page({ title: '応募者のボード', crumbs: crumbsToList(visit, row) }, <BoardPage {...props} />)
}

async function drawComparison(visit: Visit): Promise<Response> {
  const asked = [...new Set(visit.query.getAll('with'))].slice(0, 50)
  if (!asked.every(isUuid)) throw new NotFound()
  const { row, applicants } = await visit.read(async (tx) => {
    const posting = await ownPosting(tx, visit)
    const chosen = asked.slice(0, MOST_COMPARED)
    return { row: posting, applicants: await applicantsById(tx, visit.actor, posting.id, chosen) }
  })
  return visit.page(
    { title: '応募者を並べて比べる', crumbs: crumbsToList(visit, row) },
    <ComparisonPage
      posting={{ id: row.id, title: titleOf(row) }}
      applicants={applicants}
      tooMany={asked.length > MOST_COMPARED}
      now={visit.now}
    />,
  )
}
