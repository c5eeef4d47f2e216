import { sql } from 'kysely'
import type { TaughtWord } from '../talents/text-mapper.ts'
import type { Tx } from '../platform/db/database.ts'
import type { MarketBook } from './market-book.ts'

/** The market in the memory of this process, and how far it has read. */
export interface KeptMarket {
  /** What its lists are made with (learnedSoFar). */
  learned: string
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
  /** A night brought other estimates, an operator taught words, or too much has closed: to be read anew. */
  outdated: boolean
}

/** How far the journal and the transactions that write it have come. */
export interface Stand {
  last: number
  /** The oldest transaction that still runs, and the next one that will begin. */
  oldest: number
  next: number
}

export async function standOf(tx: Tx): Promise<Stand> {
  const { rows } = await sql<Stand>`
    select (select coalesce(max(seq), 0) from journal) as last,
           pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
           pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next`.execute(tx)
  return rows[0] ?? { last: 0, oldest: 0, next: 0 }
}

/** Which night's weights are in use and up to which day popularity is reckoned. Asked at every look: two ends of an index. */
export async function learnedSoFar(tx: Tx): Promise<string> {
  const { rows } = await sql<{ version: number | null; day: string | null }>`
    select (select max(version) from estimates where adopted) as version, (select max(day) from exposures) as day`.execute(
    tx,
  )
  return `${rows[0]?.version ?? 0} ${rows[0]?.day ?? ''}`
}
