import { accountOf, mayWrite } from '../actor.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { drawFirst, sendFirst } from '../messages/first-message.tsx'
import { MOST_SENT } from '../messages/message-limits.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { caseStates } from './case.ts'
import { drop, resume, tickAtDesk } from './case-buttons.ts'
import { addActionTo, drawCase, endOrStop, handOver, move, visitCompany } from './case-handlers.tsx'
import { deskTowns } from './desk-choice.ts'
import { findCase } from './find-case.ts'
import { CaseForm } from './forms.ts'
import { boardFor, casesFor, coordinatorsOf } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { oneAsked, pageAsked, recordAsked } from './page-asked.ts'
import { CasesPage } from './pages/cases-page.tsx'
import { NewCasePage } from './pages/new-case-page.tsx'
import { newCaseStart } from './start-of-case.ts'
import { submit } from '../request/submit.ts'
import { beginningOf } from './talk.ts'
import { telling } from './telling.ts'

const seen = { for: ['operator'], pace: 'reading', journal: { access: 'case.seen' } } as const
const list = { for: ['operator'], pace: 'reading', journal: { none: '運営事業者の一覧' } } as const
const change = { method: 'post', for: ['operator'], pace: 'writing' } as const
const one = '/desk/cases/:case' as const
const crumbs = [{ href: '/desk/cases', label: '伴走' }]

/** 伴走ケース at the operator's desk. */
export const deskCaseRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk/cases', ...list, handle: drawList },
  { method: 'get', path: '/desk/cases/new', ...list, handle: (visit) => drawNew(visit) },
  { ...change, path: '/desk/cases', journal: 'case.opened', handle: open },
  { method: 'get', path: one, ...seen, handle: (visit) => drawCase(visit) },
  { method: 'get', path: `${one}/journal`, ...seen, journal: { access: 'journal.seen' }, handle: drawJournal },
  {
    ...seen,
    method: 'get',
    path: `${one}/thread`,
    journal: { access: 'thread.seen' },
    handle: async (visit) => drawFirst(visit, await beginningOf(visit)),
  },
  {
    ...change,
    path: `${one}/thread`,
    limit: MOST_SENT,
    journal: 'thread.opened',
    handle: async (visit) => sendFirst(visit, await beginningOf(visit)),
  },
  { ...change, path: `${one}/visits`, journal: 'case.visited', handle: visitCompany },
  { ...change, path: `${one}/actions`, journal: 'action.added', handle: addActionTo },
  { ...change, path: `${one}/handovers`, journal: 'case.handed_over', handle: handOver },
  { ...change, path: `${one}/stages`, journal: 'case.moved', handle: move },
  { ...change, path: `${one}/ends`, journal: 'case.finished', handle: endOrStop },
  { ...change, path: `${one}/resumptions`, journal: 'case.resumed', handle: resume },
  { ...change, path: '/desk/actions/:action/completions', journal: 'action.done', handle: tickAtDesk },
  { ...change, path: '/desk/actions/:action/drops', journal: 'action.dropped', handle: drop },
)

async function drawList(visit: Visit): Promise<Response> {
  const { query, actor } = visit
  const who = query.get('who') === 'mine' ? accountOf(actor) : recordAsked(query, 'who')
  const state = oneAsked(query, 'state', caseStates)
  const filter = { state, coordinatorId: who, municipalityId: recordAsked(query, 'town'), page: pageAsked(query) }
  const board = query.get('view') === 'board'
  const props = await visit.read(async (tx) => ({
    ...(board ? await boardFor(tx, actor, filter) : await casesFor(tx, actor, filter)),
    coordinators: await coordinatorsOf(tx, actor),
    towns: (await deskTowns(tx)).towns,
  }))
  const asked = { who: query.get('who') ?? '', town: filter.municipalityId ?? '', view: board ? 'board' : 'list' }
  return visit.page(
    { title: '伴走', crumbs: [{ href: '/desk', label: '今日の仕事' }] },
    <CasesPage {...props} filter={filter} asked={asked} now={visit.now} />,
  )
}

async function drawNew(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  if (!mayWrite(visit.actor)) throw new NotFound()
  // What was sent may be no record at all: it comes back with its sentence instead of being asked for.
  const sent = new URLSearchParams({ company: String(typed?.company ?? ''), referral: String(typed?.referral ?? '') })
  const given = (name: string) => recordAsked(sent, name) ?? recordAsked(visit.query, name)
  const wanted = { companyId: given('company'), referralId: given('referral') }
  const start = await visit.read((tx) => newCaseStart(tx, visit.actor, wanted))
  const props = { ...start, typed: typed ?? start.typed, problems, formKey: visit.formKey() }
  return visit.page({ title: '伴走を始める', crumbs, problems }, <NewCasePage {...props} />)
}

function open(visit: Visit): Promise<Response> {
  return submit(visit, CaseForm, {
    act: async (tx, { company, municipality, programme, coordinator, referral, worry }) => {
      const wanted = {
        companyId: company,
        municipalityId: municipality,
        programmeId: programme,
        coordinatorId: coordinator,
      }
      return `/desk/cases/${await openCase(tx, visit.actor, { ...wanted, referralId: referral, worry }, visit.now)}`
    },
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '伴走を始めました。企業にお知らせしました' },
  })
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('case')
  const { told, company } = await visit.read(async (tx) => {
    const row = await findCase(tx, visit.actor, id, 'view')
    const actions = await tx.selectFrom('next_actions').select('id').where('case_id', '=', id).limit(200).execute()
    const { name } = await tx
      .selectFrom('organizations')
      .select('name')
      .where('id', '=', row.company_id)
      .executeTakeFirstOrThrow()
    return { company: name, told: await historyOf(tx, visit.actor, [id, ...actions.map((action) => action.id)]) }
  })
  const up = [...crumbs, { href: `/desk/cases/${id}`, label: company }]
  return visit.page({ title: '記録', crumbs: up }, <HistoryPage over={company} told={told} telling={telling} />)
}
