import { type Actor, accountOf, mayWrite } from './actor.ts'
import { INSTALLATION } from './start/installation.ts'
import { record } from './journal.ts'
import { type LimitKey, limitRules } from './limits.ts'
import type { Tx } from './platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from './platform/errors.ts'

/**
 * 上限を変える。 Holds from the next act on; what is there already stays.
 * @param seen the value that stood on the page when the operator decided
 * @throws Invalid outside the range; Stale when somebody else has changed it meanwhile, or it is the same
 */
export async function changeLimit(
  tx: Tx,
  actor: Actor,
  { key, value, seen }: { key: LimitKey; value: number; seen: number },
  now: Date,
): Promise<void> {
  if (actor.kind !== 'operator') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  const { min, max, unit, standard } = limitRules[key]
  if (value < min || value > max)
    throw new Invalid({ [key]: `${min}${unit}から${max}${unit}までの数字で入力してください` })
  const changed = { value, changed_by: accountOf(actor) ?? '', changed_at: now }
  // The row is made with what was in force, so that the first change of a limit is compared like every other.
  await tx
    .insertInto('limits')
    .values({ ...changed, key, value: standard })
    .onConflict((c) => c.column('key').doNothing())
    .execute()
  const held = await tx
    .selectFrom('limits')
    .select('value')
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (held.value !== seen)
    throw new Stale('この上限は、ほかの人が変更しています。いまの数を確かめてから変更してください。')
  if (held.value === value) throw new Invalid({ [key]: `すでに${value}${unit}です。変更する数を入力してください` })
  await tx.updateTable('limits').set(changed).where('key', '=', key).execute()
  const detail = { limit: key, from: held.value, to: value }
  await record(tx, actor, { name: 'limit.changed', subject: INSTALLATION, detail }, now)
}
