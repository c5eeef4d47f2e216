import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Postings } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { isPublic, type PostingState } from '../postings/posting.ts'
import { giveConsent, type ConsentItem } from '../talents/give-consent.ts'
import { replyDaysOf } from './move-application.ts'
import { replyBy } from './reply-clock.ts'
import { tellClientOfApplication } from './letters.ts'

export interface Bid {
  motivation: string
  proposal: string
  wishedFeeYen: number | null
  wishedHours: number | null
  /** What the talent agrees to give to this client, now (個人情報保護法27条). */
  items: ConsentItem[]
  /** The sentence that was shown when they agreed. */
  wording: string
}

type Talent = Extract<Actor, { kind: 'talent' }>

/** What the talent's data is given to the client for. */
const PURPOSE = '応募の選考と契約の準備'

/**
 * 応募する。 The posting is locked first, so that nobody applies to one that closes at the same moment.
 * @returns the application's id
 * @throws NotFound for a posting that is not public, Stale when it has closed or was applied to before
 */
export async function submitApplication(tx: Tx, actor: Actor, postingId: string, bid: Bid, now: Date): Promise<string> {
  const posting = await tx.selectFrom('postings').selectAll().where('id', '=', postingId).forUpdate().executeTakeFirst()
  if (!posting || !isPublic(posting.state as PostingState)) throw new NotFound()
  if (actor.kind !== 'talent') throw new NotAllowed()
  refuseClosed(posting, now)
  await refuseUnfinishedProfile(tx, actor.talentId)
  const id = randomUUID()
  const made = await insertBid(tx, id, actor, posting, bid, now)
  if (!made) throw new Stale('この求人にはすでに応募しています。応募の一覧から、いまの状態を確認できます。')
  const consent = {
    recipientId: posting.client_id,
    items: bid.items,
    subject: id,
    purpose: PURPOSE,
    wording: bid.wording,
  }
  await giveConsent(tx, actor, { talentId: actor.talentId, ...consent }, now)
  const detail = { posting: postingId, talent: actor.talentId, municipality: posting.municipality_id }
  await record(tx, actor, { name: 'application.submitted', subject: id, from: null, to: 'submitted', detail }, now)
  await tellClientOfApplication(tx, { applicationId: id, clientId: posting.client_id, title: posting.title }, now)
  return id
}

type Posting = Pick<Selectable<Postings>, 'id' | 'client_id' | 'municipality_id'>

/** @returns false when this talent has applied before */
async function insertBid(tx: Tx, id: string, actor: Talent, posting: Posting, bid: Bid, now: Date): Promise<boolean> {
  const made = await tx
    .insertInto('applications')
    .values({
      id,
      posting_id: posting.id,
      talent_id: actor.talentId,
      account_id: actor.accountId,
      client_id: posting.client_id,
      municipality_id: posting.municipality_id,
      state: 'submitted',
      motivation: bid.motivation,
      proposal: bid.proposal,
      wished_fee_yen: bid.wishedFeeYen,
      wished_hours: bid.wishedHours,
      submitted_at: now,
      state_since: now,
      reply_by: replyBy('submitted', now, await replyDaysOf(tx, posting.id)),
    })
    .onConflict((c) => c.constraint('one_application_per_posting').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

function refuseClosed(posting: { state: string; closes_on: string | null }, now: Date): void {
  const past = posting.closes_on !== null && Temporal.PlainDate.compare(posting.closes_on, dayInJapan(now)) < 0
  if (posting.state !== 'published' || past) throw new Stale('この求人の募集は終了しました。ほかの求人をご覧ください。')
}

async function refuseUnfinishedProfile(tx: Tx, talentId: string): Promise<void> {
  const talent = await tx.selectFrom('talents').select('state').where('id', '=', talentId).executeTakeFirst()
  if (talent?.state !== 'active')
    throw new Stale('プロフィールの登録が終わっていません。「プロフィール」を仕上げてから応募してください。')
}
