import { type Actor, clock } from '../actor.ts'
import type { DeclineReason, WithdrawalReason } from '../applications/application.ts'
import { releaseApplication } from '../applications/release-application.ts'
import { withdrawApplication } from '../applications/withdraw-application.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { AbandonmentReason } from './contract.ts'
import { type ContractRow, factsOfContract, lockContract, requireMove } from './find-contract.ts'
import { tellSide } from './letters.ts'
import { moveContract } from './move-contract.ts'
import { sideOf } from './policy.ts'

export interface Abandonment {
  reason: Exclude<AbandonmentReason, 'withdrawn'>
  /** What the other side reads, 10 characters at least. */
  message: string
}

/**
 * 契約を取りやめる, before it is in force. The seat is free again, and the application ends: withdrawn when the talent lets it
 * go, declined with the client's message otherwise.
 */
export async function abandonContract(tx: Tx, actor: Actor, id: string, given: Abandonment, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, id, 'abandon')
  requireMove(contract, 'abandon')
  const side = sideOf(actor, factsOfContract(contract))
  if (!side) throw new NotAllowed()
  await writeAbandonment(tx, actor, contract, given, now)
  if (side === 'talent') {
    const withdrawal = { reason: withdrawalReasons[given.reason], note: given.message }
    await withdrawApplication(tx, actor, contract.application_id, withdrawal, now)
  } else {
    const decline = { reason: declineReasons[given.reason], message: given.message }
    await releaseApplication(tx, clock, contract.application_id, decline, now)
  }
  await tellSide(tx, contract, side === 'client' ? 'talent' : 'client', 'abandoned', contract.current_version, now)
}

/** 応募が辞退された契約を、時計が取りやめる: the seat was freed by the withdrawal. */
export async function abandonWithdrawn(tx: Tx, contract: ContractRow, now: Date): Promise<void> {
  requireMove(contract, 'abandon')
  await writeAbandonment(tx, clock, contract, { reason: 'withdrawn', message: '' }, now)
}

async function writeAbandonment(
  tx: Tx,
  actor: Actor,
  contract: ContractRow,
  { reason, message }: { reason: AbandonmentReason; message: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('abandonments')
    .values({ contract_id: contract.id, by_kind: actor.kind, reason, message, at: now })
    .execute()
  const moved = await moveContract(tx, contract, 'abandon', { ended_at: now })
  await record(tx, actor, { name: 'contract.abandoned', subject: contract.id, ...moved, reason }, now)
}

const withdrawalReasons: Record<Abandonment['reason'], Exclude<WithdrawalReason, 'unanswered'>> = {
  conditions: 'conditions',
  schedule: 'schedule',
  employer: 'employer',
  plan_changed: 'other',
  other: 'other',
}

const declineReasons: Record<Abandonment['reason'], DeclineReason> = {
  conditions: 'conditions',
  schedule: 'timing',
  employer: 'timing',
  plan_changed: 'direction',
  other: 'direction',
}
