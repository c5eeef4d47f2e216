import { sql } from 'kysely'
import { dayInJapan } from '../law/japanese-date.ts'
import { edgeAt, edgesOf, gone } from '../matching/edges.ts'
import { examinationWeights } from '../matching/examination.ts'
import { addApplications } from '../matching/price.ts'
import type { Tx } from '../platform/db/database.ts'
import type { MarketBook } from './market-book.ts'

interface Shown {
  seq: number
  talentId: string
  postingId: string
  rank: number
  day: string
}

const MOST = 20_000
/** What was shown longer ago than this is forgotten, and comes back. */
const FADES_FOR_DAYS = 30

/** How often each pair was shown on days before today, so that what was seen often makes room. */
export async function fadeSeen(book: MarketBook, tx: Tx, now: Date): Promise<void> {
  const today = dayInJapan(now)
  const { rows } = await sql<{ talentId: string; postingId: string; times: number }>`
    select talent_id as "talentId", posting_id as "postingId", count(*) as times from impressions
     where shown_at > ${now}::timestamptz - make_interval(days => ${FADES_FOR_DAYS}) and day < ${today.toString()}
     group by 1, 2`.execute(tx)
  for (const { talentId, postingId, times } of rows) {
    const edge = edgeBetween(book, book.talentNumbers.get(talentId), book.postingNumbers.get(postingId))
    if (edge >= 0 && book.state.edges.shown[edge] !== gone) book.state.edges.shown[edge] = Math.min(times, gone - 1)
  }
}

/** The edge of a pair, −1 where they are no candidates for each other. */
export function edgeBetween({ state }: MarketBook, talent: number | undefined, posting: number | undefined): number {
  if (talent === undefined || posting === undefined) return -1
  for (const edge of edgesOf(state.edges, talent)) if (edgeAt(state.edges, edge).posting === posting) return edge
  return -1
}

/**
 * Applications that today's lists let expect, from the impressions after `after`. One that is committed out of order may be
 * missed; an estimate bears that.
 * @returns the last number seen
 */
export async function expectFromSeen(book: MarketBook, tx: Tx, after: number, now: Date): Promise<number> {
  const { rows } = await sql<Shown>`
    select seq, talent_id as "talentId", posting_id as "postingId", rank, day from impressions
     where seq > ${after} and day = ${dayInJapan(now).toString()} order by seq limit ${MOST}`.execute(tx)
  for (const shown of rows) expect(book, shown)
  return rows.at(-1)?.seq ?? after
}

const v = examinationWeights('inverse', 100)

/** Looking moves prices only where an application would: with a proved address. */
function expect(book: MarketBook, { talentId, postingId, rank }: Shown): void {
  const talent = book.talentNumbers.get(talentId)
  const posting = book.postingNumbers.get(postingId)
  const edge = edgeBetween(book, talent, posting)
  if (talent === undefined || posting === undefined || edge < 0) return
  if (book.talents[talent]?.verified !== true) return
  const { p, q } = edgeAt(book.state.edges, edge)
  const expected = { posting, applications: (v[rank - 1] ?? 0) * p, q }
  book.expected.set(talent, [...(book.expected.get(talent) ?? []), expected])
  addApplications(book.state.prices, posting, expected.applications, q)
}

/** Does something at the prices as they are without what this talent was shown today, so that looking again changes nothing. */
export function withoutOwn<T>(book: MarketBook, talent: number, work: () => T): T {
  const own = book.expected.get(talent) ?? []
  const { prices } = book.state
  for (const { posting, applications, q } of own) addApplications(prices, posting, -applications, q)
  try {
    return work()
  } finally {
    for (const { posting, applications, q } of own) addApplications(prices, posting, applications, q)
  }
}
