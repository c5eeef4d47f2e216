import { anyone, as, clock } from '../actor.ts'
import type { Database } from '../platform/db/database.ts'
import { livePostings } from '../postings/public/live-postings.ts'
import { beingRead, type Part, parts } from './readiness.ts'
import { liveMarket } from '../recommendations/live-market.ts'
import { liveTalents } from '../talents/search/live-talents.ts'

type Reader = (db: Database, now: Date) => Promise<unknown>

const readers: Readonly<Record<Part, Reader>> = {
  postings: (db, now) => as(db, anyone, (tx) => livePostings(db, tx, now)),
  market: (db, now) => liveMarket(db, now),
  talents: (db, now) => as(db, clock, (tx) => liveTalents(db, tx, now)),
}

/** What to tell about each part that has been read: `error` is null when all went well. */
export type Told = (part: Part, error: unknown) => void

/**
 * Reads everything into memory, one after the other, in the background: the program listens meanwhile, /readyz says no,
 * and pages that need a part wait for it. Ends when all is read; never fails.
 */
export async function warmUp(db: Database, now: () => Date, tell: Told): Promise<void> {
  let before: Promise<void> = Promise.resolve()
  for (const part of parts) {
    const reading = before.then(() => readers[part](db, now()))
    beingRead(db, part, reading)
    before = reading.then(
      () => tell(part, null),
      (error: unknown) => tell(part, error),
    )
  }
  await before
}
