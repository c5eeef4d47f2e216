import { randomUUID } from 'node:crypto'
import { door } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { type CodePurpose, spendCode } from './codes.ts'
import { isPassword } from './password.ts'
import { hasTotp, provesSecond } from './second-factor.ts'
import { openSession } from './open-session.ts'

const CHALLENGE_LIFE = 10 * 60_000
const WRONG_PASSWORD = 'メールアドレスかパスワードが違います。もう一度入力するか、メールのコードでログインしてください'
const WRONG_CODE = 'コードが違うか、期限が切れています。もう一度入力するか、新しいコードを受け取ってください'

/** Either somebody is in, or the second factor is still to be shown. */
export type Entered = { token: string; accountId: string } | { challenge: string }

interface Entrance {
  device: string
  now: Date
}

/**
 * パスワードでログインする。 Known and unknown addresses are answered alike, in words and in time.
 * @throws Invalid at `password`
 */
export async function signInWithPassword(
  tx: Tx,
  email: string,
  password: string,
  entrance: Entrance,
): Promise<Entered> {
  const account = await tx
    .selectFrom('accounts as a')
    .leftJoin('credentials as c', 'c.account_id', 'a.id')
    .select(['a.id', 'c.password_hash', 'a.state'])
    .where('a.email', '=', email)
    .executeTakeFirst()
  const right = await isPassword(account?.password_hash ?? null, password)
  if (!account || !right || account.state !== 'active') throw new Invalid({ password: WRONG_PASSWORD })
  return enter(tx, account.id, 'password', entrance)
}

/**
 * メールのコードでログインする、または登録を終える。
 * @returns null when the code is wrong: the try must stay counted, so nothing is thrown here
 */
export async function signInWithCode(
  tx: Tx,
  codeId: string,
  code: string,
  secret: string,
  entrance: Entrance,
): Promise<(Entered & { purpose: CodePurpose }) | null> {
  const proved = await spendCode(tx, codeId, code.normalize('NFKC').replace(/\D/g, ''), secret, entrance.now)
  if (!proved || proved.purpose === 'delete') return null
  const account = await tx.selectFrom('accounts').selectAll().where('id', '=', proved.accountId).executeTakeFirst()
  if (account?.state !== 'active') return null
  if (!account.email_verified_at) await verify(tx, account.id, entrance.now)
  return { ...(await enter(tx, account.id, 'code', entrance)), purpose: proved.purpose }
}

export const wrongCode = { code: WRONG_CODE }

async function verify(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ email_verified_at: now, mail_blocked_at: null })
    .where('id', '=', accountId)
    .execute()
  await record(tx, door, { name: 'account.verified', subject: accountId }, now)
}

async function enter(tx: Tx, accountId: string, how: 'password' | 'code', { device, now }: Entrance): Promise<Entered> {
  if (await hasTotp(tx, accountId)) return { challenge: await askForSecond(tx, accountId, now) }
  return open(tx, accountId, how, false, { device, now })
}

async function askForSecond(tx: Tx, accountId: string, now: Date): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('challenges')
    .values({ id, account_id: accountId, challenge: 'second', expires_at: new Date(now.getTime() + CHALLENGE_LIFE) })
    .execute()
  return id
}

/** 二段階目を確かめる。 @returns null when the challenge is over or the code is wrong */
export async function signInWithSecond(
  tx: Tx,
  challengeId: string,
  code: string,
  entrance: Entrance,
): Promise<{ token: string; accountId: string } | null> {
  const challenge = await tx
    .selectFrom('challenges')
    .selectAll()
    .where('id', '=', challengeId)
    .where('challenge', '=', 'second')
    .where('expires_at', '>', entrance.now)
    .forUpdate()
    .executeTakeFirst()
  if (!challenge?.account_id || !(await provesSecond(tx, challenge.account_id, code, entrance.now))) return null
  await tx.deleteFrom('challenges').where('id', '=', challengeId).execute()
  return open(tx, challenge.account_id, 'password', true, entrance)
}

/** Opens the session and writes it down. */
export async function open(
  tx: Tx,
  accountId: string,
  how: 'password' | 'code' | 'passkey',
  provedSecond: boolean,
  { device, now }: Entrance,
): Promise<{ token: string; accountId: string }> {
  const token = await openSession(tx, accountId, { device, provedSecond, now })
  await record(tx, door, { name: 'account.signed_in', subject: accountId, detail: { how } }, now)
  return { token, accountId }
}
