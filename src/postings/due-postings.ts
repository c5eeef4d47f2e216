import { clock } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { endPosting } from './end-posting.ts'
import type { PostingRow } from './find-posting.ts'
import { missingForPublication } from './publication.ts'
import { publishNow } from './publish-posting.ts'
import { tellClient } from './tell-client.ts'

/** How many are done at one tick; the next tick takes the rest. */
const AT_ONCE = 200

/**
 * 公開日が来た求人を時計が公開する。 What has become incomplete meanwhile goes back to the reviewers instead.
 * @returns how many were published
 */
export async function publishDuePostings(tx: Tx, now: Date): Promise<number> {
  const due = await tx
    .selectFrom('postings')
    .selectAll()
    .where('state', '=', 'review')
    .where('publish_on', '<=', dayInJapan(now).toString())
    .orderBy('publish_on')
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  let published = 0
  for (const posting of due as PostingRow[]) {
    const missing = Object.keys(missingForPublication(posting, now))
    if (missing.length > 0) await missSchedule(tx, posting, missing, now)
    else {
      await publishNow(tx, clock, posting, now)
      published++
    }
  }
  return published
}

async function missSchedule(tx: Tx, posting: PostingRow, fields: string[], now: Date): Promise<void> {
  await tx.updateTable('postings').set({ publish_on: null, updated_at: now }).where('id', '=', posting.id).execute()
  await record(tx, clock, { name: 'posting.schedule_missed', subject: posting.id, detail: { fields } }, now)
  await tellClient(tx, posting, 'missed', now)
}

/**
 * 締切日を過ぎた求人を時計が終了する。 The closing day itself is still open.
 * @returns how many were closed
 */
export async function closeDuePostings(tx: Tx, now: Date): Promise<number> {
  const due = await tx
    .selectFrom('postings')
    .selectAll()
    .where('state', '=', 'published')
    .where('closes_on', '<', dayInJapan(now).toString())
    .orderBy('closes_on')
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const posting of due as PostingRow[]) {
    await endPosting(tx, clock, posting, { move: 'close' }, now)
    await tellClient(tx, posting, 'closed', now)
  }
  return due.length
}
