import { type Evidence, instantsOf, type Scope } from '../evidence.ts'
import { type FiscalYear, fiscalYear, monthsOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { achievement, formatAchievement, isMet, type Kpi } from '../law/kpi.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Countable } from './countable.ts'
import { evidenceFor } from './evidence.ts'
import { type Forecast, forecastEvents, forecastLevel } from './forecast.ts'
import { figureOf, type FigureKind, type Indicator } from './indicator.ts'
import { type Outlook, outlookOf } from './outlook.ts'
import { type Figure, phaseOf, type YearPhase } from './year-figures.ts'

/** 目標値 of one indicator in one programme's year. */
export interface Aim {
  baseline: number
  /** Null where the target was taken back, or never set. */
  target: number | null
}

/** 実績値 with everything that is said of it. */
export interface Measurement extends Figure {
  evidence: Evidence[]
  aim: Aim | null
  /** In percent; undefined where nothing can be divided. */
  rate: number | undefined
  /** 「80.0%」, or why there is none. */
  achievement: string
  lastYear: { sameDay: number | null; whole: number | null }
  months: Month[]
  phase: YearPhase
  forecast: Forecast | null
  outlook: Outlook
}

export interface Month {
  month: Temporal.PlainYearMonth
  /** Of the month alone; null where there is none, or it has not begun. */
  value: number | null
  /** From April to the end of the month, or to the 基準日. */
  soFar: number | null
}

/** An indicator in a year, as of `scope.known`, against its aim. */
export async function measure(
  tx: Tx,
  { indicator, rowsOf }: Countable,
  scope: Scope & { known: Date },
  aim: Aim | null,
): Promise<Measurement> {
  const evidence = await evidenceFor(tx, rowsOf, scope)
  const before = { ...scope, year: fiscalYear(scope.year - 1) }
  const whole = await evidenceFor(tx, rowsOf, before)
  const sameDay = await evidenceFor(tx, rowsOf, { ...before, known: yearEarlier(scope.known) })
  const value = figureOf(indicator.figure, evidence)
  const phase = phaseOf(scope.year, scope.known)
  const forecast = phase === 'running' ? foretell(indicator, scope, { evidence, whole, sameDay }) : null
  return {
    indicator,
    value,
    rows: evidence.length,
    dated: indicator.kind === 'context' ? (evidence[0]?.label ?? null) : null,
    evidence,
    aim,
    ...achieved(indicator, value, aim),
    lastYear: { sameDay: figureOf(indicator.figure, sameDay), whole: figureOf(indicator.figure, whole) },
    months: monthsOfRows(indicator.figure, evidence, scope.year, scope.known),
    phase,
    forecast,
    outlook: outlookOf({ indicator, phase, aim, value, forecast }),
  }
}

function kpiOf({ direction }: Indicator, value: number | null, baseline: number, target: number): Kpi {
  return { direction: direction === 'up' ? 'rising' : 'falling', baseline, target, actual: value ?? undefined }
}

export function achieved(indicator: Indicator, value: number | null, aim: Aim | null) {
  if (!aim || aim.target === null) return { rate: undefined, achievement: '目標なし' }
  const kpi = kpiOf(indicator, value, aim.baseline, aim.target)
  // Falling past the target from above is what was wanted; a rate would only confuse where nothing was to change.
  const words =
    achievement(kpi) === undefined && isMet(kpi) ? '達成(目標値が基準値と同じため、率は計算しません)' : undefined
  return { rate: achievement(kpi), achievement: words ?? formatAchievement(kpi) }
}

/** The same instant of the year before; 29 February becomes the 28th. */
export function yearEarlier(known: Date): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(known.getTime()).toZonedDateTimeISO('Asia/Tokyo')
  return new Date(there.subtract({ years: 1 }).epochMilliseconds)
}

interface Years {
  evidence: readonly Evidence[]
  whole: readonly Evidence[]
  sameDay: readonly Evidence[]
}

function foretell(
  indicator: Indicator,
  { year, known }: Scope & { known: Date },
  { evidence, whole, sameDay }: Years,
): Forecast | null {
  if (indicator.forecast === 'none') return null
  const { from, before } = instantsOf(year)
  const events = forecastEvents({
    soFar: evidence.length,
    elapsed: (known.getTime() - from.getTime()) / (before.getTime() - from.getTime()),
    lastYear: whole.length > 0 ? { total: whole.length, byNow: Math.min(sameDay.length, whole.length) } : null,
    months: [
      ...fullMonths(monthsOfRows('count', ones(evidence), year, known), known),
      ...(whole.length > 0 ? fullMonths(monthsOfRows('count', ones(whole), fiscalYear(year - 1), known), known) : []),
    ],
  })
  if (indicator.forecast === 'events') return events
  const { figure } = indicator
  if (figure !== 'share' && figure !== 'mean') return null
  return forecastLevel(
    evidence.map((row) => row.value),
    events.middle - evidence.length,
    figure,
  )
}

const ones = (rows: readonly Evidence[]): Evidence[] => rows.map((row) => ({ ...row, value: 1 }))

/** Counts of the months that are over. */
function fullMonths(months: readonly Month[], known: Date): number[] {
  const running = dayInJapan(known).toPlainYearMonth()
  return months
    .filter(({ month }) => Temporal.PlainYearMonth.compare(month, running) < 0)
    .map(({ value }) => value ?? 0)
}

/** The figure of each month's own rows, and of all rows since April. Rows of a late payment belong to March. */
export function monthsOfRows(kind: FigureKind, evidence: readonly Evidence[], year: FiscalYear, known: Date): Month[] {
  const begun = dayInJapan(known).toPlainYearMonth()
  const last = new Temporal.PlainYearMonth(year + 1, 3)
  const dated = evidence.map((row) => ({ row, month: earlier(dayInJapan(row.at).toPlainYearMonth(), last) }))
  return monthsOf(year).map((month) => {
    if (Temporal.PlainYearMonth.compare(month, begun) > 0) return { month, value: null, soFar: null }
    const own = dated.filter((d) => d.month.equals(month)).map(({ row }) => row)
    const until = dated.filter((d) => Temporal.PlainYearMonth.compare(d.month, month) <= 0).map(({ row }) => row)
    return { month, value: figureOf(kind, own), soFar: figureOf(kind, until) }
  })
}

function earlier(a: Temporal.PlainYearMonth, b: Temporal.PlainYearMonth): Temporal.PlainYearMonth {
  return Temporal.PlainYearMonth.compare(a, b) < 0 ? a : b
}
