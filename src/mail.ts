import { randomUUID } from 'node:crypto'
import { later } from './later.ts'
import type { Tx } from './platform/db/database.ts'
import { type Topic, topics } from './topics.ts'

/** A mail as the desks write it: plain text, calm, with the link that matters. */
export interface Letter {
  /** The sentence "this mail is sent once": `application-submitted-<id>`. */
  once: string
  topic: Topic
  /** Why the reader gets it (「あなたの応募だから」); the topic's own sentence when left out. */
  why?: string
  to: { accountId: string | null; address: string }
  subject: string
  body: string
  /** The page that the mail is about; the address of the site is put in front when it is sent. */
  path?: string
  /** A legal notice (取引条件明示書, 終了の予告): goes out at once, alone, whatever the switches say. */
  mustReach?: true
  /** Who is told when there is no such mailbox, without the address: the member who invited. */
  senderAccount?: string | null
  /** One calendar file, where there is an appointment. */
  calendar?: { name: string; text: string }
}

/**
 * Puts a mail into the outbox, in the transaction of the deed. It leaves with its own `Message-ID` made from `once`,
 * and what became of it is a row in `mails`. Whoever can sign in finds the same among the notifications of the product.
 */
export async function post(tx: Tx, letter: Letter, now: Date): Promise<void> {
  const due_at = dueAt(letter, now)
  const row = await tx
    .insertInto('mails')
    .values({
      id: randomUUID(),
      once: letter.once,
      topic: letter.topic,
      to_account: letter.to.accountId,
      to_address: letter.to.address,
      subject: letter.subject,
      body: letter.body,
      path: letter.path ?? null,
      attachment: letter.calendar ? JSON.stringify(letter.calendar) : null,
      must_reach: letter.mustReach ?? false,
      sender_account: letter.senderAccount ?? null,
      due_at,
      at: now,
    })
    .onConflict((c) => c.column('once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return
  await notify(tx, row.id, letter, now)
  if (!due_at) await later(tx, 'mail.send', { mailId: row.id }, { once: `mail-${row.id}`, now })
}

const HALF_HOUR = 1_800_000

/**
 * When a letter is looked at again and sent, alone or with others: at the next half hour of the clock, so that nobody gets
 * more than one mail in it; an appointment as soon as the clock comes by. Null: it goes out at once (codes, invitations,
 * legal notices, guests without an account).
 */
function dueAt({ topic, to, mustReach, calendar }: Letter, now: Date): Date | null {
  if (topic === 'account' || to.accountId === null || mustReach) return null
  return calendar ? now : new Date(Math.ceil((now.getTime() + 1) / HALF_HOUR) * HALF_HOUR)
}

async function notify(tx: Tx, id: string, letter: Letter, now: Date): Promise<void> {
  const { topic, subject, path } = letter
  const { accountId } = letter.to
  // A code or a lost password is of no use to somebody who is signed in already.
  if (!accountId || topic === 'account') return
  const why = letter.why ?? topics[topic].why
  await tx
    .insertInto('notifications')
    .values({ id, account_id: accountId, topic, title: subject, path: path ?? null, why, at: now })
    .execute()
}
