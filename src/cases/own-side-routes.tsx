import { mayWrite } from '../actor.ts'
import { drawFirst, sendFirst } from '../messages/first-message.tsx'
import { MOST_SENT } from '../messages/message-limits.ts'
import { postingsOfClient } from '../postings/list-postings.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { button } from './case-buttons.ts'
import { caseStates } from './case.ts'
import { completeAction } from './keep-actions.ts'
import { casesFor } from './list-cases.ts'
import { oneAsked, pageAsked } from './page-asked.ts'
import { NoCasePage, OwnCasePage } from './pages/own-case-page.tsx'
import { TownCasePage } from './pages/town-case-page.tsx'
import { TownCasesPage } from './pages/town-cases-page.tsx'
import { ownCaseId, readCase } from './read-case.ts'
import { beginningOf, wayToTalk } from './talk.ts'

const tick = { method: 'post', pace: 'writing', journal: 'action.done' } as const

/** 伴走 as the company and its municipality see it. */
export const ownSideRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/client/case',
    for: ['company'],
    pace: 'reading',
    journal: { none: '自社の伴走ケース' },
    handle: drawOwn,
  },
  { ...tick, path: '/client/actions/:action/completions', for: ['company'], handle: tickTo(() => '/client/case') },
  {
    method: 'get',
    path: '/client/case/thread',
    for: ['company'],
    pace: 'reading',
    journal: { access: 'thread.seen' },
    handle: async (visit) => drawFirst(visit, await beginningOf(visit)),
  },
  {
    method: 'post',
    path: '/client/case/thread',
    for: ['company'],
    pace: 'writing',
    limit: MOST_SENT,
    journal: 'thread.opened',
    handle: async (visit) => sendFirst(visit, await beginningOf(visit)),
  },
  {
    method: 'get',
    path: '/town/cases',
    for: ['municipality'],
    pace: 'reading',
    journal: { none: '町の企業の一覧' },
    handle: drawTownList,
  },
  {
    method: 'get',
    path: '/town/cases/:case',
    for: ['municipality'],
    pace: 'reading',
    journal: { access: 'case.seen' },
    handle: drawTownCase,
  },
  {
    ...tick,
    path: '/town/actions/:action/completions',
    for: ['municipality'],
    handle: tickTo((id) => `/town/cases/${id}`),
  },
)

function tickTo(pathAfter: (caseId: string) => string) {
  return (visit: Visit) =>
    button(visit, (tx) => completeAction(tx, visit.actor, visit.id('action'), visit.now), pathAfter, '済みにしました')
}

async function drawOwn(visit: Visit): Promise<Response> {
  const view = await visit.read(async (tx) => {
    const id = await ownCaseId(tx, visit.actor)
    const found = id ? await readCase(tx, visit.actor, id) : null
    if (!found) return null
    const answering = await postingsOfClient(tx, visit.actor, { answering: true, page: 1 })
    return { found, answering: answering.rows, talk: await wayToTalk(tx, visit.actor, found.row) }
  })
  const props = { mayTick: mayWrite(visit.actor), formKey: visit.formKey(), now: visit.now }
  const page = view ? <OwnCasePage {...view} view={view.found} {...props} /> : <NoCasePage />
  return visit.page({ title: '伴走' }, page)
}

async function drawTownList(visit: Visit): Promise<Response> {
  const state = oneAsked(visit.query, 'state', caseStates)
  const filter = { state, coordinatorId: null, municipalityId: null, page: pageAsked(visit.query) }
  const list = await visit.read((tx) => casesFor(tx, visit.actor, filter))
  return visit.page({ title: '企業と伴走' }, <TownCasesPage {...list} filter={filter} />)
}

async function drawTownCase(visit: Visit): Promise<Response> {
  const view = await visit.read((tx) => readCase(tx, visit.actor, visit.id('case')))
  const props = { mayTick: mayWrite(visit.actor), formKey: visit.formKey(), now: visit.now }
  const crumbs = [{ href: '/town/cases', label: '企業と伴走' }]
  return visit.page({ title: view.company, crumbs }, <TownCasePage view={view} {...props} />)
}
