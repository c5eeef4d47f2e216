import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/db/database.ts'
import { createSearchIndex, type SearchIndex } from '../../platform/search/index.ts'
import { openPostingsAfter, openPostingsAmong, openPostingsOfOrganizations, type OpenPosting } from './open-posting.ts'
import type { FoundPostings } from './found-postings.ts'
import { type PlaceBook, placeBook } from './place-book.ts'
import { remember, type Remembered } from './remembered.ts'
import { documentOf, postingShape, postingSynonyms } from './search-document.ts'

/** The published postings in the memory of this process, kept up with the journal. */
export interface LivePostings {
  index: SearchIndex
  places: PlaceBook
  /** 「令和7年度 秋の募集」 by id, for every round that a published posting belongs to. */
  roundNames: ReadonlyMap<string, string>
  /** What searches found, as long as nothing changes: many people look at the same few lists. */
  answers: Remembered<FoundPostings>
}

interface Kept extends LivePostings {
  towns: Map<string, string>
  rounds: Map<string, string>
  progress: Progress
  /** When the journal was last looked at, in milliseconds. */
  followedAt: number
  following: Promise<void> | null
}

/** How far the journal has been read. Numbers are given before their transactions end, so a later one may show first. */
interface Progress {
  /** Every entry up to here has been seen. */
  settled: number
  seen: Set<number>
  /** The last entry at an earlier look, settled once every transaction that ran then has ended. */
  mark: { last: number; next: number }
}

const keptByDatabase = new WeakMap<Database, Promise<Kept>>()
/** A search looks at the journal at most once in so many milliseconds. */
const AT_MOST_EVERY = 1000
const AT_ONCE = 500
/** About 4 kB each. */
const MOST_ANSWERS = 500
const MOST_EMPTY = 1 / 3

/**
 * The index of published postings, as of a second ago at the latest. Read from the rows at the first call, afterwards
 * kept up with the journal; so every web process comes to the same answers by itself.
 * @param now the instant of the request
 */
export async function livePostings(db: Database, tx: Tx, now: Date): Promise<LivePostings> {
  const kept = await (keptByDatabase.get(db) ?? begin(db, tx, now))
  const elapsed = now.getTime() - kept.followedAt
  // Not at once again within a second; a clock that stands still, or was set back, keeps nothing from being seen.
  if (elapsed > 0 && elapsed < AT_MOST_EVERY) return kept
  // One at a time: who looked first must not write what is older over what is newer.
  if (kept.following) await kept.following.catch(() => undefined)
  else await followAlone(kept, tx, now)
  return kept
}

async function followAlone(kept: Kept, tx: Tx, now: Date): Promise<void> {
  kept.following = follow(kept, tx, now)
  try {
    await kept.following
  } finally {
    kept.following = null
  }
}

function begin(db: Database, tx: Tx, now: Date): Promise<Kept> {
  const loading = load(tx, now)
  keptByDatabase.set(db, loading)
  loading.catch(() => keptByDatabase.delete(db))
  return loading
}

async function load(tx: Tx, now: Date): Promise<Kept> {
  const towns = new Map<string, string>()
  const rounds = new Map<string, string>()
  const index = createSearchIndex({ shape: postingShape, synonyms: postingSynonyms })
  // Where the journal stands is read before the rows: what happens meanwhile is then read twice, never missed.
  const { last, next } = await standOf(tx)
  const progress = { settled: last, seen: new Set<number>(), mark: { last, next } }
  const kept = {
    index,
    towns,
    rounds,
    progress,
    places: placeBook(towns),
    roundNames: rounds,
    answers: remember<FoundPostings>(MOST_ANSWERS),
  }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const postings = await openPostingsAfter(tx, after, AT_ONCE)
    for (const posting of postings) put(kept, posting)
    after = postings.at(-1)?.id ?? after
    if (postings.length < AT_ONCE) break
  }
  return { ...kept, followedAt: now.getTime(), following: null }
}

interface Stand {
  /** The last entry that can be seen. */
  last: number
  /** The oldest transaction that still runs, and the next one that will begin. */
  oldest: number
  next: number
}

const stand = sql`
  select (select coalesce(max(seq), 0) from journal) as last,
         pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
         pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next`

async function standOf(tx: Tx): Promise<Stand> {
  const { rows } = await sql<Stand>`${stand}`.execute(tx)
  const [row] = rows
  // At the start, transactions that still run may yet write an entry with a lower number: go back far enough for those.
  return { last: Math.max(0, (row?.last ?? 0) - AT_ONCE), oldest: row?.oldest ?? 0, next: row?.next ?? 0 }
}

interface Seen {
  seq: number | null
  kind: string | null
  subject: string | null
}

/** Reads what was written since, and takes over what became of the postings it names. */
async function follow(kept: Kept, tx: Tx, now: Date): Promise<void> {
  const { progress } = kept
  const { rows } = await sql<Stand & Seen>`
    select s.*, j.seq, j.subject_kind as kind, j.subject from (${stand}) s
      left join journal j on j.seq > ${progress.settled} and j.subject_kind in ('posting', 'organization')
     order by j.seq`.execute(tx)
  const fresh = rows.filter(({ seq }) => seq !== null && !progress.seen.has(seq))
  const named = (kind: string) => fresh.flatMap((row) => (row.kind === kind && row.subject ? [row.subject] : []))
  const renamed = await openPostingsOfOrganizations(tx, [...new Set(named('organization'))])
  await takeOver(kept, tx, [...new Set([...named('posting'), ...renamed])])
  for (const { seq } of fresh) if (seq !== null) progress.seen.add(seq)
  if (rows[0]) settle(progress, rows[0])
  kept.followedAt = now.getTime()
  if (kept.index.state().empty > MOST_EMPTY) void kept.index.compact()
}

async function takeOver(kept: Kept, tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) kept.answers.clear()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const open = await openPostingsAmong(tx, some)
    const published = new Set(open.map(({ id }) => id))
    for (const id of some) if (!published.has(id)) kept.index.remove(id)
    for (const posting of open) put(kept, posting)
  }
}

function settle(progress: Progress, { last, oldest, next }: Stand): void {
  if (oldest < progress.mark.next) return
  progress.settled = progress.mark.last
  progress.mark = { last, next }
  for (const seq of progress.seen) if (seq <= progress.settled) progress.seen.delete(seq)
}

function put({ index, towns, rounds }: Pick<Kept, 'index' | 'towns' | 'rounds'>, posting: OpenPosting): void {
  index.put(documentOf(posting))
  towns.set(posting.townCode, posting.townName)
  if (posting.roundId) rounds.set(posting.roundId, `${posting.programmeName ?? ''} ${posting.roundName ?? ''}`.trim())
}
