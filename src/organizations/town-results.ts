import type { Tx } from '../platform/db/database.ts'

/** The fiscal years whose results a town has published and not withdrawn, newest first. */
export async function resultYearsOf(tx: Tx, municipalityId: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('statement_publications')
    .select('year')
    .distinct()
    .where('municipality_id', '=', municipalityId)
    .where('state', '=', 'published')
    .orderBy('year', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ year }) => year)
}
