import { sql } from 'kysely'
import { archiveOver } from '../messages/archive-threads.ts'
import type { Database } from '../platform/db/database.ts'

/** How long one may still write after an event: thanks, materials, what was left behind. */
const DAYS = 60

/** やりとりを保管する, by the clock: threads about registrations whose event was long ago, and in which nobody wrote since. */
export function archiveEventThreads(db: Database, now: Date): Promise<void> {
  const over = (before: Date) =>
    sql`select r.id from registrations r join events e on e.id = r.event_id where e.ends_at < ${before}`
  return archiveOver(db, { kind: 'registration', days: DAYS, over }, now)
}
