import type { Selectable } from 'kysely'
import type { Statements } from '../../../db/types.ts'
import type { Actor } from '../../actor.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import type { FormColumn } from './form-columns.ts'
import { mayStatement, type StatementAction, stateAllows } from './policy.ts'
import type { Period, StatementKind, StatementState } from './statement.ts'

/** Names and sums as they stood at the 基準日. */
export interface Facts {
  town: string
  programme: string
  grant: string
  /** 「2026年3月」: by when the year's targets are to be met. */
  targetMonth: string
}

export interface StatementRow
  extends Omit<Selectable<Statements>, 'facts' | 'columns' | 'texts' | 'kind' | 'year'>,
    Period {
  state: StatementState
  facts: Facts
  columns: FormColumn[] | null
  texts: Record<string, string>
}

/**
 * Reads (and locks) a statement. @throws NotFound for another town's, NotAllowed for a viewer who would write, Stale where
 * its state does not allow it any more
 */
export async function findStatement(
  tx: Tx,
  actor: Actor,
  id: string,
  action: StatementAction,
  { lock = false } = {},
): Promise<StatementRow> {
  const query = tx.selectFrom('statements').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new NotFound()
  const statement = statementOf(row)
  const facts = { municipalityId: row.municipality_id, kind: statement.kind, state: statement.state }
  if (!mayStatement(actor, 'view', facts)) throw new NotFound()
  if (!mayStatement(actor, action, facts)) throw new NotAllowed()
  if (!stateAllows(action, facts))
    throw new Stale(refusals[action] ?? 'この報告の状態が変わっています。ページを開き直してください。')
  return statement
}

const refusals: Partial<Record<StatementAction, string>> = {
  write: 'この報告は下書きではないため、変更できません。直すときは、新しい版を作ってください。',
  submit: 'この報告はすでに提出されているか、破棄されています。',
  discard: '破棄できるのは、下書きだけです。この報告は、すでに提出されているか、破棄されています。',
  export: 'この下書きは破棄されたため、ファイルにできません。新しい下書きを作ってください。',
  revise: '新しい版を作れるのは、提出済みのいちばん新しい版だけです。',
  publish: '公表できるのは、提出済みの「結果(公表用)」だけです。',
}

export function statementOf(row: Selectable<Statements>): StatementRow {
  return {
    ...row,
    kind: row.kind as StatementKind,
    state: row.state as StatementState,
    year: fiscalYear(row.year),
    facts: row.facts as unknown as Facts,
    columns: row.columns as unknown as FormColumn[] | null,
    texts: row.texts as unknown as Record<string, string>,
  }
}

export type FigureRow = Awaited<ReturnType<typeof figuresOfStatement>>[number]

/** Its figures in the order of the report. */
export function figuresOfStatement(tx: Tx, statementId: string) {
  return tx
    .selectFrom('statement_figures')
    .selectAll()
    .where('statement_id', '=', statementId)
    .orderBy('position')
    .orderBy('indicator')
    .execute()
}
