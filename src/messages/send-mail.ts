import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Mails } from '../../db/types.ts'
import { as, clock } from '../actor.ts'
import { later } from '../later.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { organizedBy, personOf } from '../platform/documents/organizer.ts'
import type { Delivery, Transport } from '../platform/mail/transport.ts'
import { type Topic, topics } from '../topics.ts'
import { stopMailsPath } from './stop-mails.ts'

type Mail = Selectable<Mails>

/** Who writes, as the installation is set up. */
export interface Sender {
  /** Where links lead. */
  origin: string
  /** 「結 <no-reply@example.jp>」 */
  from: string
  /** Signs the links that work without signing in. */
  secret: string
}

const MINUTE = 60_000
/** How long a letter waits for a mail server that is away; what is older has been overtaken by events. */
const PATIENCE = 3 * 24 * 60 * MINUTE

/**
 * Sends one mail of the outbox and writes down what became of it. Sending twice is possible only when the program dies
 * between the server's answer and our note; the same Message-ID lets the receiving side drop the copy.
 * While the server is away or asks for patience, the letter waits its turn again and again, for three days.
 * @throws the mail server's answer when it refuses the letter, or after three days; the job is then parked and shown
 */
export async function sendMail(
  db: Database,
  transport: Transport,
  { origin, from, secret }: Sender,
  mailId: string,
  now: Date,
): Promise<void> {
  const mail = await as(db, clock, (tx) =>
    tx
      .updateTable('mails')
      .set((e) => ({ tries: e('tries', '+', 1) }))
      .where('id', '=', mailId)
      .where('state', '=', 'waiting')
      .returningAll()
      .executeTakeFirst(),
  )
  if (!mail) return
  const delivery = await transport({
    messageId: `<${mail.id}@${new URL(origin).hostname}>`,
    to: mail.to_address,
    subject: mail.subject,
    body: wholeBody(mail, origin),
    calendar: calendarOf(mail, from),
    unsubscribe: isSwitchable(mail) ? `${origin}${stopMailsPath(secret, mail.id)}` : null,
  })
  if (delivery === 'unreachable') return askAgain(db, mail, now)
  await as(db, clock, (tx) => note(tx, mail, delivery, now))
}

/** Not a try of the job: a mail server that is down for a night would use all of those up in minutes. */
async function askAgain(db: Database, mail: Mail, now: Date): Promise<void> {
  if (now.getTime() - mail.at.getTime() > PATIENCE) throw new Error('the mail server has not taken this for three days')
  const minutes = Math.min(5 * mail.tries, 60)
  const after = new Date(now.getTime() + minutes * MINUTE)
  const once = `mail-${mail.id}-again-${mail.tries}`
  await as(db, clock, (tx) => later(tx, 'mail.send', { mailId: mail.id }, { once, now, after }))
}

/** Words, the link, and where the reader can change which mails come. */
function wholeBody(mail: Mail, origin: string): string {
  const { body, path, topic } = mail
  const link = path ? [`${origin}${path}`] : []
  const foot = `--\nこのメールは「${topics[topic as Topic].name}」の通知です。受け取り方の変更: ${origin}/notifications/settings`
  const switchable = isSwitchable(mail)
  if (!path && !switchable) return body
  return [body, ...link, ...(switchable ? [foot] : [])].join('\n\n').concat('\n')
}

/** A code and a paper that the law wants delivered come whatever is switched; a guest without an account has no switches. */
const isSwitchable = ({ topic, must_reach, to_account }: Mail): boolean =>
  topic !== 'account' && !must_reach && to_account !== null

/** The desks do not know from which address the installation writes: who invites is put in here. */
function calendarOf({ attachment }: Mail, from: string) {
  const calendar = attachment as { name: string; text: string } | null
  return calendar && { ...calendar, text: organizedBy(calendar.text, personOf(from)) }
}

async function note(tx: Tx, mail: Mail, delivery: Exclude<Delivery, 'unreachable'>, now: Date): Promise<void> {
  await tx.updateTable('mails').set({ state: delivery, settled_at: now }).where('id', '=', mail.id).execute()
  if (delivery !== 'bounced') return
  if (mail.to_account) {
    await tx.updateTable('accounts').set({ mail_blocked_at: now }).where('id', '=', mail.to_account).execute()
    await tell(tx, mail.to_account, toOwner, now)
  }
  if (mail.sender_account) await tell(tx, mail.sender_account, toSender, now)
}

const toOwner = {
  title: 'あなたのメールアドレスにメールが届きませんでした。アカウントの設定でアドレスを確かめてください。',
  path: '/account',
  why: 'メールが戻ってきたため',
}
// The address itself stays in the list of invitations, where its sender typed it.
const toSender = {
  title: 'あなたが送った招待のメールが届きませんでした。あて先を確かめて、送り直してください。',
  path: '/organization/members',
  why: 'あなたが送ったメールだから',
}

/** Only in the product: a mail about mails that do not arrive would not arrive either. */
async function tell(tx: Tx, accountId: string, words: typeof toOwner, now: Date): Promise<void> {
  await tx
    .insertInto('notifications')
    .values({ id: randomUUID(), account_id: accountId, topic: 'account', ...words, at: now })
    .execute()
}
