import type { CsvValue } from '../../platform/documents/csv.ts'
import type { Sheet, SheetColumn } from '../../platform/documents/xlsx.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { FigureRow, StatementRow } from './find-statement.ts'
import { type FormColumn, formRow } from './form-columns.ts'
import { periodInWords, statementKindNames, textsOf } from './statement.ts'

/** A report with all that its papers say. */
export interface Paper {
  statement: StatementRow
  figures: readonly FigureRow[]
  /** The grant's form: as it was submitted, or as it stands. */
  columns: readonly FormColumn[]
}

/** 「令和7年度（2025年度） 交付金実績報告 第1版」; a draft says that it is one. */
export function titleOf({ kind, version, state, ...period }: StatementRow): string {
  const words = `${periodInWords({ kind, ...period })} ${statementKindNames[kind]} 第${version}版`
  return state === 'draft' ? `${words}（案）` : words
}

interface ReportTable {
  header: string[]
  rows: CsvValue[][]
}

/** The report as a table: the grant's form has one row, every other report one row per figure. */
export function reportTable(paper: Paper): ReportTable {
  return paper.statement.kind === 'grant' ? formTable(paper) : figuresTable(paper)
}

/** A share such as 6 of 7 with the decimals that an office writes, two at most; what is frozen stays exact. */
const forOffice = (row: readonly CsvValue[]): CsvValue[] =>
  row.map((value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value))

function formTable({ statement, figures, columns }: Paper): ReportTable {
  const header = columns.map(({ heading, unit }) => (unit === '' ? heading : `${heading}(${unit})`))
  return { header, rows: [forOffice(formRow(columns, { facts: statement.facts, figures, texts: statement.texts }))] }
}

/** Its headings: the month stands only in a monthly report. */
function figuresTable({ statement, figures }: Paper): ReportTable {
  const monthly = statement.kind === 'monthly'
  const day = dayInJapan(statement.known)
  return {
    header: [
      '指標',
      ...(monthly ? ['この月'] : []),
      '実績値',
      '単位',
      '目標値',
      '達成率',
      '評価',
      '数え方',
      '基準日',
      '数えた行',
    ],
    rows: figures.map((f) =>
      forOffice([
        f.name,
        ...(monthly ? [f.month_value] : []),
        f.value,
        f.unit,
        f.target,
        f.achievement,
        f.words,
        f.definition,
        day,
        f.rows,
      ]),
    ),
  }
}

/** The workbook: the report, its figures with their definitions, and what was written. */
export function sheetsOf(paper: Paper): Sheet[] {
  const { statement } = paper
  const form = statement.kind === 'grant' ? [sheet('交付金実績報告', formTable(paper))] : []
  return [
    ...form,
    sheet('指標', figuresTable(paper)),
    sheet('文章', {
      header: ['項目', '内容'],
      rows: [
        ['報告', titleOf(statement)],
        ['町', statement.facts.town],
        ['事業', statement.facts.programme],
        ['交付金の種類', statement.facts.grant],
        ['基準日', dayInJapan(statement.known)],
        ...textsOf(statement.kind).map(({ name, label }) => [label, statement.texts[name] ?? '']),
      ],
    }),
  ]
}

function sheet(name: string, { header, rows }: ReportTable): Sheet {
  return {
    name,
    columns: header.map((heading, n) =>
      columnOf(
        heading,
        rows.map((row) => row[n]),
      ),
    ),
    rows,
  }
}

/** Long words get room; numbers show their thousands, days their day. */
function columnOf(header: string, values: readonly CsvValue[]): SheetColumn {
  const longest = Math.max(header.length, ...values.map((value) => String(value ?? '').length))
  const width = Math.min(60, Math.max(10, longest * 2 + 2))
  if (values.some((value) => value instanceof Temporal.PlainDate)) return { header, width: 14, kind: 'date' }
  return { header, width }
}

/** Headings of the rows behind the figures, as they are written out by the thousand. */
export const evidenceHeader = ['指標', '行', '内容', '日時', '値', '分母', '記録の番号'] as const
