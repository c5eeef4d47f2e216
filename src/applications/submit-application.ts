import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Postings } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { isPublic, type PostingState } from '../postings/posting.ts'
import { giveConsent } from '../talents/give-consent.ts'
import { replyDaysOf } from './move-application.ts'
import { refuseTooManyOpen } from './refuse-too-many-open.ts'
import { replyBy } from './reply-clock.ts'
import { tellClientOfApplication, tellTalentOfReceipt } from './letters.ts'
import type { Agreed } from './provision.ts'
import { missingForApplication, readinessOf } from './readiness.ts'
import { meetScout } from './scouts/meet-scout.ts'

export interface Bid {
  motivation: string
  proposal: string
  wishedFeeYen: number | null
  wishedHours: number | null
  /** What the talent agrees to give to this client, now, in the sentence that was shown (個人情報保護法27条). */
  consent: Agreed
}

type Talent = Extract<Actor, { kind: 'talent' }>

/**
 * 応募する。 The posting is locked first, so that nobody applies to one that closes at the same moment.
 * @returns the application's id
 * @throws NotFound for a posting that is not public; Stale when it has closed, was applied to before, or the profile is
 *   not ready
 */
export async function submitApplication(tx: Tx, actor: Actor, postingId: string, bid: Bid, now: Date): Promise<string> {
  const posting = await tx.selectFrom('postings').selectAll().where('id', '=', postingId).forUpdate().executeTakeFirst()
  if (!posting || !isPublic(posting.state as PostingState)) throw new NotFound()
  if (actor.kind !== 'talent') throw new NotAllowed('応募できるのは、副業人材として登録した方だけです')
  refuseClosed(posting, now)
  await refuseUnfinishedProfile(tx, actor.talentId)
  await refuseOwnHouse(tx, actor, posting.client_id)
  await refuseTooManyOpen(tx, actor.talentId)
  const id = randomUUID()
  const days = await replyDaysOf(tx, posting.id)
  const made = await insertBid(tx, id, actor, posting, bid, replyBy('submitted', now, days), now)
  if (!made) throw new Stale('この求人にはすでに応募しています。応募の一覧から、いまの状態を確認できます。')
  const given = { talentId: actor.talentId, recipientId: posting.client_id, subject: id, ...bid.consent }
  await giveConsent(tx, actor, given, now)
  await meetScout(tx, actor, postingId, actor.talentId, now)
  const detail = { posting: postingId, talent: actor.talentId, municipality: posting.municipality_id }
  await record(tx, actor, { name: 'application.submitted', subject: id, from: null, to: 'submitted', detail }, now)
  const words = { title: posting.title, replyDays: days.reply }
  await tellClientOfApplication(tx, { applicationId: id, clientId: posting.client_id, ...words }, now)
  await tellTalentOfReceipt(tx, { id, account_id: actor.accountId }, words, now)
  return id
}

type Posting = Pick<Selectable<Postings>, 'id' | 'client_id' | 'municipality_id'>

/** @returns false when this talent has applied before */
async function insertBid(
  tx: Tx,
  id: string,
  actor: Talent,
  posting: Posting,
  bid: Bid,
  answerBy: Date | null,
  now: Date,
): Promise<boolean> {
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
      reply_by: answerBy,
    })
    .onConflict((c) => c.constraint('one_application_per_posting').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Open for applications: published, and the closing day itself is still open. */
export function takesApplications(posting: { state: string; closes_on: string | null }, now: Date): boolean {
  const past = posting.closes_on !== null && Temporal.PlainDate.compare(posting.closes_on, dayInJapan(now)) < 0
  return posting.state === 'published' && !past
}

function refuseClosed(posting: { state: string; closes_on: string | null }, now: Date): void {
  if (!takesApplications(posting, now)) throw new Stale('この求人の募集は終了しました。ほかの求人をご覧ください。')
}

async function refuseUnfinishedProfile(tx: Tx, talentId: string): Promise<void> {
  const readiness = await readinessOf(tx, talentId)
  const [missing] = readiness ? missingForApplication(readiness) : []
  if (!readiness || missing)
    throw new Stale(`プロフィールの登録が終わっていません。${missing?.sentence ?? 'プロフィールを登録してください'}。`)
}

/** Nobody chooses among applicants of whom they are one. */
async function refuseOwnHouse(tx: Tx, actor: Talent, clientId: string): Promise<void> {
  const own = await tx
    .selectFrom('memberships')
    .select('id')
    .where('account_id', '=', actor.accountId)
    .where('organization_id', '=', clientId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (own) throw new Stale('ご自身が所属する組織の求人には応募できません。')
}
