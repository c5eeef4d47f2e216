import { randomUUID } from 'node:crypto'
import { door } from '../actor.ts'
import { record } from '../journal.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { sendCode } from './codes.ts'

interface Newcomer {
  email: string
  name: string
}

/**
 * アカウントを作る。 The address is proved by a code before anything else can be done. An address that is known already
 * is answered alike, and its owner is told by mail.
 * @returns the id for the page that asks for the code
 */
export async function registerAccount(tx: Tx, newcomer: Newcomer, secret: string, now: Date): Promise<string> {
  const id = randomUUID()
  const made = await tx
    .insertInto('accounts')
    .values({ id, email: newcomer.email, name: newcomer.name, created_at: now })
    .onConflict((c) => c.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) {
    await record(tx, door, { name: 'account.registered', subject: id }, now)
    return sendCode(tx, { purpose: 'verify', account: { id, email: newcomer.email }, secret, now })
  }
  return greetKnown(tx, newcomer.email, secret, now)
}

async function greetKnown(tx: Tx, email: string, secret: string, now: Date): Promise<string> {
  const known = await tx
    .selectFrom('accounts')
    .select(['id', 'email_verified_at', 'state'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  // Somebody who never proved the address may try again; the code goes to that address only.
  if (!known.email_verified_at && known.state === 'active')
    return sendCode(tx, { purpose: 'verify', account: { id: known.id, email }, secret, now })
  const letter = {
    once: `known-${known.id}-${now.toISOString().slice(0, 13)}`,
    topic: 'account' as const,
    to: { accountId: known.id, address: email },
    subject: '結のアカウントはすでにあります',
    body: 'このメールアドレスで登録の操作がありましたが、アカウントはすでにあります。ログイン画面から「メールのコードでログイン」をお使いください。\n心当たりがないときは、このメールは捨ててください。\n',
  }
  await post(tx, letter, now)
  return sendCode(tx, { purpose: 'verify', account: null, secret, now })
}
