import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, accountOf, organizationOf } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { findOwnPosting } from '../../postings/own-posting.ts'
import { factsOfPosting, type PostingRow } from '../../postings/find-posting.ts'
import { takesApplications } from '../submit-application.ts'
import { countScoutOfToday } from './day-limit.ts'
import { expiryOf } from './expiry.ts'
import { mayScout } from './policy.ts'
import { tellTalentOfScout } from './scout-letters.ts'

export const SHORTEST_SCOUT = 20
export const LONGEST_SCOUT = 1000

interface Invited {
  id: string
  account_id: string
}

/**
 * スカウトを送る。 One invitation per talent and posting, ever; so many per client and day. The posting is locked first,
 * so that nobody is invited to one that closes at the same moment.
 * @returns the scout's id
 * @throws NotFound for a posting of others or a talent who does not exist; Stale, in a sentence, where the talent rests,
 *   takes no scouts, has applied or was invited before, the posting takes no applications, or the day is full
 */
export async function sendScout(
  tx: Tx,
  actor: Actor,
  { postingId, talentId, message }: { postingId: string; talentId: string; message: string },
  now: Date,
): Promise<string> {
  await tx.selectFrom('postings').select('id').where('id', '=', postingId).forUpdate().execute()
  const posting = await findInvitingPosting(tx, actor, postingId)
  const talent = await findInvitable(tx, posting, talentId, now)
  await countScoutOfToday(tx, posting.client_id, now)
  const id = await insertScout(tx, actor, posting, talent, message, now)
  const detail = { posting: posting.id, talent: talent.id }
  await record(tx, actor, { name: 'scout.sent', subject: id, from: null, to: 'sent', detail }, now)
  await tellTalentOfScout(tx, { id, accountId: talent.account_id, title: posting.title }, now)
  return id
}

/** @throws NotFound, NotAllowed for who may not invite to it */
export async function findInvitingPosting(tx: Tx, actor: Actor, postingId: string): Promise<PostingRow> {
  const posting = await findOwnPosting(tx, actor, postingId)
  const { clientId } = factsOfPosting(posting)
  if (!mayScout(actor, 'send', { clientId, talentId: '' })) throw new NotAllowed()
  return posting
}

/** Whom the client may invite to this posting now. @throws Stale with the reason, as far as it is the client's to know */
async function findInvitable(tx: Tx, posting: PostingRow, talentId: string, now: Date): Promise<Invited> {
  const talent = await tx
    .selectFrom('talents')
    .select(['id', 'account_id', 'state'])
    .where('id', '=', talentId)
    .where('state', '!=', 'deleted')
    .executeTakeFirst()
  if (!talent) throw new NotFound()
  const why = await whyNotInvited(tx, posting, talent, now)
  if (why) throw new Stale(why)
  return talent
}

/** Why this talent cannot be invited to the posting now; null when nothing stands in the way. */
export async function whyNotInvited(
  tx: Tx,
  posting: PostingRow,
  talent: { id: string; account_id: string; state: string },
  now: Date,
): Promise<string | null> {
  if (!takesApplications(posting, now)) return 'この求人は募集中ではないため、声をかけられません。'
  if (talent.state === 'resting') return 'この方は活動をお休みしています。再開されるまで、声をかけられません。'
  if (await isOfOwnHouse(tx, talent.account_id, posting.client_id))
    return 'この方は、求人を出している組織に所属しています。'
  if (await isThere(tx, 'applications', posting.id, talent.id)) return 'この方は、この求人にすでに応募しています。'
  if (await isThere(tx, 'scouts', posting.id, talent.id))
    return 'この方には、この求人ですでに声をかけています。同じ求人で声をかけられるのは1度だけです。'
  const { rows } = await sql<{ may: boolean }>`select app_may_scout(${talent.id}, ${posting.client_id}) as may`.execute(
    tx,
  )
  return rows[0]?.may ? null : 'この方は、いまスカウトを受け取っていません。ほかの方をご検討ください。'
}

async function isThere(tx: Tx, table: 'applications' | 'scouts', postingId: string, talentId: string) {
  const found = await tx
    .selectFrom(table)
    .select('id')
    .where('posting_id', '=', postingId)
    .where('talent_id', '=', talentId)
    .executeTakeFirst()
  return found !== undefined
}

async function isOfOwnHouse(tx: Tx, accountId: string, clientId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('memberships')
    .select('id')
    .where('account_id', '=', accountId)
    .where('organization_id', '=', clientId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return found !== undefined
}

async function insertScout(
  tx: Tx,
  actor: Actor,
  posting: PostingRow,
  talent: Invited,
  message: string,
  now: Date,
): Promise<string> {
  const sender = { sender_id: organizationOf(actor), by_account: accountOf(actor) }
  if (!sender.sender_id || !sender.by_account) throw new NotAllowed()
  const id = randomUUID()
  await tx
    .insertInto('scouts')
    .values({
      id,
      posting_id: posting.id,
      talent_id: talent.id,
      account_id: talent.account_id,
      client_id: posting.client_id,
      sender_id: sender.sender_id,
      by_account: sender.by_account,
      message,
      state: 'sent',
      sent_at: now,
      state_since: now,
      expires_at: expiryOf(posting, now),
    })
    .execute()
  return id
}
