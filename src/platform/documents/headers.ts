import { matchLabels } from './match-labels.ts'
import { type Cell, isBlank } from './table.ts'

/** A column that a reader wants. The first label is the one that people are told to write; the others are read too. */
export interface WantedColumn<Key extends string = string> {
  key: Key
  labels: readonly [string, ...string[]]
  required: boolean
}

/** Where a wanted column stands (0 = A) and what its header says. */
export interface FoundColumn<Key extends string> {
  key: Key
  index: number
  label: string
}

/** The header: its first and last row (0-based) and the columns found in it. */
export interface FoundHeader<Key extends string> {
  from: number
  to: number
  columns: FoundColumn<Key>[]
  /** What the header says above every column, wanted or not. */
  labels: string[]
  /** A wanted column for which two headers would do equally well. */
  twice: { key: Key; first: FoundColumn<Key>; second: FoundColumn<Key> }[]
}

const deepestHeader = 30

/** The row, or the two rows, in which most of the wanted labels stand; the first of several that are equally good. */
export function findHeader<Key extends string>(
  rows: readonly Cell[][],
  wanted: readonly WantedColumn<Key>[],
): FoundHeader<Key> | undefined {
  const spoken = wanted.map(({ key, labels }) => ({ key, names: labels.map(plainLabel) }))
  const starts = [...rows.keys()].slice(0, deepestHeader)
  // All single rows come first: two rows have to be better, or the title above would become part of every label.
  const places = [...starts.map((from) => ({ from, to: from })), ...starts.map((from) => ({ from, to: from + 1 }))]
  let best: FoundHeader<Key> | undefined
  for (const { from, to } of places) {
    const labels = labelsOf(rows, from, to)
    const found = matchLabels(labels, spoken)
    if (worth(found) > (best ? worth(best) : 0)) {
      best = { from, to, labels: labels.map(({ written }) => written), ...found }
    }
  }
  return best
}

// 「氏名」 twice is worth less than 「本人 氏名」 and 「緊急連絡先 氏名」.
function worth({ columns, twice }: Pick<FoundHeader<string>, 'columns' | 'twice'>): number {
  return columns.length * 2 - twice.length
}

/** What a column may be called, from the surest reading to the least, and as it stands in the sheet. */
export interface ColumnLabels {
  written: string
  names: string[]
}

function labelsOf(rows: readonly Cell[][], from: number, to: number): ColumnLabels[] {
  const upper = rows[from] ?? []
  if (from === to) return upper.map((cell) => ({ written: textOf(cell), names: namesOf(textOf(cell)) }))
  const groups = carriedRight(upper)
  return (rows[to] ?? []).map((cell, i) => twoRowLabels(textOf(upper[i]), groups[i] ?? '', textOf(cell)))
}

function twoRowLabels(own: string, group: string, below: string): ColumnLabels {
  if (below === '' || below === own) return { written: own, names: namesOf(own) }
  if (group === '') return { written: below, names: namesOf(below) }
  const together = [group + below, `${group}の${below}`]
  return { written: `${group} ${below}`, names: [...together, below].flatMap(namesOf) }
}

// 「担当者」 above 「氏名」 and 「メール」: the cell is merged, so only its first column holds the text.
function carriedRight(row: readonly Cell[]): string[] {
  let carried = ''
  return row.map((cell) => {
    if (!isBlank(cell)) carried = textOf(cell)
    return carried
  })
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : ''
}

function namesOf(label: string): string[] {
  const whole = plainLabel(label)
  const outside = plainLabel(withoutRemarks(label))
  return [...new Set([whole, outside])].filter((name) => name !== '')
}

/** A label for comparing: no spaces or line ends, half width, small letters, no marks of a required field. */
export function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[※*★●◎]|[[【(](必須|任意)[\])】]|^(必須|任意)[:：]?/g, '')
    .replaceAll(/[\s_・:：]/g, '')
    .replaceAll(/[-‐‑–—―−]/g, 'ー')
}

// 「①会社名(正式名称)」: the number in front and the remark in brackets are not part of the name.
function withoutRemarks(label: string): string {
  return label
    .normalize('NFKC')
    .replaceAll(/[([【〔<][^)\]】〕>]*[)\]】〕>]/g, '')
    .replace(/^\s*\(?\d{1,2}[.)、:]?\s*(?=\D)/, '')
}
