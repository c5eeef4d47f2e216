import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { completeTerms } from './complete-terms.ts'
import { type ContractRow, lockContract, requireMove } from './find-contract.ts'
import { problemsOfTerms } from './lawful-terms.ts'
import { tellApprovers } from './letters.ts'
import { moveContract } from './move-contract.ts'

/**
 * 決裁を求める。 Nobody is asked to approve what could not be proposed.
 * @throws Stale where no approval is needed; Invalid as proposeContract
 */
export async function askApproval(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, id, 'askApproval')
  requireMove(contract, 'askApproval')
  if (!contract.needs_approval) throw new Stale('この契約は決裁を通さずに、副業人材に示せます。')
  const version = await completeTerms(tx, actor, contract, now)
  const problems = problemsOfTerms(version.terms, dayInJapan(now))
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const change = { current_version: version.number, approval_asked_by: accountOf(actor) }
  const moved = await moveContract(tx, contract, 'askApproval', change)
  await record(tx, actor, { name: 'contract.approval_asked', subject: id, ...moved }, now)
  await tellApprovers(tx, contract, { asker: accountOf(actor), version: version.number }, now)
}

/**
 * 決裁する: another person of the client, and an admin. The version itself is approved, so that a change asks again.
 * @throws NotAllowed for the one who asked; Stale when it was approved before
 */
export async function approveContract(tx: Tx, actor: Actor, id: string, note: string, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, id, 'approve')
  requireMove(contract, 'approve')
  const accountId = accountOf(actor)
  if (!accountId || accountId === contract.approval_asked_by)
    throw new NotAllowed(
      '決裁は、求めた人とは別の管理者が行ってください。ほかに管理者がいないときは、条件の画面で決裁を外せます。',
    )
  if (await isApproved(tx, contract)) throw new Stale('この内容はすでに決裁されています。')
  const number = contract.current_version
  await tx
    .insertInto('contract_approvals')
    .values({ contract_id: id, number, account_id: accountId, note, at: now })
    .execute()
  const moved = await moveContract(tx, contract, 'approve')
  await record(tx, actor, { name: 'contract.approved', subject: id, ...moved, detail: { version: number } }, now)
}

/** Has the current version been approved? */
export async function isApproved(tx: Tx, contract: Pick<ContractRow, 'id' | 'current_version'>): Promise<boolean> {
  const row = await tx
    .selectFrom('contract_approvals')
    .select('number')
    .where('contract_id', '=', contract.id)
    .where('number', '=', contract.current_version)
    .executeTakeFirst()
  return row !== undefined
}

/** 差し戻す・引き戻す: back to the draft, to be changed. The talent hears of it when it was shown already. */
export async function takeBackContract(tx: Tx, actor: Actor, id: string, now: Date): Promise<ContractRow> {
  const contract = await lockContract(tx, actor, id, 'takeBack')
  requireMove(contract, 'takeBack')
  const moved = await moveContract(tx, contract, 'takeBack', { approval_asked_by: null })
  await record(tx, actor, { name: 'contract.taken_back', subject: id, ...moved }, now)
  return contract
}
