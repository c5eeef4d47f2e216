import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { findStatement } from './find-statement.ts'

/**
 * 下書きを破棄する: it stays readable with its reason, and counts as none; the next draft takes its number.
 * @throws NotFound, NotAllowed; Stale for anything but a draft
 */
export async function discardStatement(tx: Tx, actor: Actor, id: string, reason: string, now: Date): Promise<void> {
  const found = await findStatement(tx, actor, id, 'discard', { lock: true })
  await tx
    .updateTable('statements')
    .set({ state: 'discarded', discard_reason: reason, discarded_at: now, discarded_by: accountOf(actor) })
    .where('id', '=', id)
    .execute()
  const detail = { version: found.version }
  await record(tx, actor, { name: 'statement.discarded', subject: id, from: found.state, to: 'discarded', detail }, now)
}
