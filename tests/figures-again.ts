import type { Evidence } from '../src/evidence.ts'
import type { FigureKind } from '../src/indicators/indicator.ts'

/** Every figure made anew from nothing but its rows, by another hand than the house's. */
export const figureAgain: Record<FigureKind, (rows: readonly Evidence[]) => number | null> = {
  count: (rows) => rows.length,
  sum: (rows) => rows.reduce((n, row) => n + row.value, 0),
  share: (rows) => (rows.length === 0 ? null : (rows.filter((row) => row.value === 1).length / rows.length) * 100),
  mean: (rows) => (rows.length === 0 ? null : rows.reduce((n, row) => n + row.value, 0) / rows.length),
  days: (rows) => {
    if (rows.length === 0) return null
    const sorted = rows.map((row) => row.value).toSorted((a, b) => a - b)
    const half = sorted.length / 2
    return Number.isInteger(half)
      ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
      : (sorted[Math.floor(half)] ?? 0)
  },
  ratio: (rows) => {
    const below = rows.reduce((n, row) => n + (row.weight ?? 1), 0)
    return below === 0 ? null : rows.reduce((n, row) => n + row.value, 0) / below
  },
  last: (rows) => rows.at(-1)?.value ?? null,
}
