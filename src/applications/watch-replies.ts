import { type Actor, as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { waitingFor } from './application.ts'
import type { ApplicationRow } from './find-application.ts'
import { remindClient, remindTalent, tellCoordinator } from './letters.ts'
import { replyDaysOf } from './move-application.ts'
import { remindFrom } from './reply-clock.ts'
import { lapseOffer } from './withdraw-application.ts'

const MOST_AT_ONCE = 200
/** The reminder may come up to this long before the deadline; the clock of each programme decides exactly. */
const LONGEST_REMINDER_DAYS = 30

/**
 * 返答の時計を見て回る, every few minutes: reminds whoever owes an answer, alerts the coordinator when it is late, lets
 * unanswered offers lapse. Each application is its own transaction, and each letter is sent once however often this runs.
 */
export async function watchReplies(db: Database, now: Date): Promise<void> {
  const due = await as(db, clock, (tx) => waitingSoon(tx, now))
  for (const { id } of due) await as(db, clock, (tx) => watchOne(tx, clock, id, now))
}

function waitingSoon(tx: Tx, now: Date): Promise<{ id: string }[]> {
  return tx
    .selectFrom('applications')
    .select('id')
    .where('reply_by', 'is not', null)
    .where('reply_by', '<=', new Date(now.getTime() + LONGEST_REMINDER_DAYS * 86_400_000))
    .orderBy('reply_by')
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute()
}

/** Looks at one application again, under its lock: it may have been answered meanwhile. */
export async function watchOne(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const application = (await tx
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()) as ApplicationRow | undefined
  if (!application?.reply_by) return
  if (application.reply_by <= now) await late(tx, actor, application, now)
  else if (remindFrom(application.reply_by, await replyDaysOf(tx, application.posting_id)) <= now)
    await remind(tx, actor, application, now)
}

async function remind(tx: Tx, actor: Actor, application: ApplicationRow, now: Date): Promise<void> {
  const reminded =
    waitingFor[application.state] === 'talent'
      ? await remindTalent(tx, application, now)
      : await remindClient(tx, application, now)
  if (reminded) await record(tx, actor, { name: 'application.reminded', subject: application.id }, now)
}

async function late(tx: Tx, actor: Actor, application: ApplicationRow, now: Date): Promise<void> {
  if (application.state === 'offered') await lapseOffer(tx, actor, application.id, now)
  else await tellCoordinator(tx, application, now)
}
