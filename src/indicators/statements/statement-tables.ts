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
  if (paper.statement.kind === 'grant') return formTable(paper)
  const { header, rows } = figuresTable(paper)
  return { header, rows: [...rows, ...saidRows(paper, header)] }
}

/** What the officer wrote of the whole: below the figures, each text in the column of the words. */
function saidRows({ statement }: Paper, header: readonly string[]): CsvValue[][] {
  const day = dayInJapan(statement.known)
  return textsOf(statement.kind).map(({ name, label }) => {
    const cells: Record<string, CsvValue> = { 指標: label, 評価: statement.texts[name] ?? '', 基準日: day }
    return header.map((heading) => cells[heading] ?? null)
  })
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
        ...(monthly ? [inYen(f, f.month_value)] : []),
        inYen(f, f.value),
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

/** Money per match and the like: nobody pays a part of a yen. */
const inYen = ({ unit }: FigureRow, value: number | null) =>
  unit === '円' && value !== null ? Math.round(value) : value

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
        ['提出日', submittedOn(statement)],
        ...textsOf(statement.kind).map(({ name, label }) => [label, statement.texts[name] ?? '']),
      ],
    }),
  ]
}

const submittedOn = ({ submitted_at: at }: StatementRow): CsvValue => (at ? dayInJapan(at) : '提出していません')

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

/** Long words get room and lines; numbers show their thousands, days their day. */
function columnOf(header: string, values: readonly CsvValue[]): SheetColumn {
  const longest = Math.max(header.length, ...values.map((value) => String(value ?? '').length))
  const width = Math.min(60, Math.max(10, longest * 2 + 2))
  if (values.some((value) => value instanceof Temporal.PlainDate)) return { header, width: 14, kind: 'date' }
  if (values.some((value) => typeof value === 'string')) return { header, width, wrap: true }
  return { header, width, kind: 'figure' }
}

/** Headings of the rows behind the figures, as they are written out by the thousand. */
export const evidenceHeader = ['指標', '行', '内容', '日時', '値', '分母', '記録の番号'] as const
