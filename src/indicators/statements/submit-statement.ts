import { type Actor, accountOf } from '../../actor.ts'
import type { Evidence } from '../../evidence.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid } from '../../platform/errors.ts'
import { findCountable } from '../countable.ts'
import { evidenceFor } from '../evidence.ts'
import { figureOf } from '../indicator.ts'
import { checklistOf, problemsOfChecklist } from './checklist.ts'
import { scopeOfStatement } from './count-figures.ts'
import { type FigureRow, figuresOfStatement, findStatement, type StatementRow } from './find-statement.ts'
import { formOf } from './form-of-year.ts'

/**
 * 提出する: the rows behind every figure are kept with it, and nothing of the report can be changed any more. The version
 * before it stays readable. @throws Invalid with a sentence for everything that is missing
 */
export async function submitStatement(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const found = await findStatement(tx, actor, id, 'submit', { lock: true })
  const figures = await figuresOfStatement(tx, id)
  const problems = problemsOfChecklist(checklistOf(found, figures, now))
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  await keepRows(tx, found, figures)
  await supersedeOlder(tx, actor, found, now)
  const columns = JSON.stringify(await formOf(tx, found.municipality_id, found.year))
  await tx
    .updateTable('statements')
    .set({ state: 'submitted', columns, submitted_at: now, submitted_by: accountOf(actor) })
    .where('id', '=', id)
    .execute()
  const detail = { kind: found.kind, year: found.year, month: found.month, version: found.version }
  await record(tx, actor, { name: 'statement.submitted', subject: id, from: 'draft', to: 'submitted', detail }, now)
}

/** A figure that its rows no longer make is not submitted: it is counted anew first. */
async function keepRows(tx: Tx, statement: StatementRow, figures: readonly FigureRow[]): Promise<void> {
  let n = 0
  for (const figure of figures) {
    const { indicator, rowsOf } = await findCountable(tx, statement.municipality_id, figure.indicator)
    const evidence = await evidenceFor(tx, rowsOf, scopeOfStatement(statement))
    if (evidence.length !== figure.rows || !same(figureOf(indicator.figure, evidence), figure.value))
      throw new Invalid({
        figures: `「${figure.name}」の記録が、数えたあとで変わっています。「数字を数え直す」を押して、確かめてください`,
      })
    await insertRows(tx, figure, evidence, n)
    n += evidence.length
  }
}

/** Equal but for the last bits of a division. */
export function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

const AT_ONCE = 1000

async function insertRows(tx: Tx, figure: FigureRow, evidence: readonly Evidence[], first: number): Promise<void> {
  const { statement_id, municipality_id, indicator } = figure
  for (let from = 0; from < evidence.length; from += AT_ONCE) {
    const rows = evidence.slice(from, from + AT_ONCE).map((row, i) => ({
      statement_id,
      municipality_id,
      indicator,
      n: first + from + i + 1,
      subject: row.subject,
      label: row.label ?? '',
      note: row.note ?? '',
      at: row.at,
      value: row.value,
      weight: row.weight ?? null,
    }))
    await tx.insertInto('statement_rows').values(rows).execute()
  }
}

async function supersedeOlder(tx: Tx, actor: Actor, { programme_id, kind, year, month }: StatementRow, now: Date) {
  const older = await tx
    .updateTable('statements')
    .set({ state: 'superseded' })
    .where('programme_id', '=', programme_id)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .where('month', '=', month)
    .where('state', '=', 'submitted')
    .returning('id')
    .execute()
  for (const { id } of older)
    await record(tx, actor, { name: 'statement.superseded', subject: id, from: 'submitted', to: 'superseded' }, now)
}
