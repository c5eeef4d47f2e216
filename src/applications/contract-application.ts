import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { lockApplication } from './find-application.ts'
import { moveApplication, requireMove } from './move-application.ts'

/**
 * 成約。 Called by the contracts desk, as the clock, inside the transaction in which the contract comes into force. The
 * caller has locked posting and application before its contract (left before right).
 * @returns whether this call made the move; asking again for a contracted application is harmless
 * @throws NotAllowed for anybody but the clock, Stale when the terms are not (or no longer) accepted
 */
export async function contractApplication(
  tx: Tx,
  actor: Actor,
  id: string,
  contractId: string,
  now: Date,
): Promise<boolean> {
  const application = await lockApplication(tx, actor, id, 'contract')
  if (application.state === 'contracted') return false
  requireMove(application, 'contract')
  const moved = await moveApplication(tx, application, 'contract', now)
  const detail = { contract: contractId }
  await record(tx, actor, { name: 'application.contracted', subject: id, ...moved, detail }, now)
  return true
}
