import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, mayWrite } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { FiscalYear } from '../../law/fiscal-year.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound } from '../../platform/errors.ts'
import { defaultColumns, type FormColumn, isColumnSource } from './form-columns.ts'

/** The columns of the grant's form in a year: the town's own, or those of the usual form. */
export async function formOf(tx: Tx, municipalityId: string, year: number): Promise<readonly FormColumn[]> {
  const row = await tx
    .selectFrom('statement_forms')
    .select('columns')
    .where('municipality_id', '=', municipalityId)
    .where('year', '=', year)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.columns as unknown as FormColumn[]) : defaultColumns
}

export const MOST_COLUMNS = 60

/** 様式を決める. What was submitted keeps the columns it was submitted with. @throws Invalid without a column, or with two alike */
export async function setForm(
  tx: Tx,
  actor: Actor,
  year: FiscalYear,
  columns: readonly FormColumn[],
  now: Date,
): Promise<void> {
  if (actor.kind !== 'municipality') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  const problem = problemWith(columns)
  if (problem) throw new Invalid({ 'heading-1': problem })
  const id = randomUUID()
  await tx
    .insertInto('statement_forms')
    .values({
      id,
      municipality_id: actor.organizationId,
      year,
      columns: JSON.stringify(columns),
      by_account: accountOf(actor),
      at: now,
    })
    .execute()
  const detail = { year, columns: columns.length }
  await record(tx, actor, { name: 'statementForm.set', subject: actor.organizationId, detail }, now)
}

function problemWith(columns: readonly FormColumn[]): string | undefined {
  if (columns.length === 0) return '列を1つ以上にしてください'
  if (columns.length > MOST_COLUMNS) return `列は${MOST_COLUMNS}個までにしてください`
  if (columns.some(({ source }) => !isColumnSource(source))) return '入れるものを、一覧から選んでください'
  const headings = columns.map(({ heading }) => heading)
  const twice = headings.find((heading, n) => headings.indexOf(heading) !== n)
  return twice === undefined ? undefined : `見出し「${twice}」が2つあります。区別できる見出しにしてください`
}
