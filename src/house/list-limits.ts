import type { Actor } from '../actor.ts'
import { type LimitKey, limitKeys, type LimitRule, limitRules } from '../limits.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

export interface HeldLimit extends LimitRule {
  key: LimitKey
  value: number
  /** Who chose otherwise than the standard, and when; null where nobody did. */
  changed: { by: string; at: Date } | null
}

/** Every limit with what holds now, in the order of src/limits.ts. @throws NotFound for everybody but operators */
export async function listLimits(tx: Tx, actor: Actor): Promise<HeldLimit[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const rows = await tx
    .selectFrom('limits as l')
    .innerJoin('accounts as a', 'a.id', 'l.changed_by')
    .select(['l.key', 'l.value', 'l.changed_at', 'a.name'])
    .execute()
  const held = new Map(rows.map((row) => [row.key, row]))
  return limitKeys.map((key) => {
    const row = held.get(key)
    const changed = row ? { by: row.name, at: row.changed_at } : null
    return { ...limitRules[key], key, value: row?.value ?? limitRules[key].standard, changed }
  })
}
