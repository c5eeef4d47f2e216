import { dayInJapan } from '../law/japanese-date.ts'
import { inheritanceDays } from '../matching/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { inSteps } from '../platform/in-steps.ts'
import { teachMapper } from '../talents/text-mapper.ts'
import { estimatesInUse } from './estimates/find-estimates.ts'
import { type KeptMarket, learnedSoFar, standOf } from './kept-market.ts'
import { type MarketBook, openBookInSteps } from './market-book.ts'
import { type ApplicationRow, applicationRowsOf, livePostingRows, type PostingRow, talentRows } from './market-rows.ts'
import { planMarket } from './plan-market.ts'
import { popularities } from './popularity/popularities.ts'
import { expectFromSeen, fadeSeen } from './seen-today.ts'
import { closePosting, reviewLateness, takeOverApplication, takeOverPosting } from './take-over.ts'
import { fingerprintOf } from './traits.ts'
import { taughtWords } from '../talents/taught-words.ts'

/** At the start, transactions that still run may write an entry with a lower number than the last. */
const BACK = 500

/** Reads the whole market from the rows. */
export async function loadMarket(tx: Tx, now: Date): Promise<KeptMarket> {
  // Where the journal stands is read before the rows: what happens meanwhile is then read twice, never missed.
  const { last, next } = await standOf(tx)
  const learned = await learnedSoFar(tx)
  const words = await taughtWords(tx)
  teachMapper(words)
  const book = await openFromRows(tx, now)
  await fadeSeen(book, tx, now)
  const lastSeen = await expectFromSeen(book, tx, 0, now)
  reviewLateness(book, now)
  await planMarket(book, tx, now)
  const settled = Math.max(0, last - BACK)
  const mark = { last: settled, next }
  return { book, learned, words, settled, mark, lastSeen, followedAt: now.getTime(), following: null, outdated: false }
}

async function openFromRows(tx: Tx, now: Date): Promise<MarketBook> {
  const today = dayInJapan(now)
  const rows = await livePostingRows(tx, new Date(now.getTime() - inheritanceDays * 86_400_000))
  const { first, withdrawn, again } = inTurn(rows)
  const { weights } = await estimatesInUse(tx)
  const opening = {
    talents: await talentRows(tx),
    postings: first,
    today,
    weights,
    popularity: await popularities(tx, now),
  }
  const book = await inSteps(openBookInSteps(opening))
  const applications = await applicationRowsOf(
    tx,
    rows.map(({ id }) => id),
  )
  await inSteps(takeOverAll(book, applications))
  for (const row of withdrawn) closePosting(book, book.postingNumbers.get(row.id) ?? 0, row)
  for (const row of again) takeOverPosting(book, row, today)
  await inSteps(takeOverAll(book, applications))
  return book
}

const PER_STEP = 500

/** There may be fifteen applications to a posting: whoever asks for a page meanwhile is not kept waiting for all of them. */
function* takeOverAll(book: MarketBook, applications: readonly ApplicationRow[]): Generator<void, void, void> {
  for (const [at, application] of applications.entries()) {
    takeOverApplication(book, application)
    if (at % PER_STEP === 0) yield
  }
}

/** Who posts the same again comes after the posting whose load is inherited. */
function inTurn(rows: readonly PostingRow[]): Record<'first' | 'withdrawn' | 'again', PostingRow[]> {
  const withdrawn = rows.filter(({ state }) => state === 'withdrawn')
  const left = new Set(withdrawn.map(fingerprintOf))
  const isAgain = (row: PostingRow) => row.state === 'published' && left.has(fingerprintOf(row))
  const again = new Set(rows.filter(isAgain))
  return { first: rows.filter((row) => !again.has(row)), withdrawn, again: [...again] }
}
