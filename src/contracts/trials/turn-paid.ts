import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { ContractTerms } from '../terms.ts'
import { alreadyDecided } from './find-trial.ts'
import { isUnpaidTrial, trialMoves } from './trial.ts'

/** A version that took the place of another. */
export interface Amended {
  contractId: string
  number: number
  before: ContractTerms
  after: ContractTerms
}

/**
 * 有償に移行した, where the version that both consented to has pay and the one before was a trial; anything else is an ordinary
 * change. Once per contract. The caller has locked it.
 */
export async function settleTrial(tx: Tx, actor: Actor, amended: Amended, now: Date): Promise<void> {
  const { contractId, number, before, after } = amended
  if (!isUnpaidTrial(before) || isUnpaidTrial(after)) return
  const account = accountOf(actor)
  if (!account) throw new NotAllowed()
  const written = await tx
    .insertInto('trial_outcomes')
    .values({ contract_id: contractId, outcome: 'paid', number, by_account: account, at: now })
    .onConflict((c) => c.doNothing())
    .returning('contract_id')
    .executeTakeFirst()
  if (!written) throw alreadyDecided()
  const moved = { from: 'running', to: trialMoves.turnPaid.to } as const
  await record(
    tx,
    actor,
    { name: 'trial.turned_paid', subject: contractId, ...moved, detail: { version: number } },
    now,
  )
}
