import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { cancelOver } from './cancel-interview.ts'
import type { InterviewRow } from './find-interview.ts'
import { remind, type Reminder } from './letters.ts'

const AT_ONCE = 200
const HOUR = 3_600_000
/** Days after the date in which somebody should have said what came of it. */
const SILENT_DAYS = 3

/**
 * 面談の時計を見て回る: lets go what lost its application, reminds both the day before at nine and an hour before, and asks
 * once when nobody says whether it was held. Each interview is its own transaction; running again changes nothing.
 */
export async function watchInterviews(db: Database, now: Date): Promise<void> {
  for (const id of await as(db, clock, orphans)) await as(db, clock, (tx) => cancelOver(tx, clock, id, now))
  for (const id of await as(db, clock, (tx) => dueForWords(tx, now))) await as(db, clock, (tx) => sayTo(tx, id, now))
}

/** Open interviews whose application has ended, or has gone on to terms without a date being booked. */
async function orphans(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('interviews as i')
    .innerJoin('applications as a', 'a.id', 'i.application_id')
    .select('i.id')
    .where('i.state', 'in', ['proposed', 'booked'])
    .where((e) =>
      e.or([
        e('a.state', 'in', ['declined', 'withdrawn', 'contracted']),
        e.and([e('a.state', 'in', ['offered', 'accepted']), e('i.state', '=', 'proposed')]),
      ]),
    )
    .orderBy('i.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

/** Booked dates that begin within two days, or have passed without a word. */
async function dueForWords(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('interviews')
    .select('id')
    .where('state', '=', 'booked')
    .where('asked_at', 'is', null)
    .where('starts_at', '<=', new Date(now.getTime() + 48 * HOUR))
    .where((e) => e.or([e('hour_before_at', 'is', null), e('ends_at', '<=', silentSince(now))]))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(5 * AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

async function sayTo(tx: Tx, id: string, now: Date): Promise<void> {
  const found = await tx
    .selectFrom('interviews')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'booked')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  const row = found as InterviewRow | undefined
  const what = row && wordsDue(row, now)
  if (!row || !what) return
  await tx.updateTable('interviews').set(saidNow(what, now)).where('id', '=', id).execute()
  await remind(tx, row, what, now)
  if (what === 'asked') await record(tx, clock, { name: 'interview.asked', subject: id }, now)
}

function saidNow(what: Reminder, now: Date) {
  if (what === 'asked') return { asked_at: now }
  // Whoever hears that it is in an hour need not hear that it is tomorrow.
  return what === 'hour' ? { day_before_at: now, hour_before_at: now } : { day_before_at: now }
}

/**
 * What has to be said now about a booked date. A date that was booked after the moment of a reminder needs none: both have
 * just read it.
 */
export function wordsDue(
  row: Pick<InterviewRow, 'starts_at' | 'ends_at' | 'booked_at' | 'day_before_at' | 'hour_before_at' | 'asked_at'>,
  now: Date,
): Reminder | null {
  const { starts_at, ends_at, booked_at } = row
  if (!starts_at || !ends_at || !booked_at) return null
  if (ends_at <= silentSince(now)) return row.asked_at ? null : 'asked'
  if (starts_at <= now) return null
  const due = (moment: Date) => moment <= now && booked_at < moment
  if (due(new Date(starts_at.getTime() - HOUR))) return row.hour_before_at ? null : 'hour'
  return due(nineTheDayBefore(starts_at)) && !row.day_before_at ? 'day' : null
}

const silentSince = (now: Date): Date => new Date(now.getTime() - SILENT_DAYS * 24 * HOUR)

/** Nine in the morning, in Japan, of the day before. */
function nineTheDayBefore(startsAt: Date): Date {
  const day = dayInJapan(startsAt).subtract({ days: 1 })
  return new Date(day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '09:00' }).epochMilliseconds)
}
