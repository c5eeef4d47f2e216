import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { factsOfContract } from '../find-contract.ts'
import { tellSide } from '../letters.ts'
import { moveContract } from '../move-contract.ts'
import { sideOf } from '../policy.ts'
import { alreadyDecided, lockTrial } from './find-trial.ts'
import { type TrialEndReason, trialMoves } from './trial.ts'

export interface TrialEnd {
  reason: TrialEndReason
  /** What the other side reads, 10 characters at least. */
  message: string
}

/**
 * トライアルで終える: no paid work follows; both read why. The contract itself runs to its agreed day, and paid terms that wait
 * for consent are taken back. @throws Stale when it was decided before
 */
export async function endTrial(tx: Tx, actor: Actor, id: string, given: TrialEnd, now: Date): Promise<void> {
  const { contract } = await lockTrial(tx, actor, id, 'announceEnd')
  const side = sideOf(actor, factsOfContract(contract))
  const account = accountOf(actor)
  if (!side || !account) throw new NotAllowed()
  const row = { contract_id: id, outcome: 'ended', ...given, by_side: side, by_account: account, at: now }
  const written = await tx
    .insertInto('trial_outcomes')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning('contract_id')
    .executeTakeFirst()
  if (!written) throw alreadyDecided()
  if (contract.pending_version !== null && contract.state === 'in_force')
    await moveContract(tx, contract, 'dropAmendment', { pending_version: null })
  const entry = {
    name: 'trial.ended',
    subject: id,
    from: 'running',
    to: trialMoves.end.to,
    reason: given.reason,
  } as const
  await record(tx, actor, entry, now)
  await tellSide(tx, contract, side === 'client' ? 'talent' : 'client', 'trialEnded', 'end', now)
}
