import { as } from '../../src/actor.ts'
import { addMilestone } from '../../src/programmes/milestones.ts'
import { addBudgetLine } from '../../src/programmes/money.ts'
import { addParticipant } from '../../src/programmes/participants.ts'
import type { Look } from '../matrix/looks.ts'
import { NOW, office } from '../world/office.ts'
import { type MadeYear, programmeYearsOf } from '../world/programme-years.ts'
import type { Arranged, Deed, Stage } from './deed.ts'
import { onDay } from './days.ts'

const money = {
  item: 'commission',
  phase: 'actual',
  yen: '9000000',
  note: '支出命令書 第12号',
  ...onDay('onDay', '2025-10-31'),
}
const line = { item: 'travel', phase: 'actual', yen: 30_000, onDay: '2025-10-31', note: '旅費命令 第3号' } as const

async function stranger({ owner }: Stage) {
  return office(owner).member('municipality')
}

async function on(s: Stage, made: MadeYear, change: string, fields: Arranged['fields'] = {}): Promise<Arranged> {
  return {
    actor: made.officer,
    path: `/town/programme-years/${made.plan}/${change}`,
    fields,
    stranger: await stranger(s),
  }
}

/** Something done to a plan that was just made. */
function ofPlan(change: string, fields: Arranged['fields'] = {}): Deed {
  return {
    route: `/town/programme-years/:programmeYear/${change}`,
    arrange: async (s) => on(s, await programmeYearsOf(s).planned(), change, fields),
  }
}

const procurement = {
  title: '副業人材活用事業 業務委託',
  mostPoints: '5',
  criterion1: '企画',
  weight1: '60',
  criterion2: '価格',
  weight2: '40',
  proposer1: 'みなと企画',
  proposer2: 'やまびこ',
  evaluator1: '総務課 佐藤',
}

const supporterFor = ({ owner }: Stage) => office(owner).organization('supporter')

export const programmeYearDeeds: readonly Deed[] = [
  {
    route: '/town/programmes/:programme/years',
    arrange: async (s) => {
      const { officer, programme } = await programmeYearsOf(s).planned()
      const path = `/town/programmes/${programme}/years`
      return { actor: officer, path, fields: { year: '2026' }, stranger: await stranger(s) }
    },
  },
  ofPlan('edit', { version: '1', purpose: '今年度は旅館と酒蔵から', grantCode: 'second' }),
  ofPlan('confirmations'),
  ofPlan('successors'),
  ofPlan('budget-lines', money),
  ofPlan('milestones', { title: '中間報告会', ...onDay('dueOn', '2025-12-20') }),
  ofPlan('targets', { indicator: 'matches', baseline: '0', target: '12' }),
  ofPlan('procurements', procurement),
  {
    route: '/town/programme-years/:programmeYear/participants',
    arrange: async (s) =>
      on(s, await programmeYearsOf(s).planned(), 'participants', { organization: await supporterFor(s) }),
  },
  {
    route: '/town/programme-years/:programmeYear/participants/:organization/removals',
    arrange: async (s) => {
      const made = await programmeYearsOf(s).planned()
      const organization = await supporterFor(s)
      await as(s.db, made.officer, (tx) => addParticipant(tx, made.officer, made.plan, organization, NOW))
      return on(s, made, `participants/${organization}/removals`)
    },
  },
  {
    route: '/town/budget-lines/:budgetLine/withdrawals',
    arrange: async (s) => {
      const { officer, plan } = await programmeYearsOf(s).planned()
      const id = await as(s.db, officer, (tx) => addBudgetLine(tx, officer, plan, line, NOW))
      const path = `/town/budget-lines/${id}/withdrawals`
      return { actor: officer, path, fields: {}, stranger: await stranger(s) }
    },
  },
  {
    route: '/town/milestones/:milestone/completions',
    arrange: async (s) => {
      const { officer, plan } = await programmeYearsOf(s).planned()
      const milestone = { title: '報告会', dueOn: '2026-03-20' }
      const id = await as(s.db, officer, (tx) => addMilestone(tx, officer, plan, milestone, NOW))
      const path = `/town/milestones/${id}/completions`
      return { actor: officer, path, fields: {}, stranger: await stranger(s) }
    },
  },
  {
    route: '/town/procurements/:procurement/evaluators/:evaluator',
    arrange: async (s) => {
      const world = programmeYearsOf(s)
      const made = await world.procuring()
      const { evaluators } = await world.judging(made)
      const boxes = [1, 2, 3].flatMap((p) => [1, 2].map((c) => [`points-${p}-${c}`, '4']))
      const path = `/town/procurements/${made.procurement}/evaluators/${evaluators[0]?.id ?? ''}`
      return { actor: made.officer, path, fields: Object.fromEntries(boxes), stranger: await stranger(s) }
    },
  },
  {
    route: '/town/procurements/:procurement/decisions',
    arrange: async (s) => {
      const world = programmeYearsOf(s)
      const made = await world.scored([
        [
          [5, 3],
          [4, 4],
          [2, 2],
        ],
        [
          [5, 3],
          [3, 4],
          [2, 2],
        ],
      ])
      const { proposers } = await world.judging(made)
      const fields = { winner: proposers[0]?.id ?? '', ...onDay('decidedOn', '2025-11-28') }
      return {
        actor: made.officer,
        path: `/town/procurements/${made.procurement}/decisions`,
        fields,
        stranger: await stranger(s),
      }
    },
  },
]

export const programmeYearLooks: readonly Look[] = [
  {
    route: '/desk/programme-years/:programmeYear',
    arrange: async (s) => {
      const { plan } = await programmeYearsOf(s).planned()
      return { actor: await office(s.owner).member('operator'), path: `/desk/programme-years/${plan}` }
    },
  },
]
