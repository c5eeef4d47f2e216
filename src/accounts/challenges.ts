import { randomUUID } from 'node:crypto'
import type { Tx } from '../platform/db/database.ts'

/** The site as authenticators know it: its host name, and the origin that browsers sign. */
export interface Site {
  origin: string
  now: Date
}

const LIFE = 5 * 60_000

export async function keepChallenge(tx: Tx, challenge: string, accountId: string | null, { now }: Site): Promise<void> {
  await tx
    .insertInto('challenges')
    .values({ id: randomUUID(), account_id: accountId, challenge, expires_at: new Date(now.getTime() + LIFE) })
    .execute()
}

/** True once for a challenge that we gave out for this account and that is still young. */
export function spendChallenge(tx: Tx, accountId: string | null, now: Date) {
  return async (challenge: string): Promise<boolean> => {
    const spent = await tx
      .deleteFrom('challenges')
      .where('challenge', '=', challenge)
      .where((e) => (accountId ? e('account_id', '=', accountId) : e('account_id', 'is', null)))
      .where('expires_at', '>', now)
      .returning('id')
      .executeTakeFirst()
    return spent !== undefined
  }
}
