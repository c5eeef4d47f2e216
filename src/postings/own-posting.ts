import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { PostingField } from './content.ts'
import { isPostingField } from './field-names.ts'
import { factsOfPosting, findPosting, type PostingRow } from './find-posting.ts'
import { ownsPosting } from './policy.ts'

/**
 * A posting on the client's side of the house: its own, or any for an operator who works on its behalf.
 * @throws NotFound for everybody else, also where they may read the public page
 */
export async function findOwnPosting(tx: Tx, actor: Actor, id: string): Promise<PostingRow> {
  const row = await findPosting(tx, actor, id)
  if (actor.kind !== 'operator' && !ownsPosting(actor, factsOfPosting(row))) throw new NotFound()
  return row
}

/** What the operator remarked and the client has not answered yet, by field; several about one field are joined. */
export async function openRemarks(tx: Tx, postingId: string): Promise<Partial<Record<PostingField, string>>> {
  const rows = await tx
    .selectFrom('posting_remarks')
    .select(['field', 'remark'])
    .where('posting_id', '=', postingId)
    .where('settled_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute()
  const remarks: Partial<Record<PostingField, string>> = {}
  for (const { field, remark } of rows)
    if (isPostingField(field)) remarks[field] = [remarks[field], remark].filter(Boolean).join('\n')
  return remarks
}
