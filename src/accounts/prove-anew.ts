import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { sendCode, spendCode } from './codes.ts'
import { isPassword } from './password.ts'

/**
 * 本人確認をもう一度: somebody who is signed in shows that they still are who they were, before what cannot be undone.
 * @throws Invalid at `password`
 */
export async function provePassword(tx: Tx, actor: Actor, password: string): Promise<void> {
  const row = await tx
    .selectFrom('credentials')
    .select('password_hash')
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst()
  if (!(await isPassword(row?.password_hash ?? null, password))) throw new Invalid({ password: 'パスワードが違います' })
}

/** Mails a code to the actor's own address. @returns its id, for the page that asks for it @throws NotFound without an account */
export async function sendProof(tx: Tx, actor: Actor, secret: string, now: Date): Promise<string> {
  const account = await tx
    .selectFrom('accounts')
    .select(['id', 'email'])
    .where('id', '=', accountOf(actor))
    .executeTakeFirst()
  if (!account) throw new NotFound()
  return sendCode(tx, { purpose: 'delete', account, secret, now })
}

/** @throws NotFound for a code that was not sent to the actor for this purpose */
export async function requireOwnProof(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await tx
    .selectFrom('sign_in_codes')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', accountOf(actor))
    .where('purpose', '=', 'delete')
    .executeTakeFirst()
  if (!row) throw new NotFound()
}

/** Spends one try. @returns whether the code was right; the try must stay counted, so nothing is thrown for a wrong one */
export async function spendProof(
  tx: Tx,
  actor: Actor,
  id: string,
  { code, secret, now }: { code: string; secret: string; now: Date },
): Promise<boolean> {
  await requireOwnProof(tx, actor, id)
  return (await spendCode(tx, id, code.normalize('NFKC').replace(/\D/g, ''), secret, now)) !== null
}

/** The digits in the mail, for a demo, from which no mail leaves: whoever asks is signed in as the one it was sent to. */
export async function proofInDemo(tx: Tx, id: string): Promise<string | null> {
  const mail = await tx.selectFrom('mails').select('body').where('once', '=', `code-${id}`).executeTakeFirst()
  return /\d{6}/.exec(mail?.body ?? '')?.[0] ?? null
}
