import type { Selectable } from 'kysely'
import type { Postings } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { mayPosting, type PostingAction, type PostingFacts } from './policy.ts'
import type { PostingState } from './posting.ts'

export type PostingRow = Omit<Selectable<Postings>, 'state'> & { state: PostingState }

/** What the policy looks at, of a row. */
export function factsOfPosting(row: Pick<PostingRow, 'client_id' | 'municipality_id' | 'state'>): PostingFacts {
  return { clientId: row.client_id, municipalityId: row.municipality_id, state: row.state }
}

/**
 * Locks a posting for a change, seen through the actor.
 * @throws NotFound when it does not exist or the actor may not even see it; NotAllowed when they may see but not do it
 */
export async function lockPosting(tx: Tx, actor: Actor, id: string, action: PostingAction): Promise<PostingRow> {
  const row = await tx.selectFrom('postings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return permitted(actor, row as PostingRow | undefined, action)
}

/** Reads a posting, seen through the actor. @throws NotFound, NotAllowed as above */
export async function findPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  action: PostingAction = 'view',
): Promise<PostingRow> {
  const row = await tx.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirst()
  return permitted(actor, row as PostingRow | undefined, action)
}

function permitted(actor: Actor, row: PostingRow | undefined, action: PostingAction): PostingRow {
  if (!row || !mayPosting(actor, 'view', factsOfPosting(row))) throw new NotFound()
  if (!mayPosting(actor, action, factsOfPosting(row))) {
    // Somebody who only reads public postings learns nothing of the pages behind them.
    if (!mayPosting(actor, 'viewHistory', factsOfPosting(row))) throw new NotFound()
    throw new NotAllowed()
  }
  return row
}
