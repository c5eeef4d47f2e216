import { sql } from 'kysely'
import { type Actor, as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { waitingFor } from './application.ts'
import type { ApplicationRow } from './find-application.ts'
import { remindClient, remindTalent, tellCoordinator } from './letters.ts'
import { replyDaysOf } from './move-application.ts'
import { remindFrom } from './reply-clock.ts'
import { lapseOffer } from './withdraw-application.ts'

const AT_ONCE = 200
/** The reminder may come up to this long before the deadline; the clock of each programme decides exactly. */
const LONGEST_REMINDER_DAYS = 30

interface Due {
  id: string
  reply_by: Date | null
}

/**
 * 返答の時計を見て回る, every few minutes: reminds whoever owes an answer, alerts the coordinator when it is late, lets
 * unanswered offers lapse. Each application is its own transaction; whoever was told once in a state is passed over, so
 * that clients who never answer do not keep the clock from the others.
 */
export async function watchReplies(db: Database, now: Date, atOnce = AT_ONCE): Promise<void> {
  let due: Due[] = []
  do {
    const last = due.at(-1)
    due = await as(db, clock, (tx) => waitingSoon(tx, now, last, atOnce))
    for (const { id } of due) await as(db, clock, (tx) => watchOne(tx, clock, id, now))
  } while (due.length === atOnce)
}

function waitingSoon(tx: Tx, now: Date, after: Due | undefined, atOnce: number): Promise<Due[]> {
  let query = tx
    .selectFrom('applications')
    .select(['id', 'reply_by'])
    .where('alerted_at', 'is', null)
    .where('reply_by', '<=', new Date(now.getTime() + LONGEST_REMINDER_DAYS * 86_400_000))
    .where((e) => e.or([e('reminded_at', 'is', null), e('reply_by', '<=', now)]))
  if (after) query = query.where(sql<boolean>`(reply_by, id) > (${after.reply_by}, ${after.id}::uuid)`)
  return query.orderBy('reply_by').orderBy('id').limit(atOnce).execute()
}

/** Looks at one application again, under its lock: it may have been answered meanwhile. */
export async function watchOne(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const seen = await read(tx, id, 'unlocked')
  // Ending an offer locks the posting first, so it must not hold the application yet.
  if (seen?.state === 'offered' && seen.reply_by && seen.reply_by <= now) {
    await lapseOffer(tx, actor, id, now)
    return
  }
  const application = await read(tx, id, 'locked')
  if (!application?.reply_by) return
  if (application.reply_by <= now) await late(tx, actor, application, now)
  else if (remindFrom(application.reply_by, await replyDaysOf(tx, application.posting_id)) <= now)
    await remind(tx, actor, application, now)
}

async function read(tx: Tx, id: string, how: 'unlocked' | 'locked'): Promise<ApplicationRow | undefined> {
  const query = tx.selectFrom('applications').selectAll().where('id', '=', id)
  const row = await (how === 'locked' ? query.forUpdate().skipLocked() : query).executeTakeFirst()
  return row as ApplicationRow | undefined
}

async function remind(tx: Tx, actor: Actor, application: ApplicationRow, now: Date): Promise<void> {
  if (application.reminded_at) return
  await tx.updateTable('applications').set({ reminded_at: now }).where('id', '=', application.id).execute()
  if (waitingFor[application.state] === 'talent') await remindTalent(tx, application, now)
  else await remindClient(tx, application, now)
  await record(tx, actor, { name: 'application.reminded', subject: application.id }, now)
}

async function late(tx: Tx, actor: Actor, application: ApplicationRow, now: Date): Promise<void> {
  if (application.alerted_at || application.state === 'offered') return
  await tx.updateTable('applications').set({ alerted_at: now }).where('id', '=', application.id).execute()
  await tellCoordinator(tx, application, now)
  await record(tx, actor, { name: 'application.late', subject: application.id }, now)
}
