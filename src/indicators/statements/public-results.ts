import type { Tx } from '../../platform/db/database.ts'
import { shownFigures } from './few-answers.ts'
import { type FigureRow, figuresOfStatement, type StatementRow, statementOf } from './find-statement.ts'

/** What a town has published of a year: the newest publication of each programme, or that it was withdrawn. */
export interface PublicResult {
  statement: StatementRow
  figures: FigureRow[]
  publishedAt: Date
  withdrawnAt: Date | null
}

/**
 * Results of a town for everybody, read by the clock, because reports are the town's own: only what was published, never a
 * draft. A withdrawn one says when it was withdrawn, and nothing else.
 */
export async function publicResults(tx: Tx, placeCode: string, year: number): Promise<PublicResult[]> {
  const published = await tx
    .selectFrom('statement_publications as p')
    .innerJoin('organizations as o', 'o.id', 'p.municipality_id')
    .innerJoin('statements as s', 's.id', 'p.statement_id')
    .distinctOn('s.programme_id')
    .select(['p.statement_id as id', 'p.published_at as publishedAt', 'p.withdrawn_at as withdrawnAt'])
    .where('o.place_code', '=', placeCode)
    .where('o.kind', '=', 'municipality')
    .where('o.state', '=', 'active')
    .where('p.year', '=', year)
    .orderBy('s.programme_id')
    // One that stands goes before one that was withdrawn.
    .orderBy('p.state')
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id')
    .execute()
  const results: PublicResult[] = []
  for (const { id, publishedAt, withdrawnAt } of published) {
    const row = await tx.selectFrom('statements').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const statement = statementOf(row)
    const figures = withdrawnAt ? [] : shownFigures(statement, await figuresOfStatement(tx, id))
    results.push({ statement, figures, publishedAt, withdrawnAt })
  }
  return results
}
