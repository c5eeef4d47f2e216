import type { Tx } from '../../platform/db/database.ts'
import { Stale } from '../../platform/errors.ts'
import { canMoveDeletion, type DeletionMove, deletionMoves, deletionStateNames } from './deletion.ts'
import type { DeletionRow } from './find-deletion.ts'

/** Moves a 退会. @returns from and to, for the journal @throws Stale where the table knows no such move */
export async function moveDeletion(
  tx: Tx,
  deletion: DeletionRow,
  move: DeletionMove,
  now: Date,
): Promise<{ from: string; to: string }> {
  if (!canMoveDeletion(deletion.state, move))
    throw new Stale(`退会の手続きは、すでに「${deletionStateNames[deletion.state]}」になっています。`)
  const { to } = deletionMoves[move]
  await tx
    .updateTable('account_deletions')
    .set({ state: to, state_since: now })
    .where('id', '=', deletion.id)
    .where('state', '=', deletion.state)
    .execute()
  return { from: deletion.state, to }
}
