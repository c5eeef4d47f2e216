import definitions from '../../data/indicators.json' with { type: 'json' }

/** How a figure is made from the rows that it counts. There is no other way to make one. */
export type FigureKind = 'count' | 'share' | 'mean'

/** 指標 — one definition, one query that returns rows, and a figure of them. */
export interface Indicator {
  id: IndicatorId
  name: string
  kind: 'input' | 'output' | 'outcome' | 'context'
  unit: string
  figure: FigureKind
  what: string
  from: string
  caveats: string
}

export const indicatorIds = [
  'postings',
  'applications',
  'applied-share',
  'applications-per-posting',
  'matches',
  'mean-fee',
] as const
export type IndicatorId = (typeof indicatorIds)[number]

/** 根拠 — one row that a figure counts. */
export interface Evidence {
  /** The record: a posting, an application or a contract. */
  subject: string
  label: string
  /** What else is known of it, for instance the state or the company. */
  note: string
  at: Date
  /** Its own number: 1 for a count; 1 or 0 for a share; applications or yen for a mean. */
  value: number
}

const byId = new Map((definitions as Indicator[]).map((d) => [d.id, d]))

/** Every definition, in the order of the report. */
export const indicators: readonly Indicator[] = indicatorIds.map(indicatorOf)

/** @throws Error for a definition that is missing in data/indicators.json */
export function indicatorOf(id: IndicatorId): Indicator {
  const found = byId.get(id)
  if (!found) throw new Error(`no definition of the indicator ${id}`)
  return found
}

export function isIndicatorId(text: string): text is IndicatorId {
  return (indicatorIds as readonly string[]).includes(text)
}

/** The figure of some evidence; null when there is nothing to divide by. */
export function figureOf(kind: FigureKind, evidence: readonly Evidence[]): number | null {
  const sum = evidence.reduce((total, row) => total + row.value, 0)
  return figureFrom(kind, evidence.length, sum)
}

/** The same, where only the number of rows and their sum are known. */
export function figureFrom(kind: FigureKind, rows: number, sum: number): number | null {
  if (kind === 'count') return sum
  if (rows === 0) return null
  return kind === 'share' ? (sum / rows) * 100 : sum / rows
}

/** 「12」「98.5」「50,000」; 「—」 when there is none yet. The unit stands beside it. */
export function figureInWords({ unit, figure }: Pick<Indicator, 'unit' | 'figure'>, value: number | null): string {
  if (value === null) return '—'
  if (figure === 'count' || unit === '円') return Math.round(value).toLocaleString('ja-JP')
  return value.toLocaleString('ja-JP', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
