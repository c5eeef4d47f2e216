import { mayWrite } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { findProcurement, judgingOf } from './find-procurement.ts'
import { findProgrammeYear } from './find-programme-year.ts'
import { decideProcurement, scoreProposals } from './judge-procurement.ts'
import { openProcurement } from './open-procurement.ts'
import { ProcurementFormPage } from './pages/procurement-form.tsx'
import { ProcurementPage } from './pages/procurement-page.tsx'
import { ScoreSheet } from './pages/score-sheet.tsx'
import { scoreBoxes } from './score-field.ts'
import { DecisionForm, ProcurementForm, procurementOf, scoreForm } from './year-forms.ts'
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

const crumbsTo = (plan: string) => [
  { href: '/town/programmes', label: '事業' },
  { href: `${TOWN_YEARS}/${plan}`, label: '年度の計画' },
]

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

/** The sheet of an evaluator. @throws NotFound for one of another procurement */
function sheetOf(visit: Visit) {
  return visit.read(async (tx) => {
    const procurement = await findProcurement(tx, visit.actor, visit.id('procurement'))
    const judging = await judgingOf(tx, procurement)
    const evaluator = judging.evaluators.find(({ id }) => id === visit.id('evaluator'))
    if (!evaluator) throw new NotFound()
    return { procurement, judging, evaluator }
  })
}

async function drawSheet(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const { procurement, judging, evaluator } = await sheetOf(visit)
  const back = `/town/procurements/${procurement.id}`
  const kept = Object.fromEntries(
    scoreBoxes(judging).map(({ name, proposerId, criterionId }) => {
      const given = judging.scores.find(
        (s) => s.evaluatorId === evaluator.id && s.proposerId === proposerId && s.criterionId === criterionId,
      )
      return [name, given ? String(given.points) : '']
    }),
  )
  return visit.page(
    {
      title: `${evaluator.name}の採点表`,
      crumbs: [...crumbsTo(procurement.programme_year_id), { href: back, label: procurement.title }],
      problems,
    },
    <ScoreSheet
      judging={judging}
      evaluator={evaluator.name}
      back={back}
      mayScore={procurement.state === 'scoring' && mayWrite(visit.actor)}
      typed={typed ?? kept}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

async function score(visit: Visit): Promise<Response> {
  const { procurement, judging, evaluator } = await sheetOf(visit)
  const boxes = scoreBoxes(judging)
  const form = scoreForm(
    boxes.map(({ name }) => name),
    judging.mostPoints,
  )
  return submit(visit, form, {
    act: async (tx, value) => {
      const points = boxes.map(({ name, ...box }) => ({ ...box, points: value[name] ?? 0 }))
      await scoreProposals(tx, visit.actor, procurement.id, evaluator.id, points, visit.now)
      return `/town/procurements/${procurement.id}`
    },
    again: (typed, problems) => drawSheet(visit, typed, problems),
    options: { flash: '採点を保存しました' },
  })
}
