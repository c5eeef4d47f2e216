import { as, clock } from '../actor.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { type EventState, isComing } from './event.ts'
import { type EventRow, lockEvent } from './find-event.ts'
import { tellParty } from './letters.ts'
import { type Reminder, remindParty } from './remind-party.ts'
import { closeEvent } from './move-event.ts'
import { releaseParty } from './move-registration.ts'
import { partiesOf } from './parties.ts'
import { seatWaiting } from './seat-waiting.ts'
import { nineBefore } from './times.ts'

const AT_ONCE = 200
const DAY = 86_400_000
const coming: readonly EventState[] = ['open', 'full', 'closed']

/**
 * イベントの時計を見て回る: closes what is due, seats whoever waits while there are seats, reminds a week and a day before at
 * nine, and tells those who got no seat when the event begins. Each event is its own transaction; running again changes nothing.
 */
export async function watchEvents(db: Database, now: Date): Promise<void> {
  const ids = await as(db, clock, (tx) => comingSoon(tx, now))
  for (const id of ids) await as(db, clock, (tx) => watchOne(tx, id, now))
}

/** Events for which the clock may have something to do. */
async function comingSoon(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('events as e')
    .select('e.id')
    .where('e.state', 'in', [...coming])
    .where('e.starts_at', '>', new Date(now.getTime() - 60 * DAY))
    .where((e) =>
      e.or([
        e.and([e('e.state', '!=', 'closed'), e('e.closes_at', '<=', now)]),
        e('e.venue_waiting', '>', 0),
        e('e.online_waiting', '>', 0),
        e.and([e('e.starts_at', '<=', new Date(now.getTime() + 8 * DAY)), e('e.day_before_at', 'is', null)]),
        e.and([e('e.starts_at', '<=', now), e('e.selected', '=', true)]),
      ]),
    )
    .orderBy('e.starts_at')
    .orderBy('e.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

async function watchOne(tx: Tx, id: string, now: Date): Promise<void> {
  const row = await lockEvent(tx, clock, id)
  if (row.state !== 'closed' && row.closes_at <= now) await closeEvent(tx, clock, id, now)
  await seatWaiting(tx, clock, id, now)
  const event = await lockEvent(tx, clock, id)
  if (event.starts_at <= now) return letGo(tx, event, now)
  const what = reminderDue(event, now)
  if (what) await remindAll(tx, event, what, now)
}

/** The event has begun: whoever still waits, or was never answered, hears that there was no seat. */
async function letGo(tx: Tx, begun: EventRow, now: Date): Promise<void> {
  let event = begun
  for (const party of await partiesOf(tx, event.id, ['applied', 'waitlisted'])) {
    const leaving = { move: 'decline', reason: 'no_seat', message: '' } as const
    const left = await releaseParty(tx, clock, { event, row: party }, leaving, now)
    event = left.event
    await tellParty(tx, event, left.row, 'no_seat', now)
  }
}

/** Which reminder has to go out now; whoever hears that it is tomorrow need not hear that it is in a week. */
export function reminderDue(
  event: Pick<EventRow, 'state' | 'starts_at' | 'week_before_at' | 'day_before_at'>,
  now: Date,
): Reminder | null {
  if (!isComing(event.state) || event.starts_at <= now || event.day_before_at) return null
  if (nineBefore(event, 1) <= now) return 'day'
  return nineBefore(event, 7) <= now && !event.week_before_at ? 'week' : null
}

async function remindAll(tx: Tx, event: EventRow, what: Reminder, now: Date): Promise<void> {
  const moment = nineBefore(event, what === 'day' ? 1 : 7)
  const said = what === 'day' ? { week_before_at: now, day_before_at: now } : { week_before_at: now }
  await tx.updateTable('events').set(said).where('id', '=', event.id).execute()
  // Whoever was confirmed after the moment has just read everything.
  for (const party of await partiesOf(tx, event.id, ['confirmed']))
    if (party.state_since < moment) await remindParty(tx, event, party, what, now)
}
