import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { inSteps } from '../platform/in-steps.ts'
import { estimatesInUse, versionInUse } from './estimates/find-estimates.ts'
import { type MarketBook, openBookInSteps } from './market-book.ts'
import { applicationRows, applicationRowsOf, livePostingRows, postingRows, talentRows } from './market-rows.ts'
import { expectFromSeen, fadeSeen } from './seen-today.ts'
import {
  closePosting,
  reviewLateness,
  takeOverApplication,
  takeOverPosting,
  takeOverTalent,
  turnDay,
} from './take-over.ts'
import { inheritanceDays } from '../matching/index.ts'
import { type TaughtWord, teachMapper } from '../talents/text-mapper.ts'
import { fingerprintOf } from './traits.ts'
import { taughtWords } from './vocabulary/vocabulary.ts'

interface Kept {
  /** Which night's weights the lists are made with. */
  version: number
  /** What its texts were read with. */
  words: readonly TaughtWord[]
  book: MarketBook
  /** Every entry of the journal up to here has been taken over. */
  settled: number
  /** The last entry at an earlier look: settled once every transaction that ran then has ended. */
  mark: { last: number; next: number }
  lastSeen: number
  followedAt: number
  following: Promise<void> | null
  /** A night brought other weights, an operator taught words, or too much has closed: to be read anew. */
  outdated: boolean
}

const keptByDatabase = new WeakMap<Database, Promise<Kept>>()
const AT_MOST_EVERY = 1000
/** At the start, transactions that still run may write an entry with a lower number than the last. */
const BACK = 500

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
    kept.following ??= as(db, clock, (tx) => follow(kept, tx, now)).finally(() => {
      kept.following = null
    })
    await kept.following
    if (kept.outdated) await renew(db, kept, now)
  }
  await takeInNamed(db, kept.book, named, now)
  return kept.book
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

function begin(db: Database, now: Date): Promise<Kept> {
  const loading = as(db, clock, (tx) => load(tx, now))
  keptByDatabase.set(db, loading)
  loading.catch(() => keptByDatabase.delete(db))
  return loading
}

const MOST_CLOSED = 1 / 3

/** More than a third of what is kept in memory is closed: once a day that is a reason to read anew, without it. */
function isStale({ state }: MarketBook): boolean {
  const open = state.open.subarray(0, state.postings).reduce((sum, one) => sum + one, 0)
  return state.postings - open > MOST_CLOSED * state.postings
}

/** Reads the rows anew, with the weights of last night; who asks meanwhile is served from what there was. */
async function renew(db: Database, kept: Kept, now: Date): Promise<void> {
  kept.outdated = false
  Object.assign(kept, await as(db, clock, (tx) => load(tx, now)))
}

async function load(tx: Tx, now: Date): Promise<Kept> {
  // Where the journal stands is read before the rows: what happens meanwhile is then read twice, never missed.
  const { last, next } = await standOf(tx)
  const today = dayInJapan(now)
  const since = new Date(now.getTime() - inheritanceDays * 86_400_000)
  const rows = await livePostingRows(tx, since)
  const withdrawn = rows.filter(({ state }) => state === 'withdrawn')
  const left = new Set(withdrawn.map(fingerprintOf))
  // Who posts the same again comes after the posting whose load is inherited.
  const again = rows.filter((row) => row.state === 'published' && left.has(fingerprintOf(row)))
  const first = rows.filter((row) => !again.includes(row))
  const words = await taughtWords(tx)
  teachMapper(words)
  const { version, weights } = await estimatesInUse(tx)
  const book = await inSteps(openBookInSteps({ talents: await talentRows(tx), postings: first, today, weights }))
  const applications = await applicationRowsOf(
    tx,
    rows.map(({ id }) => id),
  )
  for (const application of applications) takeOverApplication(book, application)
  for (const row of withdrawn) closePosting(book, book.postingNumbers.get(row.id) ?? 0, row)
  for (const row of again) takeOverPosting(book, row, today)
  for (const application of applications) takeOverApplication(book, application)
  await fadeSeen(book, tx, now)
  const lastSeen = await expectFromSeen(book, tx, 0, now)
  reviewLateness(book, now)
  const settled = Math.max(0, last - BACK)
  return {
    book,
    version,
    words,
    settled,
    mark: { last: settled, next },
    lastSeen,
    followedAt: now.getTime(),
    following: null,
    outdated: false,
  }
}

interface Stand {
  last: number
  /** The oldest transaction that still runs, and the next one that will begin. */
  oldest: number
  next: number
}

async function standOf(tx: Tx): Promise<Stand> {
  const { rows } = await sql<Stand>`
    select (select coalesce(max(seq), 0) from journal) as last,
           pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
           pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next`.execute(tx)
  return rows[0] ?? { last: 0, oldest: 0, next: 0 }
}

/** Takes over what became of everything the journal names since. Reading an entry twice changes nothing. */
async function follow(kept: Kept, tx: Tx, now: Date): Promise<void> {
  const { book } = kept
  const stand = await standOf(tx)
  const today = dayInJapan(now)
  const { rows } = await sql<{ kind: string; subject: string }>`
    select distinct subject_kind as kind, subject from journal
     where seq > ${kept.settled} and subject_kind in ('talent', 'posting', 'application', 'vocabulary')`.execute(tx)
  const named = (kind: string) => rows.filter((row) => row.kind === kind).map(({ subject }) => subject)
  const isNewDay = turnDay(book, now)
  for (const row of await talentRows(tx, named('talent'))) takeOverTalent(book, row, today)
  // What has left comes first: who posts the same again inherits from it.
  const changed = Map.groupBy(await postingRows(tx, named('posting')), ({ state }) => state === 'published')
  for (const row of [...(changed.get(false) ?? []), ...(changed.get(true) ?? [])]) takeOverPosting(book, row, today)
  for (const row of await applicationRows(tx, named('application'))) takeOverApplication(book, row)
  if (isNewDay) await fadeSeen(book, tx, now)
  kept.lastSeen = await expectFromSeen(book, tx, kept.lastSeen, now)
  reviewLateness(book, now)
  if (stand.oldest >= kept.mark.next) {
    kept.settled = kept.mark.last
    kept.mark = { last: stand.last, next: stand.next }
  }
  // Texts are read anew with what was taught.
  const words = named('vocabulary').length > 0 ? await taughtWords(tx) : kept.words
  teachMapper(words)
  const otherWords = JSON.stringify(words) !== JSON.stringify(kept.words)
  kept.outdated = otherWords || (isNewDay && isStale(book)) || (await versionInUse(tx)) !== kept.version
  kept.followedAt = now.getTime()
}
