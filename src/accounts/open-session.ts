import { randomBytes, randomUUID } from 'node:crypto'
import type { Tx } from '../platform/db/database.ts'
import { DAY, hashOf, hatsOf } from './session.ts'

const LONGEST_DAYS = 60

/** Starts a session. @returns the token for the cookie; only its hash is kept */
export async function openSession(
  tx: Tx,
  accountId: string,
  options: { device: string; provedSecond: boolean; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const first = (await hatsOf(tx, accountId))[0]
  await tx
    .insertInto('sessions')
    .values({
      id: randomUUID(),
      token_hash: hashOf(token),
      account_id: accountId,
      hat_kind: first?.kind ?? 'none',
      hat_organization: first && 'organizationId' in first ? first.organizationId : null,
      proved_second: options.provedSecond,
      device: options.device.slice(0, 200),
      created_at: options.now,
      seen_at: options.now,
      expires_at: new Date(options.now.getTime() + LONGEST_DAYS * DAY),
    })
    .execute()
  return token
}
