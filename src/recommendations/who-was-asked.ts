import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/**
 * Of the suggested, those whom the client of the posting may ask (`false`) or has asked already (`true`). Whoever takes no
 * scouts from this client is left out, as if not suggested: the client does not learn why.
 */
export async function whoWasAsked(
  tx: Tx,
  posting: { id: string; client_id: string },
  talentIds: readonly string[],
): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ id: string; asked: boolean }>`
    select id, asked from (
      select t.id, exists (select 1 from scouts s where s.talent_id = t.id and s.posting_id = ${posting.id}) as asked
        from talents t where t.id = any(${[...talentIds]}::uuid[])) suggested
     where asked or app_may_scout(id, ${posting.client_id})`.execute(tx)
  return new Map(rows.map(({ id, asked }) => [id, asked]))
}
