import { type Actor, as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { lockWaiting } from './find-import.ts'
import { importMoves } from './import.ts'

const MOST = 100

/** 取り込みをやめる。 What was read is forgotten at once. @throws Stale when it is over already */
export async function discardImport(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { state } = await lockWaiting(tx, actor, id, 'discard', now)
  const { to } = importMoves.discard
  await tx.updateTable('imports').set({ state: to, content: null, settled_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'import.discarded', subject: id, from: state, to }, now)
}

/** Forgets what was read a day ago and never confirmed. Run by the clock; asking twice is harmless. */
export function expireImports(db: Database, now: Date): Promise<void> {
  const { from, to } = importMoves.expire
  return as(db, clock, async (tx) => {
    const over = await tx
      .selectFrom('imports')
      .select('id')
      .where('state', 'in', from)
      .where('expires_at', '<=', now)
      .orderBy('id')
      .limit(MOST)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id } of over) {
      await tx.updateTable('imports').set({ state: to, content: null, settled_at: now }).where('id', '=', id).execute()
      await record(tx, clock, { name: 'import.expired', subject: id, from: from[0], to }, now)
    }
  })
}
