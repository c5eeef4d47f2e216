import { sql } from 'kysely'
import type { Actor } from '../../actor.ts'
import { type FiscalYear, fiscalYearOf } from '../../law/fiscal-year.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type StatementRow, statementOf } from './find-statement.ts'

export interface StatementLine extends StatementRow {
  programme: string
}

/** The reports of a town in a fiscal year: the newest period first (the whole year, then March to April), newest version first. */
export async function statementsOfYear(tx: Tx, actor: Actor, year: FiscalYear): Promise<StatementLine[]> {
  if (actor.kind !== 'municipality') throw new NotFound()
  const rows = await tx
    .selectFrom('statements as s')
    .innerJoin('programmes as g', 'g.id', 's.programme_id')
    .selectAll('s')
    .select('g.name as programme')
    .where('s.municipality_id', '=', actor.organizationId)
    .where('s.year', '=', year)
    .orderBy(sql`case when s.month = 0 then 12 else (s.month + 8) % 12 end`, 'desc')
    .orderBy('g.created_at')
    .orderBy('g.id')
    .orderBy('s.kind')
    .orderBy('s.version', 'desc')
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...statementOf(row), programme: row.programme }))
}

/** The versions of one report, newest first. */
export async function versionsOf(tx: Tx, { programme_id, kind, year, month }: StatementRow): Promise<StatementRow[]> {
  const rows = await tx
    .selectFrom('statements')
    .selectAll()
    .where('programme_id', '=', programme_id)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .where('month', '=', month)
    .orderBy('version', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(statementOf)
}

/** What to report next: the month before this one, of a programme that has no report of it. */
export interface NextReport {
  programmeId: string
  programme: string
  year: FiscalYear
  month: number
  /** A draft that was begun already. */
  draft: string | null
}

/** How long after the end of a month its report is put forward. */
const FIRST_DAYS = 10

/** 月次報告 of last month, in the first ten days of a month, for every programme that runs. */
export async function nextReports(tx: Tx, actor: Actor, now: Date): Promise<NextReport[]> {
  if (actor.kind !== 'municipality') return []
  const today = dayInJapan(now)
  if (today.day > FIRST_DAYS) return []
  const last = today.subtract({ months: 1 })
  const year = fiscalYearOf(last)
  const rows = await tx
    .selectFrom('programmes as g')
    .leftJoin('statements as s', (join) =>
      join
        .onRef('s.programme_id', '=', 'g.id')
        .on('s.kind', '=', 'monthly')
        .on('s.year', '=', year)
        .on('s.month', '=', last.month)
        .on('s.state', '<>', 'discarded'),
    )
    .select(['g.id as programmeId', 'g.name as programme', 's.id as draft', 's.state'])
    .where('g.municipality_id', '=', actor.organizationId)
    .where('g.first_year', '<=', year)
    .where('g.last_year', '>=', year)
    .orderBy('g.created_at')
    .orderBy('g.id')
    .limit(20)
    .execute()
  return rows
    .filter(({ state }) => state === null || state === 'draft')
    .map(({ programmeId, programme, draft }) => ({ programmeId, programme, draft, year, month: last.month }))
}

export interface FrozenRow {
  n: number
  subject: string
  label: string
  note: string
  at: Date
  value: number
}

const ROWS_ON_A_PAGE = 200

/** The rows that a submitted figure was counted from, two hundred from `after` on. */
export function frozenRows(tx: Tx, statementId: string, indicator: string, after: number): Promise<FrozenRow[]> {
  return tx
    .selectFrom('statement_rows')
    .select(['n', 'subject', 'label', 'note', 'at', 'value'])
    .where('statement_id', '=', statementId)
    .where('indicator', '=', indicator)
    .where('n', '>', after)
    .orderBy('n')
    .limit(ROWS_ON_A_PAGE)
    .execute()
}
