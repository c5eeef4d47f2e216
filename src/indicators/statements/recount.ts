import type { Tx } from '../../platform/db/database.ts'
import { findCountable } from '../countable.ts'
import { evidenceFor } from '../evidence.ts'
import { figureOf } from '../indicator.ts'
import { scopeOfStatement } from './count-figures.ts'
import { type FigureRow, figuresOfStatement, type StatementRow, statementOf } from './find-statement.ts'
import { same } from './submit-statement.ts'

/** A submitted figure that a recount as of its day does not find again. */
export interface Misreported {
  statement: string
  indicator: string
  reported: number | null
  recounted: number | null
}

type Recount = (tx: Tx, statement: StatementRow, figure: FigureRow) => Promise<{ value: number | null; rows: number }>

/** Counts every submitted figure again, as of the day that it was reported for. Nothing found is as it must be. */
export async function misreported(tx: Tx, count: Recount = recount): Promise<Misreported[]> {
  const rows = await tx
    .selectFrom('statements')
    .selectAll()
    .where('submitted_at', 'is not', null)
    .orderBy('id')
    .execute()
  const wrong: Misreported[] = []
  for (const statement of rows.map(statementOf))
    for (const figure of await figuresOfStatement(tx, statement.id)) {
      const now = await count(tx, statement, figure)
      if (same(now.value, figure.value) && now.rows === figure.rows) continue
      const { indicator, value: reported } = figure
      wrong.push({ statement: statement.id, indicator, reported, recounted: now.value })
    }
  return wrong
}

async function recount(tx: Tx, statement: StatementRow, { indicator: id }: FigureRow) {
  const { indicator, rowsOf } = await findCountable(tx, statement.municipality_id, id)
  const evidence = await evidenceFor(tx, rowsOf, scopeOfStatement(statement))
  return { value: figureOf(indicator.figure, evidence), rows: evidence.length }
}
