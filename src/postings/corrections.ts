import type { Tx } from '../platform/db/database.ts'
import { isPostingField, postingFieldNames } from './field-names.ts'

/** When a published posting was corrected, and where. */
export interface SaidCorrection {
  at: Date
  /** 件名、背景・課題 */
  fields: string[]
}

/** 訂正の一覧 of a posting, the latest first; five are said. The posting itself was found through the actor before. */
export async function correctionsOf(tx: Tx, postingId: string): Promise<SaidCorrection[]> {
  const rows = await tx
    .selectFrom('posting_corrections')
    .select(['at', 'fields'])
    .where('posting_id', '=', postingId)
    .orderBy('version', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ at, fields }) => ({
    at,
    fields: fields.map((field) => (isPostingField(field) ? postingFieldNames[field] : field)),
  }))
}
