import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { PostingField } from './content.ts'
import { isPostingField } from './field-names.ts'

/** Fields that were rewritten since the operator remarked on them; whether it suffices is for the operator to say. */
export async function mendedFields(tx: Tx, postingId: string): Promise<PostingField[]> {
  const { rows } = await sql<{ field: string }>`
    select r.field from posting_remarks r
      join lateral (select v.content from posting_versions v where v.posting_id = r.posting_id and v.at <= r.at
        order by v.version desc limit 1) then_ on true
      join lateral (select v.content from posting_versions v where v.posting_id = r.posting_id
        order by v.version desc limit 1) now_ on true
     where r.posting_id = ${postingId} and r.settled_at is null
     group by r.field
    having bool_and((then_.content->r.field) is distinct from (now_.content->r.field))
     order by r.field`.execute(tx)
  return rows.map(({ field }) => field).filter(isPostingField)
}
