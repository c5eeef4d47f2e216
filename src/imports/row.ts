import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { type CellProblem, problemSentence } from '../platform/documents/read-rows.ts'

/** A row as it was read: its values, and where each stood, so that a later problem can be told at its cell. */
export interface KeptRow<Values = Record<string, unknown>> {
  sheet: string
  rowNumber: number
  values: Values
  cells: Record<string, Pick<CellProblem, 'column' | 'label' | 'found'>>
}

/** What a row will become. */
export interface Judged {
  sheet: string
  rowNumber: number
  /** The company, posting or person, as people call it. */
  name: string
  facts: { label: string; words: string }[]
  /** What a person should know: left empty, left out, to be completed. */
  notes: string[]
  /** The sentence that keeps the whole table from being taken. */
  problem: string | null
  /** Makes it, through the verbs. Null when it is there already and stays as it is. @returns the id of the record */
  make: ((tx: Tx, actor: Actor, now: Date) => Promise<string>) | null
}

/** 「シート「企業一覧」12行目 C列(従業員数)「約50」: …」 */
export function problemAt(row: KeptRow<unknown>, key: string, problem: string): string {
  const cell = row.cells[key] ?? { column: null, label: key, found: '' }
  return problemSentence({ sheet: row.sheet, rowNumber: row.rowNumber, ...cell, problem })
}

/** The facts that are worth a look, without the empty ones. */
export function factsOf(pairs: Record<string, string | number | null | undefined>): Judged['facts'] {
  return Object.entries(pairs).flatMap(([label, value]) => {
    const words = value === null || value === undefined ? '' : String(value)
    return words === '' ? [] : [{ label, words }]
  })
}

export type Repeated = { of: number; same: boolean }

/**
 * Rows that name the same thing again: with the same content they are left out, with another they are a mistake.
 * @param keyOf what names it; '' for rows that name nothing
 */
export function repeatedRows<Values>(
  rows: readonly KeptRow<Values>[],
  keyOf: (values: Values) => string,
): Map<KeptRow<Values>, Repeated> {
  const first = new Map<string, KeptRow<Values>>()
  const repeated = new Map<KeptRow<Values>, Repeated>()
  for (const row of rows) {
    const key = keyOf(row.values)
    const before = first.get(key)
    if (before && key !== '')
      repeated.set(row, {
        of: before.rowNumber,
        same: JSON.stringify(before.values) === JSON.stringify(row.values),
      })
    else first.set(key, row)
  }
  return repeated
}
