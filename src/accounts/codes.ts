import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'

const LIFE = 10 * 60_000
const TRIES = 5

/** `delete` proves somebody anew who is signed in; it opens no door. */
export type CodePurpose = 'sign_in' | 'verify' | 'recover' | 'delete'

interface Asked {
  purpose: CodePurpose
  /** Null when there is no such account: a code is made all the same, so that nobody can tell. */
  account: { id: string; email: string } | null
  secret: string
  now: Date
}

/** Makes a six-digit code that lives ten minutes and five tries, and mails it. @returns the id for the page that asks for it */
export async function sendCode(tx: Tx, { purpose, account, secret, now }: Asked): Promise<string> {
  const id = randomUUID()
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  await tx
    .insertInto('sign_in_codes')
    .values({
      id,
      account_id: account?.id ?? null,
      purpose,
      code_hash: hashOfCode(secret, id, code),
      expires_at: new Date(now.getTime() + LIFE),
      at: now,
    })
    .execute()
  if (account)
    await post(
      tx,
      {
        once: `code-${id}`,
        topic: 'account',
        to: { accountId: account.id, address: account.email },
        ...letterWith(code),
      },
      now,
    )
  return id
}

/** What the page that asks for a code says in a demo, from which no mail leaves. */
export type SaidInDemo = { purpose: 'verify'; code: string } | { purpose: 'sign_in' }

/**
 * A registration's code is said on the page, for whoever registers has nothing to hide yet. An address that was known
 * already gets digits that open nothing, and signing in says no code at all: known and unknown accounts look alike.
 */
export async function saidInDemo(tx: Tx, id: string, secret: string): Promise<SaidInDemo> {
  const asked = await tx.selectFrom('sign_in_codes').select('purpose').where('id', '=', id).executeTakeFirst()
  const mail = await tx.selectFrom('mails').select('body').where('once', '=', `code-${id}`).executeTakeFirst()
  if (asked?.purpose !== 'verify') return { purpose: 'sign_in' }
  return { purpose: 'verify', code: /\d{6}/.exec(mail?.body ?? '')?.[0] ?? emptyCode(secret, id) }
}

/** Six digits that stay the same for this page and belong to nobody. */
function emptyCode(secret: string, id: string): string {
  const number = createHmac('sha256', secret).update(`empty ${id}`).digest().readUInt32BE()
  return String(number % 1_000_000).padStart(6, '0')
}

function letterWith(code: string): { subject: string; body: string } {
  return {
    subject: '結の確認コード',
    body: `結の確認コードです。10分以内に画面に入力してください。\n\n    ${code}\n\n心当たりがないときは、このメールは捨ててください。コードを人に伝えないでください。\n`,
  }
}

/**
 * Spends one try. A right code is used up.
 * @returns the account it proves; null when it is wrong, too late, used, or belongs to nobody
 */
export async function spendCode(
  tx: Tx,
  id: string,
  code: string,
  secret: string,
  now: Date,
): Promise<{ accountId: string; purpose: CodePurpose } | null> {
  const row = await tx.selectFrom('sign_in_codes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || row.used_at || row.expires_at <= now || row.tries >= TRIES) return null
  await tx
    .updateTable('sign_in_codes')
    .set({ tries: row.tries + 1 })
    .where('id', '=', id)
    .execute()
  const expected = Buffer.from(row.code_hash)
  const given = Buffer.from(hashOfCode(secret, id, code))
  if (!timingSafeEqual(expected, given) || !row.account_id) return null
  await tx.updateTable('sign_in_codes').set({ used_at: now }).where('id', '=', id).execute()
  return { accountId: row.account_id, purpose: row.purpose as CodePurpose }
}

/** A code has only a million values: without the program's secret the hash must not give it away. */
function hashOfCode(secret: string, id: string, code: string): string {
  return createHmac('sha256', secret).update(`${id} ${code}`).digest('hex')
}
