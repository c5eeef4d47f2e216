import type { Tx } from '../platform/db/database.ts'

/**
 * 居住地 (the municipality of the address; null where it is not known) is written down when it is another than before, and never
 * changed: counts of past years are told by where somebody lived then. Called with the talent's row locked, or just made.
 */
export async function noteHome(tx: Tx, talentId: string, placeCode: string | null, now: Date): Promise<void> {
  const last = await tx
    .selectFrom('talent_homes')
    .select('place_code')
    .where('talent_id', '=', talentId)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && last.place_code === placeCode) return
  await tx.insertInto('talent_homes').values({ talent_id: talentId, place_code: placeCode, at: now }).execute()
}
