import { createHash, randomBytes } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { stepOfCode } from './totp.ts'

const RECOVERY_CODES = 10

/**
 * 二段階認証を設定する: the app's first code proves that it was set up.
 * @returns recovery codes, shown once; only their hashes are kept
 * @throws Invalid at `code` when the code is wrong
 */
export async function confirmTotp(tx: Tx, actor: Actor, secret: string, code: string, now: Date): Promise<string[]> {
  const accountId = accountOf(actor) ?? ''
  const step = stepOfCode(secret, code, now)
  if (step === null)
    throw new Invalid({ code: '認証アプリに表示されている6桁の数字を入力してください。時刻がずれていると合いません' })
  const row = await tx
    .selectFrom('credentials')
    .select('totp_confirmed_at')
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (row?.totp_confirmed_at) throw new Stale('二段階認証はすでに設定されています。')
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  const values = {
    totp_secret: secret,
    totp_confirmed_at: now,
    totp_last_step: step,
    recovery_hashes: codes.map(hashOfRecovery),
  }
  await tx
    .insertInto('credentials')
    .values({ account_id: accountId, ...values })
    .onConflict((c) => c.column('account_id').doUpdateSet(values))
    .execute()
  await record(tx, actor, { name: 'account.second_factor_added', subject: accountId, detail: { kind: 'totp' } }, now)
  return codes
}

/** Takes the app away again, with its recovery codes. */
export async function removeTotp(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const accountId = accountOf(actor) ?? ''
  await tx
    .updateTable('credentials')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null, recovery_hashes: [] })
    .where('account_id', '=', accountId)
    .execute()
  await record(tx, actor, { name: 'account.second_factor_removed', subject: accountId, detail: { kind: 'totp' } }, now)
}

/** Does the account ask for a second factor? */
export async function hasTotp(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('credentials')
    .select('totp_confirmed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.totp_confirmed_at != null
}

/** True for the app's code (each step once) or an unused recovery code, which is used up. */
export async function provesSecond(tx: Tx, accountId: string, code: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('credentials')
    .selectAll()
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.totp_secret) return false
  const step = stepOfCode(row.totp_secret, code, now)
  if (step !== null && step > (row.totp_last_step ?? -1)) {
    await tx.updateTable('credentials').set({ totp_last_step: step }).where('account_id', '=', accountId).execute()
    return true
  }
  const hash = hashOfRecovery(code)
  if (!row.recovery_hashes.includes(hash)) return false
  await tx
    .updateTable('credentials')
    .set({ recovery_hashes: row.recovery_hashes.filter((h) => h !== hash) })
    .where('account_id', '=', accountId)
    .execute()
  return true
}

function newRecoveryCode(): string {
  return randomBytes(5)
    .toString('hex')
    .replace(/(.{5})/, '$1-')
}

function hashOfRecovery(code: string): string {
  return createHash('sha256')
    .update(
      code
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^0-9a-f]/g, ''),
    )
    .digest('hex')
}
