import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

export type MailState = 'waiting' | 'sent' | 'caught' | 'bundled' | 'read' | 'off' | 'bounced' | 'failed'
export const mailStates: readonly MailState[] = [
  'waiting',
  'sent',
  'caught',
  'bundled',
  'read',
  'off',
  'bounced',
  'failed',
]
export const mailStateNames: Record<MailState, string> = {
  waiting: '送信待ち',
  sent: '送信済み',
  caught: '画面で確認(送信していません)',
  bundled: 'ほかとまとめた',
  read: '画面で読まれた',
  off: '本人が止めている',
  bounced: '届かなかった',
  failed: '送れなかった',
}
export const MAILS_PER_PAGE = 30

/** What became of a mail. The address is shown in a demo only. */
export interface MailLine {
  id: string
  subject: string
  state: MailState
  tries: number
  at: Date
  settledAt: Date | null
  to: string | null
}

export interface FullMail extends MailLine {
  body: string
  path: string | null
}

/**
 * Mails of the outbox, the newest first. Outside a demo an operator sees the outcome and the subject, without the digits
 * of a sign-in code. @throws NotFound for everybody but operators
 */
export async function mailsFor(
  tx: Tx,
  actor: Actor,
  { state, page, demo }: { state: MailState | null; page: number; demo: boolean },
): Promise<{ mails: MailLine[]; total: number }> {
  if (actor.kind !== 'operator') throw new NotFound()
  let query = tx.selectFrom('mails')
  if (state) query = query.where('state', '=', state)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'subject', 'tries', 'at', 'settled_at as settledAt', 'to_address'])
    .select(sql<MailState>`state`.as('state'))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MAILS_PER_PAGE)
    .offset((page - 1) * MAILS_PER_PAGE)
    .execute()
  const mails = rows.map(({ to_address, subject, ...row }) => ({
    ...row,
    to: demo ? to_address : null,
    subject: demo ? subject : withoutCodes(subject),
  }))
  return { mails, total }
}

/** One mail in full, in a demo, where all people are made up. @throws NotFound everywhere else */
export async function fullMail(tx: Tx, actor: Actor, id: string, demo: boolean): Promise<FullMail> {
  if (actor.kind !== 'operator' || !demo) throw new NotFound()
  const row = await tx.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return {
    id: row.id,
    subject: row.subject,
    state: row.state as MailState,
    tries: row.tries,
    at: row.at,
    settledAt: row.settled_at,
    to: row.to_address,
    body: row.body,
    path: row.path,
  }
}

const withoutCodes = (subject: string): string => subject.replaceAll(/\d{6,}/g, '••••••')
