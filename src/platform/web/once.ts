import type { Tx } from '../db/database.ts'
import { Stale } from '../errors.ts'

/**
 * 二重送信を一度の操作にする。
 * The first arrival does the work and writes down where it led; a second arrival waits for the first to commit,
 * then is led to the same place.
 * @throws Stale when the key was used with other content
 */
export async function onlyOnce(
  tx: Tx,
  key: string,
  fingerprint: string,
  now: Date,
  work: () => Promise<string>,
): Promise<string> {
  const first = await tx
    .insertInto('submissions')
    .values({ key, fingerprint, at: now })
    .onConflict((c) => c.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (first) {
    const ledTo = await work()
    await tx.updateTable('submissions').set({ led_to: ledTo }).where('key', '=', key).execute()
    return ledTo
  }
  const ledTo = await whereLed(tx, key, fingerprint)
  if (ledTo === null)
    throw new Stale('この画面はすでに送信されています。内容を変えるときは、ページを開き直してから送信してください。')
  return ledTo
}

/** Where this key led with this very content; null when it did not arrive yet, or with other content. */
export async function whereLed(tx: Tx, key: string, fingerprint: string): Promise<string | null> {
  const seen = await tx
    .selectFrom('submissions')
    .select('led_to')
    .where('key', '=', key)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return seen?.led_to ?? null
}
