import type { Selectable } from 'kysely'
import type { Imports } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { canMoveImport, type ImportKind, type ImportMove, type ImportState } from './import.ts'
import type { Content } from './keep-import.ts'
import { mayImport } from './policy.ts'

export type ImportRow = Omit<Selectable<Imports>, 'kind' | 'state' | 'content'> & {
  kind: ImportKind
  state: ImportState
  content: Content | null
}

/** Reads an import. @throws NotFound for everybody but operators */
export async function findImport(tx: Tx, actor: Actor, id: string): Promise<ImportRow> {
  const row = await tx.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !mayImport(actor, 'view')) throw new NotFound()
  return row as unknown as ImportRow
}

/**
 * Locks an import that still waits.
 * @throws NotFound, NotAllowed for viewers, Stale when it was taken, thrown away or is too old
 */
export async function lockWaiting(
  tx: Tx,
  actor: Actor,
  id: string,
  move: Exclude<ImportMove, 'expire'>,
  now: Date,
): Promise<ImportRow & { content: Content }> {
  const row = await tx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || !mayImport(actor, 'view')) throw new NotFound()
  if (!mayImport(actor, move)) throw new NotAllowed()
  const found = row as unknown as ImportRow
  if (!canMoveImport(found.state, move) || !found.content)
    throw new Stale('この取り込みはすでに終わっています。続けるには、もう一度ファイルを選んでください。')
  if (found.expires_at <= now)
    throw new Stale('読み取ってから時間がたちすぎました。もう一度ファイルを選んで、内容を確かめてください。')
  return { ...found, content: found.content }
}
