import { as, clock } from '../../actor.ts'
import type { Database } from '../../platform/db/database.ts'
import { findPosting } from '../find-posting.ts'
import { tellApplicantsOfClosing } from '../tell-applicants.ts'
import { tellClient } from '../tell-client.ts'

/**
 * 日程が変わった求人を知らせる: its client, and whoever has an open application while it is public. By the clock, because the
 * town whose round it is reads neither members nor applicants of a company. Asking again writes to nobody twice.
 */
export async function tellDays(db: Database, postingId: string, at: Date): Promise<void> {
  await as(db, clock, async (tx) => {
    const posting = await findPosting(tx, clock, postingId)
    await tellClient(tx, posting, 'moved', at)
    if (posting.state === 'published') await tellApplicantsOfClosing(tx, posting, at)
  })
}
