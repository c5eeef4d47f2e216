import { sql } from 'kysely'
import { dayInJapan } from '../../law/japanese-date.ts'
import { popularityOf } from '../../matching/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { LOOKED_BACK_DAYS } from '../estimates/impression-terms.ts'

/** Log odds of two to one: less than a region that the talent wants to help is worth, so no record outweighs a wish. */
export const MOST_POPULARITY = Math.log(2)

/** What was shown let expect so many applications, and so many came of it. */
export interface Exposure {
  came: number
  expected: number
}

/**
 * Popularity by published posting; one that is not in the map has no record yet. Read by the clock or the operator, who see
 * what was shown of everybody's postings.
 */
export async function popularities(tx: Tx, now: Date): Promise<Map<string, number>> {
  const since = dayInJapan(now).subtract({ days: LOOKED_BACK_DAYS }).toString()
  const { rows } = await sql<Exposure & { id: string; allCame: number; allExpected: number }>`
    select id, came, expected, "allCame", "allExpected" from (
      select e.posting_id as id, sum(e.came)::integer as came, sum(e.expected) as expected,
             sum(sum(e.came)) over ()::integer as "allCame", sum(sum(e.expected)) over () as "allExpected"
        from exposures e where e.day > ${since} group by e.posting_id) each
     where exists (select 1 from postings p where p.id = each.id and p.state = 'published')`.execute(tx)
  return new Map(
    rows.map(({ id, allCame, allExpected, ...own }) => [
      id,
      popularityAmong(own, { came: allCame, expected: allExpected }),
    ]),
  )
}

/**
 * How many more applied than the exposure of a posting let one expect, held against how all postings did: log odds within
 * ±MOST_POPULARITY. Where everybody is keener than was believed, nobody is popular for it, and a new posting (0) falls behind
 * nobody.
 */
export function popularityAmong(own: Exposure, all: Exposure): number {
  const keenness = Math.exp(popularityOf(all.came, all.expected))
  const popularity = popularityOf(own.came, own.expected * keenness)
  return Math.max(-MOST_POPULARITY, Math.min(MOST_POPULARITY, popularity))
}
