import type { Actor } from '../actor.ts'
import type { Side } from '../contracts/contract.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Engagement, findEngagement } from './find-engagement.ts'
import { type Kickoff, kickoffsOf } from './find-kickoff.ts'
import type { MonthRow } from './find-month.ts'

export interface ListedMonth extends MonthRow {
  /** Of the newest report; null before the first. */
  minutes: number | null
  /** Of the reader's side; both for the coordinator. */
  pulses: Partial<Record<Side, number>>
}

/** Everything that the page of an engagement shows. */
export interface EngagementView extends Engagement {
  /** The newest first. */
  months: ListedMonth[]
  /** Every version of the goals, the newest first. */
  kickoffs: Kickoff[]
}

/** A contract is three years at most. */
const MOST = 40

/** @throws NotFound for other people's; Stale before the contract has begun */
export async function readEngagement(tx: Tx, actor: Actor, contractId: string): Promise<EngagementView> {
  const engagement = await findEngagement(tx, actor, contractId)
  return { ...engagement, months: await monthsOf(tx, engagement), kickoffs: await kickoffsOf(tx, contractId) }
}

async function monthsOf(tx: Tx, { contract, side }: Engagement): Promise<ListedMonth[]> {
  const rows = await tx
    .selectFrom('engagement_months as m')
    .leftJoin('month_reports as r', (join) => join.onRef('r.month_id', '=', 'm.id').onRef('r.number', '=', 'm.report'))
    .selectAll('m')
    .select('r.minutes')
    .where('m.contract_id', '=', contract.id)
    .orderBy('m.month', 'desc')
    .orderBy('m.id')
    .limit(MOST)
    .execute()
  const pulses = await tx
    .selectFrom('pulses as p')
    .innerJoin('engagement_months as m', 'm.id', 'p.month_id')
    .select(['p.month_id', 'p.side', 'p.score'])
    .where('m.contract_id', '=', contract.id)
    .$if(side !== null, (q) => q.where('p.side', '=', side ?? ''))
    .orderBy('p.month_id')
    .orderBy('p.side')
    .execute()
  return rows.map((row) => ({
    ...(row as MonthRow & { minutes: number | null }),
    pulses: Object.fromEntries(
      pulses.filter(({ month_id }) => month_id === row.id).map(({ side: whose, score }) => [whose, score]),
    ),
  }))
}
