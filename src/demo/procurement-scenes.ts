import { as } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { findProcurement, judgingOf } from '../programmes/find-procurement.ts'
import { scoreProposals } from '../programmes/judge-procurement.ts'
import { decideProcurement } from '../programmes/decide-procurement.ts'
import { openProcurement } from '../programmes/open-procurement.ts'
import type { Act } from './road.ts'
import { known, type Stage } from './stage.ts'

const proposal = {
  title: '副業人材活用事業 業務委託 公募型プロポーザル',
  mostPoints: 5,
  criteria: [
    { name: '企画の内容', weight: 40 },
    { name: '同じ規模の町での実績', weight: 30 },
    { name: '人材の厚み', weight: 20 },
    { name: '価格', weight: 10 },
  ],
  proposers: ['結ネットワーク株式会社', '株式会社みなと企画', '合同会社やまびこ', '一般社団法人はまかぜ'],
  evaluators: ['副町長(委員長)', '総務課長', '商工観光課長'],
}

/** Points of each evaluator: a row per proposer, a column per criterion. */
const points = [
  [
    [5, 4, 5, 3],
    [4, 4, 3, 4],
    [3, 2, 3, 5],
    [3, 3, 2, 4],
  ],
  [
    [4, 5, 4, 3],
    [4, 3, 4, 4],
    [3, 3, 2, 5],
    [4, 2, 3, 4],
  ],
  [
    [5, 4, 4, 4],
    [4, 4, 4, 3],
    [2, 3, 3, 5],
    [3, 3, 3, 3],
  ],
]

/** Four proposals, three evaluators, one decision. */
export function procurementScenes(stage: Stage, opened: Date, decided: Date, plan: () => string): Act[] {
  const officer = () => known(stage.members, 'yukemuri')
  let procurement = ''
  return [
    {
      at: opened,
      play: () =>
        as(stage.db, officer(), async (tx) => {
          procurement = await openProcurement(tx, officer(), plan(), proposal, opened)
        }),
    },
    {
      at: decided,
      play: () =>
        as(stage.db, officer(), async (tx) => {
          const { evaluators, proposers, criteria } = await judgingOf(
            tx,
            await findProcurement(tx, officer(), procurement),
          )
          for (const [e, evaluator] of evaluators.entries()) {
            const sheet = proposers.flatMap(({ id: proposerId }, p) =>
              criteria.map(({ id: criterionId }, c) => ({ proposerId, criterionId, points: points[e]?.[p]?.[c] ?? 0 })),
            )
            await scoreProposals(tx, officer(), procurement, evaluator.id, sheet, decided)
          }
          const decision = {
            winnerId: proposers[0]?.id ?? '',
            decidedOn: dayInJapan(decided).toString(),
            tieReason: '',
          }
          await decideProcurement(tx, officer(), procurement, decision, decided)
        }),
    },
  ]
}
