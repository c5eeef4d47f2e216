import { sql } from 'kysely'
import { type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { isStopToken, stopToken } from '../postings/saved/stop-token.ts'
import { type SwitchedTopic, switchedTopics } from './switches.ts'

const DAY = 86_400_000
/** How long the link of a mail works: long enough for whoever tidies a mailbox, not for ever. */
export const STOP_DAYS = 90

/** What the mac is over: no link of another kind of mail is one for this. */
const meant = (mailId: string) => `mails like ${mailId}`

/** The path in `List-Unsubscribe` of one mail (RFC 8058). Whoever has it stops the topics of that mail, and nothing else. */
export const stopMailsPath = (secret: string, mailId: string): string =>
  `/unsubscriptions/${mailId}/${stopToken(secret, meant(mailId))}`

export const isStopMails = (secret: string, mailId: string, token: string): boolean =>
  isStopToken(secret, meant(mailId), token)

/** What the link of a mail stops. */
export interface Stoppable {
  accountId: string
  topics: SwitchedTopic[]
  /** They are all stopped already. */
  stopped: boolean
}

/**
 * The topics of a mail, those of every letter in it where it bundles several; null for one that cannot be stopped (codes,
 * papers that the law wants delivered), that is older than `STOP_DAYS`, or whose reader is gone.
 */
export async function stoppable(tx: Tx, mailId: string, now: Date): Promise<Stoppable | null> {
  const mail = await tx
    .selectFrom('mails as m')
    .innerJoin('accounts as a', 'a.id', 'm.to_account')
    .select(['a.id', 'm.topic'])
    .where('m.id', '=', mailId)
    .where('m.must_reach', '=', false)
    .where('m.at', '>', new Date(now.getTime() - STOP_DAYS * DAY))
    .where('a.state', '=', 'active')
    .executeTakeFirst()
  if (!mail) return null
  const parts = await tx.selectFrom('mails').select('topic').distinct().where('bundle_id', '=', mailId).execute()
  const inIt = parts.length > 0 ? parts.map(({ topic }) => topic) : [mail.topic]
  const topics = switchedTopics.filter((topic) => inIt.includes(topic))
  if (topics.length === 0) return null
  return { accountId: mail.id, topics, stopped: (await stillSent(tx, mail.id, topics)).length === 0 }
}

async function stillSent(tx: Tx, accountId: string, topics: readonly SwitchedTopic[]): Promise<SwitchedTopic[]> {
  const off = await tx
    .selectFrom('mail_switches')
    .select('topic')
    .where('account_id', '=', accountId)
    .where('manner', '=', 'never')
    .execute()
  return topics.filter((topic) => !off.some((row) => row.topic === topic))
}

/**
 * メールを止める, from the link of a mail and without signing in: its topics come no more by mail, in the product as before.
 * Again, and at the same time, is once. @throws NotFound as `stoppable` says null
 */
export async function stopMails(tx: Tx, actor: Actor, mailId: string, now: Date): Promise<void> {
  const found = await stoppable(tx, mailId, now)
  if (!found) throw new NotFound()
  const { accountId: account_id, topics } = found
  const stopped = await tx
    .insertInto('mail_switches')
    .values(topics.map((topic) => ({ account_id, topic, manner: 'never', changed_at: now })))
    .onConflict((c) =>
      c
        .columns(['account_id', 'topic'])
        .doUpdateSet({ manner: 'never', changed_at: now })
        .where(sql<boolean>`mail_switches.manner <> 'never'`),
    )
    .returning('topic')
    .execute()
  if (stopped.length === 0) return
  const detail = { topics: stopped.map(({ topic }) => topic).toSorted() }
  await record(tx, actor, { name: 'account.mails_stopped', subject: account_id, detail }, now)
}
