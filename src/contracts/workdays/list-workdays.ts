import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type BegunContract, begunContract, type WorkdayRow } from './find-workday.ts'
import { type Helper, helperOf } from './side-job.ts'

/** What the page of records shows: the newest first, with the months of 副業型 where the contract is one. */
export interface WorkdaysView extends BegunContract {
  rows: WorkdayRow[]
  helper: Helper | null
}

/** Two years of days, which no contract of this kind passes. */
const MOST = 800

/** @throws NotFound for other people's; Stale before the contract has begun */
export async function workdaysOf(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<WorkdaysView> {
  const begun = await begunContract(tx, actor, contractId, 'view')
  const rows = await rowsOf(tx, contractId)
  return { ...begun, rows, helper: await helperOf(tx, begun, rows, now) }
}

/** Every record of a contract, the newest first. */
export async function rowsOf(tx: Tx, contractId: string): Promise<WorkdayRow[]> {
  const rows = await tx
    .selectFrom('workdays')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows as WorkdayRow[]
}
