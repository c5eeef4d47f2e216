import { as, clock } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database } from '../platform/db/database.ts'
import { followJournal } from './follow-journal.ts'
import type { KeptMarket } from './kept-market.ts'
import { loadMarket } from './load-market.ts'
import type { MarketBook } from './market-book.ts'
import { applicationRowsOf, postingRows, talentRows } from './market-rows.ts'
import { takeOverApplication, takeOverPosting, takeOverTalent } from './take-over.ts'

const keptByDatabase = new WeakMap<Database, Promise<KeptMarket>>()
const AT_MOST_EVERY = 1000

/** Records that a page is about: taken in even where the journal does not name them (data that was moved in). */
interface Named {
  talent?: string
  posting?: string
}

/**
 * The market as of a second ago at the latest: read from the rows at the first call, afterwards kept up with the journal.
 * It sees every application, so it reads as the clock; what a page shows of it is for its handler to decide.
 * @param now the instant of the request
 */
export async function liveMarket(db: Database, now: Date, named: Named = {}): Promise<MarketBook> {
  const kept = await (keptByDatabase.get(db) ?? begin(db, now))
  const elapsed = now.getTime() - kept.followedAt
  if (elapsed <= 0 || elapsed >= AT_MOST_EVERY) {
    kept.following ??= as(db, clock, (tx) => followJournal(kept, tx, now)).finally(() => {
      kept.following = null
    })
    await kept.following
    if (kept.outdated) await renew(db, kept, now)
  }
  await takeInNamed(db, kept.book, named, now)
  return kept.book
}

function begin(db: Database, now: Date): Promise<KeptMarket> {
  const loading = as(db, clock, (tx) => loadMarket(tx, now))
  keptByDatabase.set(db, loading)
  loading.catch(() => keptByDatabase.delete(db))
  return loading
}

/** Reads the rows anew, with the estimates of last night; who asks meanwhile is served from what there was. */
async function renew(db: Database, kept: KeptMarket, now: Date): Promise<void> {
  kept.outdated = false
  Object.assign(kept, await as(db, clock, (tx) => loadMarket(tx, now)))
}

async function takeInNamed(db: Database, book: MarketBook, { talent, posting }: Named, now: Date): Promise<void> {
  const talents = talent && !book.talentNumbers.has(talent) ? [talent] : []
  const postings = posting && !book.postingNumbers.has(posting) ? [posting] : []
  if (talents.length + postings.length === 0) return
  await as(db, clock, async (tx) => {
    const today = dayInJapan(now)
    for (const row of await talentRows(tx, talents)) takeOverTalent(book, row, today)
    for (const row of await postingRows(tx, postings)) takeOverPosting(book, row, today)
    for (const row of await applicationRowsOf(tx, postings)) takeOverApplication(book, row)
  })
}
