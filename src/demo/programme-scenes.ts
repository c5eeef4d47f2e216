import { as, type Member } from '../actor.ts'
import { aimAt } from '../indicators/aim-at.ts'
import { daysOf, type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { beginYear, changeYear, confirmYear } from '../programmes/begin-year.ts'
import { carryYear } from '../programmes/carry-year.ts'
import { grantsIn } from '../programmes/grants.ts'
import { addMilestone, finishMilestone } from '../programmes/milestones.ts'
import { addBudgetLine, type BudgetLine, voidBudgetLine } from '../programmes/money.ts'
import { addParticipant } from '../programmes/participants.ts'
import type { Tx } from '../platform/db/database.ts'
import { ownFigures } from './own-figures.ts'
import { procurementScenes } from './procurement-scenes.ts'
import type { Act } from './road.ts'
import { known, type Stage } from './stage.ts'

/** Does something in the town's name at a moment, never after the moment of the start. */
export type Do = (at: Date, work: (tx: Tx, officer: Member, at: Date) => Promise<unknown>) => Act

/**
 * 年度の計画: last year with its procurement, money and targets (met and missed), this year carried on from it and running,
 * and a neighbour's plan that is still a draft.
 */
export function programmeScenes(stage: Stage, now: Date): Act[] {
  const running = fiscalYearOf(dayInJapan(now))
  const last = fiscalYear(running - 1)
  const plans = { last: '', running: '', neighbour: '' }
  const on = dayOf(now)
  const act = doing(stage, 'yukemuri')
  return [
    act(on(last, 1), async (tx, officer, at) => {
      plans.last = await firstPlan(stage, tx, officer, last, at)
    }),
    ...procurementScenes(stage, on(last, 5), on(last, 20), () => plans.last),
    ...milestones(act, () => plans.last, [
      ['中間報告会', on(last, 183), true],
      ['実績報告書の提出', on(last, 360), true],
    ]),
    ...money(act, () => plans.last, [
      [on(last, 2), 'planned', 9_000_000, 4_500_000],
      [on(last, 200), 'actual', 4_400_000, 2_200_000],
      [on(last, 350), 'actual', 4_300_000, 2_150_000],
    ]),
    act(on(last, 355), async (tx, officer, at) => {
      plans.running = await carryYear(tx, officer, plans.last, at)
    }),
    act(on(running, 0), async (tx, officer, at) => {
      await aim(tx, officer, plans.running, runningTargets, at)
      await changeYear(tx, officer, plans.running, { version: 1, purpose, grantCode: grantOf(running) }, at)
      await confirmYear(tx, officer, plans.running, at)
    }),
    ...money(act, () => plans.running, [
      [on(running, 1), 'planned', 9_600_000, 4_800_000],
      [on(running, 120), 'actual', 4_600_000, 2_300_000],
    ]),
    act(on(running, 121), (tx, officer, at) => aSlipIsTakenBack(tx, officer, plans.running, at)),
    ...ownFigures(act, (days) => on(running, days)),
    doing(stage, 'shiosai')(on(running, 30), async (tx, officer, at) => {
      plans.neighbour = await beginYear(tx, officer, known(stage.programmes, 'shiosai'), running, at)
      await aim(tx, officer, plans.neighbour, [['matches', 0, 3]], at)
    }),
  ]
}

async function firstPlan(stage: Stage, tx: Tx, officer: Member, year: FiscalYear, at: Date): Promise<string> {
  const plan = await beginYear(tx, officer, known(stage.programmes, 'yukemuri'), year, at)
  await changeYear(tx, officer, plan, { version: 1, purpose, grantCode: grantOf(year) }, at)
  await aim(tx, officer, plan, lastTargets, at)
  for (const key of ['operator', 'chamber', 'bank'])
    await addParticipant(tx, officer, plan, known(stage.members, key).organizationId, at)
  await confirmYear(tx, officer, plan, at)
  return plan
}

const purpose = '旅館・酒蔵・農家の販路と、役場の業務改善を、都市の専門人材と進めます。町と縁のある人を毎年ふやします。'

export const doing =
  (stage: Stage, town: string): Do =>
  (at, work) => ({
    at,
    play: () => {
      const officer = known(stage.members, town)
      return as(stage.db, officer, (tx) => work(tx, officer, at))
    },
  })

/** The nth day of a fiscal year at ten in the morning, or now where that is still to come. */
const dayOf = (now: Date) => (year: FiscalYear, days: number) => {
  const day = daysOf(year).from.add({ days })
  const ten = day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '10:00' })
  return new Date(Math.min(ten.epochMilliseconds, now.getTime()))
}

/** The state's grant of that year, as it was called then. */
const grantOf = (year: number): string => grantsIn(year)[0]?.code ?? ''

type Wanted = readonly [indicator: string, baseline: number, target: number]

/** Met: matches, new companies. Missed: applications, postings without any. */
const lastTargets: readonly Wanted[] = [
  ['matches', 0, 3],
  ['new-clients', 0, 3],
  ['applications', 0, 30],
  ['postings-without-applications', 0, 0],
  ['first-reply-days', 10, 5],
]
const runningTargets: readonly Wanted[] = [
  ['matches', 0, 12],
  ['new-clients', 0, 5],
  ['applications', 0, 40],
  ['applied-share', 0, 90],
  ['cost-per-match', 2_500_000, 900_000],
]

async function aim(tx: Tx, officer: Member, plan: string, wanted: readonly Wanted[], at: Date): Promise<void> {
  for (const [indicator, baseline, target] of wanted)
    await aimAt(tx, officer, plan, { indicator, baseline, target }, at)
}

type Milestone = readonly [title: string, at: Date, done: boolean]

function milestones(act: Do, plan: () => string, list: readonly Milestone[]): Act[] {
  return list.map(([title, at, done]) =>
    act(at, async (tx, officer) => {
      const id = await addMilestone(tx, officer, plan(), { title, dueOn: dayInJapan(at).toString() }, at)
      if (done) await finishMilestone(tx, officer, id, at)
    }),
  )
}

type Paid = readonly [at: Date, phase: BudgetLine['phase'], commission: number, national: number]

/** Commission and travel, paid for by the state and the town. */
function money(act: Do, plan: () => string, list: readonly Paid[]): Act[] {
  return list.map(([at, phase, commission, national]) =>
    act(at, async (tx, officer) => {
      const onDay = dayInJapan(at).toString()
      const travel = 120_000
      const proof = phase === 'planned' ? '当初予算書 45ページ' : `支出命令書 ${onDay}`
      const lines = { commission, travel, national, general: commission + travel - national }
      for (const [item, yen] of Object.entries(lines) as [BudgetLine['item'], number][])
        await addBudgetLine(tx, officer, plan(), { item, phase, yen, onDay, note: proof }, at)
    }),
  )
}

async function aSlipIsTakenBack(tx: Tx, officer: Member, plan: string, at: Date): Promise<void> {
  const onDay = dayInJapan(at).toString()
  const slip = { item: 'travel', phase: 'actual', yen: 1_200_000, onDay, note: '旅費命令 第7号(桁の誤り)' } as const
  await voidBudgetLine(tx, officer, await addBudgetLine(tx, officer, plan, slip, at), at)
}
