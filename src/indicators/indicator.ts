import definitions from '../../data/indicators.json' with { type: 'json' }
import type { Evidence } from '../evidence.ts'

/**
 * How a figure is made from the rows that it counts. There is no other way to make one: count and sum add up, a share is
 * the part of rows that are 1, days is the median, a ratio divides what the rows add above by what they add below, last is
 * the newest row.
 */
export type FigureKind = 'count' | 'sum' | 'share' | 'mean' | 'days' | 'ratio' | 'last'

export type IndicatorKind = 'input' | 'output' | 'outcome' | 'context'

export const kindNames: Record<IndicatorKind, string> = {
  outcome: '成果',
  output: '活動',
  input: '投入',
  context: '町の背景(事業の効果ではありません)',
}

/** 指標 — one definition, one query that returns rows, and a figure of them. */
export interface Indicator {
  /** Of data/indicators.json, or the uuid of a town's own. */
  id: string
  name: string
  kind: IndicatorKind
  unit: string
  figure: FigureKind
  /** Which way is better. */
  direction: 'up' | 'down'
  what: string
  from: string
  caveats: string
  /** How the end of the year can be foretold: from events still to come, from the level so far, or not at all. */
  forecast: 'events' | 'level' | 'none'
  /** Which record a row opens. */
  opens: 'posting' | 'contract' | 'event' | 'registration' | 'tie' | 'round' | 'none'
  /** What people answered: with fewer rows than this it is not shown in public, where it would tell what one of them said. */
  fewest?: number
}

/** Every definition, in the order of the report. */
export const indicators: readonly Indicator[] = definitions as Indicator[]

const byId = new Map(indicators.map((d) => [d.id, d]))

export function definitionOf(id: string): Indicator | undefined {
  return byId.get(id)
}

/** @throws Error for a definition that is missing in data/indicators.json */
export function indicatorOf(id: string): Indicator {
  const found = byId.get(id)
  if (!found) throw new Error(`no definition of the indicator ${id}`)
  return found
}

/** The figure of some evidence; null when there is nothing to divide by. */
export function figureOf(kind: FigureKind, evidence: readonly Evidence[]): number | null {
  if (kind === 'days') return medianOf(evidence.map((row) => row.value))
  if (kind === 'last') return evidence.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1)?.value ?? null
  const sum = evidence.reduce((total, row) => total + row.value, 0)
  const below = evidence.reduce((total, row) => total + (row.weight ?? 1), 0)
  return figureFrom(kind, kind === 'ratio' ? below : evidence.length, sum)
}

/** The same, where only the number of rows (or what a ratio divides by) and their sum are known. */
export function figureFrom(kind: Exclude<FigureKind, 'days' | 'last'>, rows: number, sum: number): number | null {
  if (kind === 'count' || kind === 'sum') return sum
  if (rows === 0) return null
  return kind === 'share' ? (sum / rows) * 100 : sum / rows
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** 「12」「98.5」「50,000」; 「—」 when there is none yet. The unit stands beside it. */
export function figureInWords({ unit, figure }: Pick<Indicator, 'unit' | 'figure'>, value: number | null): string {
  if (value === null) return '—'
  if (figure === 'count' || unit === '円') return Math.round(value).toLocaleString('ja-JP')
  if (figure === 'sum' || figure === 'last') return value.toLocaleString('ja-JP', { maximumFractionDigits: 2 })
  return value.toLocaleString('ja-JP', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** With its unit: 「12件」. */
export function figureWithUnit(indicator: Pick<Indicator, 'unit' | 'figure'>, value: number | null): string {
  return `${figureInWords(indicator, value)}${value === null ? '' : indicator.unit}`
}

/** The same, where a figure that is below zero has a name of its own: 「転入超過 90人」, not 「転出超過 -90人」. */
export function figureWithSign(indicator: Pick<Indicator, 'id' | 'unit' | 'figure'>, value: number | null): string {
  if (indicator.id !== 'moved-out' || value === null || value >= 0) return figureWithUnit(indicator, value)
  return `転入超過 ${figureWithUnit(indicator, -value)}`
}

/** 「求人数 12件」, as the heading of its page. */
export function namedFigure(indicator: Indicator, value: number | null): string {
  const figure = figureWithSign(indicator, value)
  return figure === figureWithUnit(indicator, value) ? `${indicator.name} ${figure}` : figure
}
