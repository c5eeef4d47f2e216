import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { PostingConfirmations } from '../../db/types.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ConfirmationState } from './confirmation.ts'

export type ConfirmationRow = Omit<Selectable<PostingConfirmations>, 'state'> & { state: ConfirmationState }

/** The confirmation that waits for the client's answer. The posting is locked before it, by the verb that calls. */
export async function lockAsked(tx: Tx, postingId: string): Promise<ConfirmationRow | undefined> {
  const row = await tx
    .selectFrom('posting_confirmations')
    .selectAll()
    .where('posting_id', '=', postingId)
    .where('state', '=', 'asked')
    .forUpdate()
    .executeTakeFirst()
  return row as ConfirmationRow | undefined
}

/** The latest confirmation of a posting, answered or not; undefined where nobody ever asked. */
export async function latestConfirmation(tx: Tx, postingId: string): Promise<ConfirmationRow | undefined> {
  const row = await tx
    .selectFrom('posting_confirmations')
    .selectAll()
    .where('posting_id', '=', postingId)
    .orderBy((e) => e.fn.coalesce('answered_at', 'asked_at'), 'desc')
    .orderBy('version', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row as ConfirmationRow | undefined
}

/** A new row with what is common to all. */
export function newConfirmation(postingId: string, version: number) {
  return { id: randomUUID(), posting_id: postingId, version }
}
