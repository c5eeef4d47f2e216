import { sql } from 'kysely'
import type { Database, Tx } from '../platform/db/database.ts'

/** What a process keeps of the rows in its memory: how it is read, and how it follows what the journal names. */
export interface Keeping<Live> {
  /** Kinds of subjects whose entries concern it. */
  subjects: readonly string[]
  load: (tx: Tx, now: Date) => Promise<Live>
  /** Takes over what became of the subjects that were named since; called even where none was. */
  takeIn: (live: Live, tx: Tx, named: (kind: string) => string[]) => Promise<void>
}

/** Asks for what is kept. `now` is the instant of the request. */
export type KeptLive<Live> = (db: Database, tx: Tx, now: Date) => Promise<Live>

interface Kept<Live> {
  live: Live
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

/** The journal is looked at at most once in so many milliseconds. */
const AT_MOST_EVERY = 1000
/** At the start, transactions that still run may yet write an entry with a lower number: so far back one begins. */
const BACK = 500

/**
 * Something kept live per database, as of a second ago at the latest: read from the rows at the first call, afterwards
 * kept up with the journal; so every web process comes to the same answers by itself.
 */
export function keepLive<Live>(keeping: Keeping<Live>): KeptLive<Live> {
  const keptByDatabase = new WeakMap<Database, Promise<Kept<Live>>>()
  const begin = (db: Database, tx: Tx, now: Date): Promise<Kept<Live>> => {
    const loading = load(keeping, tx, now)
    keptByDatabase.set(db, loading)
    loading.catch(() => keptByDatabase.delete(db))
    return loading
  }
  return async (db, tx, now) => {
    const kept = await (keptByDatabase.get(db) ?? begin(db, tx, now))
    const elapsed = now.getTime() - kept.followedAt
    // Not at once again within a second; a clock that stands still, or was set back, keeps nothing from being seen.
    if (elapsed > 0 && elapsed < AT_MOST_EVERY) return kept.live
    // One at a time: who looked first must not write what is older over what is newer.
    if (kept.following) await kept.following.catch(() => undefined)
    else await followAlone(keeping, kept, tx, now)
    return kept.live
  }
}

async function load<Live>(keeping: Keeping<Live>, tx: Tx, now: Date): Promise<Kept<Live>> {
  // Where the journal stands is read before the rows: what happens meanwhile is then read twice, never missed.
  const { rows } = await sql<Stand>`${stand}`.execute(tx)
  const [{ last, next } = { last: 0, next: 0 }] = rows
  const from = Math.max(0, last - BACK)
  const progress = { settled: from, seen: new Set<number>(), mark: { last: from, next } }
  return { live: await keeping.load(tx, now), progress, followedAt: now.getTime(), following: null }
}

async function followAlone<Live>(keeping: Keeping<Live>, kept: Kept<Live>, tx: Tx, now: Date): Promise<void> {
  kept.following = follow(keeping, kept, tx, now)
  try {
    await kept.following
  } finally {
    kept.following = null
  }
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

interface Seen {
  seq: number | null
  kind: string | null
  subject: string | null
}

/** Reads what was written since, and takes over what became of the subjects it names. */
async function follow<Live>({ subjects, takeIn }: Keeping<Live>, kept: Kept<Live>, tx: Tx, now: Date): Promise<void> {
  const { progress } = kept
  const { rows } = await sql<Stand & Seen>`
    select s.*, j.seq, j.subject_kind as kind, j.subject from (${stand}) s
      left join journal j on j.seq > ${progress.settled} and j.subject_kind = any(${subjects}::text[])
     order by j.seq`.execute(tx)
  const fresh = rows.filter(({ seq }) => seq !== null && !progress.seen.has(seq))
  const named = (kind: string) => [
    ...new Set(fresh.flatMap((row) => (row.kind === kind && row.subject ? [row.subject] : []))),
  ]
  await takeIn(kept.live, tx, named)
  for (const { seq } of fresh) if (seq !== null) progress.seen.add(seq)
  if (rows[0]) settle(progress, rows[0])
  kept.followedAt = now.getTime()
}

function settle(progress: Progress, { last, oldest, next }: Stand): void {
  if (oldest < progress.mark.next) return
  progress.settled = progress.mark.last
  progress.mark = { last, next }
  for (const seq of progress.seen) if (seq <= progress.settled) progress.seen.delete(seq)
}
