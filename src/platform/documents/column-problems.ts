import type { FoundColumn, FoundHeader, WantedColumn } from './headers.ts'
import { columnLetter, type Table } from './table.ts'

/** Required columns that no heading names, as sentences. */
export function missing<Key extends string>(
  table: Table,
  header: FoundHeader<Key>,
  wanted: readonly WantedColumn<Key>[],
): string[] {
  return wanted
    .filter(({ key, required }) => required && header.columns.every((column) => column.key !== key))
    .map(({ labels: [label] }) => {
      const place = `シート「${table.sheet}」の${header.to + 1}行目の見出しに「${label}」がありません。`
      return `${place}「${label}」という見出しの列を加えてください。`
    })
}

/** Columns that two headings name, as sentences. */
export function doubled<Key extends string>(
  table: Table,
  header: FoundHeader<Key>,
  wanted: readonly WantedColumn<Key>[],
): string[] {
  const place = ({ index, label }: FoundColumn<Key>) => `${columnLetter(index)}列「${oneLine(label)}」`
  return header.twice.map(({ key, first, second }) => {
    const label = wanted.find((column) => column.key === key)?.labels[0] ?? key
    const both = `シート「${table.sheet}」の${place(first)}と${place(second)}が、どちらも「${label}」と読めます。`
    return `${both}読み取らない列の見出しを変えるか、その列を削除してください。`
  })
}

const oneLine = (label: string) => label.replaceAll(/\s+/g, ' ')

/** Headings that name no column. */
export function unknownColumns<Key extends string>({
  columns,
  labels,
}: FoundHeader<Key>): { column: string; label: string }[] {
  const known = new Set(columns.map(({ index }) => index))
  return labels
    .map((label, index) => ({ index, label }))
    .filter(({ index, label }) => label !== '' && !known.has(index))
    .map(({ index, label }) => ({ column: columnLetter(index), label }))
}
