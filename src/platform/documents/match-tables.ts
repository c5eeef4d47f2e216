import { matchColumns, type MatchedTable, type WantedColumn } from './match-columns.ts'
import type { Table } from './table.ts'

/** Which sheets of a file are read, and which are not, with the reason in Japanese. */
export interface MatchedTables<Key extends string> {
  read: MatchedTable<Key>[]
  leftOut: { sheet: string; reason: string }[]
  /** What keeps the file from being taken before any row is looked at: the problems of its sheets, or that it has no rows. */
  problems: string[]
}

const exampleSheet = /記入例|記載例|入力例|サンプル|見本/

/**
 * Chooses among the sheets of a file: hidden ones and examples are left out, and so are those without a single wanted
 * required column, such as lists of choices. When nothing is left, the first visible sheet is given with its problems.
 */
export function matchTables<Key extends string>(
  tables: readonly Table[],
  wanted: readonly WantedColumn<Key>[],
): MatchedTables<Key> {
  const leftOut: MatchedTables<Key>['leftOut'] = []
  const candidates: MatchedTable<Key>[] = []
  for (const table of tables) {
    const reason = reasonToLeaveOut(table)
    if (reason) leftOut.push({ sheet: table.sheet, reason })
    else candidates.push(matchColumns(table, wanted))
  }
  const fitting = candidates.filter((candidate) => fits(candidate, wanted))
  const read = fitting.length > 0 ? fitting : bestOf(candidates)
  const others = candidates.filter((candidate) => !read.includes(candidate))
  leftOut.push(...others.map(({ sheet }) => ({ sheet, reason: '見出しがちがうシートです' })))
  return { read, leftOut, problems: problemsOf(read) }
}

function problemsOf(read: readonly MatchedTable<string>[]): string[] {
  const problems = read.flatMap((table) => table.problems)
  if (problems.length > 0) return problems
  if (read.length === 0) return ['読み取れるシートがありません。表示されているシートに表を入力してください。']
  return read.some(({ rows }) => rows.length > 0) ? [] : ['見出しの下に行がありません。1行以上を入力してください。']
}

function reasonToLeaveOut({ sheet, hidden }: Table): string | undefined {
  if (hidden) return '非表示のシートです'
  return exampleSheet.test(sheet) ? '記入例のシートです' : undefined
}

// Half of the required columns make it the table that was meant, even if some are missing; then the problems are told.
function fits<Key extends string>(candidate: MatchedTable<Key>, wanted: readonly WantedColumn<Key>[]): boolean {
  const required = wanted.filter((column) => column.required).map(({ key }) => key)
  const found = candidate.columns.filter(({ key }) => required.includes(key))
  return found.length > 0 && found.length * 2 >= required.length
}

function bestOf<Key extends string>(candidates: readonly MatchedTable<Key>[]): MatchedTable<Key>[] {
  return candidates.toSorted((a, b) => b.columns.length - a.columns.length).slice(0, 1)
}
