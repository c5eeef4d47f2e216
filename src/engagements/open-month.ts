import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { hasBegun } from '../contracts/contract.ts'
import { type ContractRow, factsOfContract, findVersion } from '../contracts/find-contract.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { daysWithin, dueOf, firstOf } from './calendar.ts'
import { runningOf } from './find-engagement.ts'
import type { MonthRow } from './find-month.ts'
import { canMoveMonth } from './month.ts'
import { moveMonth } from './move-month.ts'
import { mayEngage } from './policy.ts'

/**
 * 月を開く: once, when its first day of work has come; a month that an amendment had taken out comes back.
 * @returns false when there is nothing to open
 */
export async function openMonth(
  tx: Tx,
  actor: Actor,
  contractId: string,
  month: Temporal.PlainYearMonth,
  now: Date,
): Promise<boolean> {
  const contract = (await tx
    .selectFrom('contracts')
    .selectAll()
    .where('id', '=', contractId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()) as ContractRow | undefined
  if (!contract || !hasBegun(contract.state)) return false
  if (!mayEngage(actor, 'open', factsOfContract(contract))) throw new NotAllowed()
  const { terms } = await findVersion(tx, contractId, contract.current_version)
  const within = daysWithin(await runningOf(tx, contractId, terms), month)
  if (!within || Temporal.PlainDate.compare(within.startsOn, dayInJapan(now)) > 0) return false
  const before = await monthRow(tx, contractId, month)
  if (before) return reopen(tx, actor, before, now)
  const id = randomUUID()
  const { account_id, client_id } = contract
  const [first, due] = [firstOf(month).toString(), dueOf(month).toString()]
  await tx
    .insertInto('engagement_months')
    .values({ id, contract_id: contractId, account_id, client_id, month: first, due_on: due, state_since: now })
    .execute()
  const detail = { contract: contractId, month: first.slice(0, 7) }
  await record(tx, actor, { name: 'month.opened', subject: id, from: null, to: 'open', detail }, now)
  return true
}

async function monthRow(tx: Tx, contractId: string, month: Temporal.PlainYearMonth): Promise<MonthRow | undefined> {
  const row = await tx
    .selectFrom('engagement_months')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('month', '=', firstOf(month).toString())
    .forUpdate()
    .executeTakeFirst()
  return row as MonthRow | undefined
}

async function reopen(tx: Tx, actor: Actor, row: MonthRow, now: Date): Promise<boolean> {
  if (!canMoveMonth(row.state, 'reopen')) return false
  await record(tx, actor, { name: 'month.reopened', ...(await moveMonth(tx, row, 'reopen', now)) }, now)
  return true
}
