import { negativeBinomialQuantile } from './negative-binomial.ts'

/** 年度末の見込み: a range that holds the figure of the year's end in about four of five years, and its method in words. */
export interface Forecast {
  low: number
  middle: number
  high: number
  method: string
}

export interface EventsSoFar {
  /** Events of this year until now. */
  soFar: number
  /** Which part of the year has passed, 0 to 1. */
  elapsed: number
  /** Last year's events, and how many of them had come by the same day; null where nothing is known of it. */
  lastYear: { total: number; byNow: number } | null
  /** Events of each month that is over, of both years: they show whether events come in clusters. */
  months: readonly number[]
}

/** How much of a year's evidence the year before is worth. */
const LAST_YEARS_WORTH = 0.3
/** With so many events (or clusters), last year's seasons count as much as an even year. */
const EVENTS_TO_TRUST_SEASONS = 12
/** Before months have shown it, events are taken to come a little clustered, as if five months had said so. */
const USUAL_CLUSTER = { size: 2.2, months: 5 }
const MOST_CLUSTERED = 8
const BIN = { low: 0.1, middle: 0.5, high: 0.9 }

/**
 * Events at the end of the year: what has come plus a negative binomial interval (10 % to 90 %) for the rest of the year.
 * The rate is this year's, blended with last year's total; the part of the year that has passed is the calendar's, blended
 * with the share that last year had by the same day. Events that come in clusters widen the range.
 */
export function forecastEvents(given: EventsSoFar): Forecast {
  const { soFar, elapsed, lastYear } = given
  const cluster = clusterOf(given.months)
  const worth = lastYear && lastYear.total > 0 ? LAST_YEARS_WORTH : 0
  const passed = passedOf(elapsed, lastYear, cluster)
  const size = (soFar + worth * (lastYear?.total ?? 0)) / cluster + 0.5
  const p = (passed + worth) / (1 + worth)
  const at = (share: number) => soFar + Math.round(negativeBinomialQuantile(size, Math.max(p, 0.001), share) * cluster)
  const seasons = worth > 0 ? '今年度のペースと昨年度の季節の偏りから' : '今年度のペースから'
  return {
    low: at(BIN.low),
    middle: at(BIN.middle),
    high: at(BIN.high),
    method: `${seasons}、残りの日数に届く数を負の二項分布で見積もった範囲です。5年のうち4年ほどは、年度末の数がこの範囲に入ります。`,
  }
}

/** The expected share of the year's events by now. */
function passedOf(elapsed: number, lastYear: EventsSoFar['lastYear'], cluster: number): number {
  if (elapsed >= 1) return 1
  if (!lastYear || lastYear.total === 0) return elapsed
  const clusters = lastYear.total / cluster
  const trust = clusters / (clusters + EVENTS_TO_TRUST_SEASONS)
  return Math.min(0.999, (1 - trust) * elapsed + (trust * lastYear.byNow) / lastYear.total)
}

/** How many events come together: variance over mean of the monthly counts, from 1 (each by itself) upwards. */
function clusterOf(months: readonly number[]): number {
  const mean = months.reduce((sum, n) => sum + n, 0) / months.length
  const { size, months: said } = USUAL_CLUSTER
  if (months.length < 2 || !(mean > 0)) return size
  const squares = months.reduce((sum, n) => sum + (n - mean) ** 2, 0)
  return Math.min(MOST_CLUSTERED, Math.max(1, (squares / mean + size * said) / (months.length - 1 + said)))
}

/** A normal range of four in five. */
const Z80 = 1.2816

/**
 * A share (0 to 100) or a mean at the end of the year, if the rows still to come are like those so far.
 * @returns null with fewer than three rows: two rows say nothing of a third
 */
export function forecastLevel(values: readonly number[], rowsToCome: number, kind: 'share' | 'mean'): Forecast | null {
  const n = values.length
  if (n < 3) return null
  const mean = values.reduce((sum, v) => sum + v, 0) / n
  // One more of each kind, so that a share of 0 % or 100 % is not certain for ever.
  const smooth = (mean * n + 1) / (n + 2)
  const spread =
    kind === 'share'
      ? Math.sqrt(smooth * (1 - smooth))
      : Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1))
  const half = Z80 * spread * Math.sqrt(1 / n + 1 / Math.max(1, rowsToCome)) * (rowsToCome / (n + rowsToCome))
  const scale = kind === 'share' ? 100 : 1
  const within = (value: number) => Math.max(0, kind === 'share' ? Math.min(100, value) : value)
  return {
    low: within((mean - half) * scale),
    middle: mean * scale,
    high: within((mean + half) * scale),
    method: `残りのおよそ${Math.round(rowsToCome)}件が、これまでの${n}件と同じばらつきで加わるとみた、80%の範囲です。`,
  }
}
