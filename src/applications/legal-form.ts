import type { Tx } from '../platform/db/database.ts'

/** 源泉徴収 is asked of individuals only; the talent declared its legal form in the profile. */
export async function isCorporation(tx: Tx, talentId: string): Promise<boolean> {
  const row = await tx.selectFrom('talents').select('legal_form').where('id', '=', talentId).executeTakeFirst()
  return row?.legal_form === 'corporation'
}
