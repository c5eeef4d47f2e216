import { mayWrite } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { decideProcurement } from './decide-procurement.ts'
import { findProcurement, judgingOf } from './find-procurement.ts'
import { findProgrammeYear } from './find-programme-year.ts'
import { openProcurement } from './open-procurement.ts'
import { ProcurementFormPage } from './pages/procurement-form.tsx'
import { ProcurementPage } from './pages/procurement-page.tsx'
import { crumbsTo, drawSheet, score } from './score-handlers.tsx'
import { DecisionForm, ProcurementForm, procurementOf } from './year-forms.ts'
import { TOWN_YEARS } from './year-handlers.tsx'

const town = { for: ['municipality'] } as const
const write = { ...town, method: 'post', pace: 'writing' } as const
const read = { ...town, method: 'get', pace: 'reading', journal: { access: 'procurement.seen' } } as const
const NEW = `${TOWN_YEARS}/:programmeYear/procurements` as const
const PROCUREMENT = '/town/procurements/:procurement'
const SHEET = `${PROCUREMENT}/evaluators/:evaluator` as const

/** Only the town that chooses sees how it chose. */
export const procurementRoutes: readonly Route[] = routesOf(
  { ...read, path: `${NEW}/new`, handle: (visit) => drawNew(visit, { mostPoints: '5' }, {}) },
  { ...write, path: NEW, journal: 'procurement.opened', handle: open },
  { ...read, path: PROCUREMENT, handle: (visit) => draw(visit) },
  { ...write, path: `${PROCUREMENT}/decisions`, journal: 'procurement.decided', handle: decide },
  { ...read, path: SHEET, handle: (visit) => drawSheet(visit) },
  { ...write, path: SHEET, journal: 'procurement.scored', handle: score },
)

async function drawNew(visit: Visit, typed: Typed, problems: Problems): Promise<Response> {
  const plan = await visit.read((tx) => findProgrammeYear(tx, visit.actor, visit.id('programmeYear'), 'judge'))
  const back = `${TOWN_YEARS}/${plan.id}/procurements`
  return visit.page(
    { title: '選定の記録を作る', crumbs: crumbsTo(plan.id), problems },
    <ProcurementFormPage typed={typed} problems={problems} formKey={visit.formKey()} back={back} />,
  )
}

function open(visit: Visit): Promise<Response> {
  const plan = visit.id('programmeYear')
  return submit(visit, ProcurementForm, {
    act: async (tx, value) =>
      `/town/procurements/${await openProcurement(tx, visit.actor, plan, procurementOf(value), visit.now)}`,
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '選定の記録を作りました' },
  })
}

async function draw(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const props = await visit.read(async (tx) => {
    const procurement = await findProcurement(tx, visit.actor, visit.id('procurement'))
    return { procurement, judging: await judgingOf(tx, procurement) }
  })
  const { title, programme_year_id } = props.procurement
  return visit.page(
    { title, crumbs: crumbsTo(programme_year_id), problems },
    <ProcurementPage
      {...props}
      mayJudge={mayWrite(visit.actor)}
      typed={typed}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

function decide(visit: Visit): Promise<Response> {
  const id = visit.id('procurement')
  return submit(visit, DecisionForm, {
    act: async (tx, { winner, ...decision }) => {
      await decideProcurement(tx, visit.actor, id, { winnerId: winner, ...decision }, visit.now)
      return `/town/procurements/${id}`
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '選定を決定しました' },
  })
}
