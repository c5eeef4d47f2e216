import type { Tx } from '../platform/db/database.ts'
import { byTalent } from './profile-parts.ts'

/** One line of a career. */
export interface Career {
  id: string
  company: string
  role: string
  /** 2021-04 */
  fromMonth: string
  /** null: until now */
  toMonth: string | null
  did: string
}

/** Careers by talent. */
export async function careersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Career[]>> {
  const rows = await tx
    .selectFrom('talent_careers')
    .select(['talent_id', 'id', 'company', 'role', 'from_month as fromMonth', 'to_month as toMonth', 'did'])
    .where('talent_id', 'in', [...ids])
    .orderBy('from_month', 'desc')
    .orderBy('id')
    .execute()
  return byTalent(rows, ({ id, company, role, fromMonth, toMonth, did }) => ({
    id,
    company,
    role,
    fromMonth,
    toMonth,
    did,
  }))
}
