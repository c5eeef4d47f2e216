import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'

export interface OpenSession {
  id: string
  device: string
  seenAt: Date
  createdAt: Date
}

export interface AccountView {
  name: string
  email: string
  hasPassword: boolean
  totpSince: Date | null
  recoveryCodesLeft: number
  passkeys: { id: string; label: string; createdAt: Date; usedAt: Date | null }[]
  sessions: OpenSession[]
}

const MOST_SESSIONS = 50

/** Everything that the owner of an account may see and change about signing in. */
export async function accountView(tx: Tx, actor: Actor, now: Date): Promise<AccountView> {
  const accountId = accountOf(actor) ?? ''
  const account = await tx
    .selectFrom('accounts as a')
    .leftJoin('credentials as c', 'c.account_id', 'a.id')
    .select(['a.name', 'a.email', 'c.password_hash', 'c.totp_confirmed_at', 'c.recovery_hashes'])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const passkeys = await tx
    .selectFrom('passkeys')
    .select(['id', 'label', 'created_at as createdAt', 'used_at as usedAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return {
    name: account.name,
    email: account.email,
    hasPassword: account.password_hash !== null,
    totpSince: account.totp_confirmed_at,
    recoveryCodesLeft: account.recovery_hashes?.length ?? 0,
    passkeys,
    sessions: await openSessions(tx, accountId, now),
  }
}

function openSessions(tx: Tx, accountId: string, now: Date): Promise<OpenSession[]> {
  return tx
    .selectFrom('sessions')
    .select(['id', 'device', 'seen_at as seenAt', 'created_at as createdAt'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(MOST_SESSIONS)
    .execute()
}

/** 「Chrome(Windows)」 out of what a browser says about itself. */
export function deviceInWords(userAgent: string): string {
  const browser = (
    [
      ['Edg/', 'Edge'],
      ['Firefox/', 'Firefox'],
      ['Chrome/', 'Chrome'],
      ['Safari/', 'Safari'],
    ] as const
  ).find(([mark]) => userAgent.includes(mark))?.[1]
  const system = (
    [
      ['Windows', 'Windows'],
      ['iPhone', 'iPhone'],
      ['iPad', 'iPad'],
      ['Android', 'Android'],
      ['Mac OS', 'Mac'],
      ['Linux', 'Linux'],
    ] as const
  ).find(([mark]) => userAgent.includes(mark))?.[1]
  return `${browser ?? '不明なブラウザ'}${system ? `(${system})` : ''}`
}
