import { townsTakingPart } from '../organizations/towns.ts'
import type { Tx } from '../platform/db/database.ts'

/** A town that takes part, as another town asks about it. */
export interface TownAtWork {
  code: string
  name: string
  published: number
  /** The newest year whose results it has published; null where it has not yet. */
  resultYear: number | null
}

/** まち that take part, those with published results first: the ones that another town hall learns most from. */
export async function townsAtWork(tx: Tx): Promise<TownAtWork[]> {
  const towns = await townsTakingPart(tx)
  const results = await tx
    .selectFrom('statement_publications')
    .select((e) => ['municipality_id as town', e.fn.max('year').as('year')])
    .where('state', '=', 'published')
    .groupBy('municipality_id')
    .execute()
  const yearOf = new Map(results.map(({ town, year }) => [town, year]))
  const listed = towns.map(({ id, code, name, published }) => ({
    code,
    name,
    published,
    resultYear: yearOf.get(id) ?? null,
  }))
  return listed.toSorted((a, b) => Number(b.resultYear !== null) - Number(a.resultYear !== null))
}
