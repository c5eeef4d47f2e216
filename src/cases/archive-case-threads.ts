import { sql } from 'kysely'
import { archiveOver } from '../messages/archive-threads.ts'
import type { Database } from '../platform/db/database.ts'

/** How long one may still write after a case is finished. */
const DAYS = 60

/** やりとりを保管する, by the clock: threads of cases that were finished for long, and in which nobody wrote since. */
export function archiveCaseThreads(db: Database, now: Date): Promise<void> {
  const over = (before: Date) => sql`select id from cases where state = 'finished' and state_since < ${before}`
  return archiveOver(db, { kind: 'case', days: DAYS, over }, now)
}
