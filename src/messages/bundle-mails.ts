import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { later } from '../later.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import type { Topic } from '../topics.ts'
import { bundleOf, type Manner, planOf, type Reader, type WaitingLetter } from './bundle.ts'

/** People looked after each time the clock comes by, and letters of one person in one mail. */
const MOST_PEOPLE = 1000
const MOST_LETTERS = 200

/**
 * まとめて送る: makes one mail out of everything that is due for a person, each in a transaction of its own. A second run,
 * or a second worker at the same time, finds nothing left to do.
 */
export async function bundleMails(db: Database, origin: string, now: Date): Promise<void> {
  const people = await as(db, clock, (tx) => whoIsDue(tx, now))
  for (const accountId of people) await as(db, clock, (tx) => bundleFor(tx, accountId, origin, now))
}

async function whoIsDue(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('mails')
    .select('to_account')
    .distinct()
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where('to_account', 'is not', null)
    .orderBy('to_account')
    .limit(MOST_PEOPLE)
    .execute()
  return rows.flatMap(({ to_account }) => to_account ?? [])
}

async function bundleFor(tx: Tx, accountId: string, origin: string, now: Date): Promise<void> {
  const reader = await readerOf(tx, accountId)
  const letters = await lettersDue(tx, accountId, now)
  if (!reader || letters.length === 0) return
  const plan = planOf(letters, reader, now)
  for (const { letter, state } of plan.settled) await settle(tx, [letter.id], state, now)
  for (const { letter, at } of plan.later)
    await tx.updateTable('mails').set({ due_at: at }).where('id', '=', letter.id).execute()
  for (const { id } of plan.alone) await sendAlone(tx, id, now)
  if (plan.together.length > 0) await sendTogether(tx, { accountId, email: reader.email, origin }, plan.together, now)
}

/** Locked, so that another worker leaves them alone. */
async function lettersDue(tx: Tx, accountId: string, now: Date): Promise<WaitingLetter[]> {
  return tx
    .selectFrom('mails as m')
    .leftJoin('notifications as n', 'n.id', 'm.id')
    .select([
      'm.id',
      sql<Topic>`m.topic`.as('topic'),
      'm.subject',
      'm.path',
      'm.at',
      'n.read_at as readAt',
      sql<boolean>`m.attachment is not null`.as('appointment'),
    ])
    .where('m.to_account', '=', accountId)
    .where('m.state', '=', 'waiting')
    .where('m.due_at', '<=', now)
    .orderBy('m.at')
    .orderBy('m.id')
    .limit(MOST_LETTERS)
    .forUpdate('m')
    .skipLocked()
    .execute()
}

async function readerOf(tx: Tx, accountId: string): Promise<(Reader & { email: string }) | null> {
  const account = await tx
    .selectFrom('accounts')
    .select(['email', 'mail_blocked_at'])
    .where('id', '=', accountId)
    // Whoever sends for this person stands in line here, so that two bundles are never made of the same letters.
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!account) return null
  const rows = await tx
    .selectFrom('mail_switches')
    .select(['topic', sql<Manner>`manner`.as('manner')])
    .where('account_id', '=', accountId)
    .execute()
  const chosen = new Map(rows.map(({ topic, manner }) => [topic, manner]))
  return {
    email: account.email,
    blocked: account.mail_blocked_at !== null,
    mannerOf: (topic) => chosen.get(topic) ?? 'soon',
  }
}

async function settle(tx: Tx, ids: string[], state: 'read' | 'off' | 'bounced', now: Date): Promise<void> {
  await tx.updateTable('mails').set({ state, settled_at: now, due_at: null }).where('id', 'in', ids).execute()
}

async function sendAlone(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('mails').set({ due_at: null }).where('id', '=', id).execute()
  await later(tx, 'mail.send', { mailId: id }, { once: `mail-${id}`, now })
}

interface Envelope {
  accountId: string
  email: string
  origin: string
}

async function sendTogether(tx: Tx, to: Envelope, letters: WaitingLetter[], now: Date): Promise<void> {
  const id = randomUUID()
  const { subject, body } = bundleOf(letters, to.origin)
  const parts = letters.map((letter) => letter.id)
  await tx
    .insertInto('mails')
    .values({
      id,
      once: `bundle-${id}`,
      topic: letters[0]?.topic ?? 'message',
      to_account: to.accountId,
      to_address: to.email,
      subject,
      body,
      path: '/notifications',
      at: now,
    })
    .execute()
  await tx
    .updateTable('mails')
    .set({ state: 'bundled', bundle_id: id, settled_at: now, due_at: null })
    .where('id', 'in', parts)
    .execute()
  await later(tx, 'mail.send', { mailId: id }, { once: `mail-${id}`, now })
}
