import { z } from 'zod'
import { dayInJapan } from '../law/japanese-date.ts'

const LEAP_YEAR = 2024

/**
 * A day typed as month and day, for something that happens within months: 「12月5日」 needs no year. A year that is posted
 * all the same counts. Empty is null.
 */
export function optionalNearDay(label: string) {
  return z
    .string()
    .refine((value) => /^(\d{4})?-(?!00)\d{2}-(?!00)\d{2}$/.test(value), {
      error: `${label}を月・日とも数字で入力してください`,
      abort: true,
    })
    .refine((value) => inYear(value, yearOf(value) ?? LEAP_YEAR) !== null, {
      error: `${label}は実在する日付を入力してください(例 4月1日)`,
    })
    .optional()
    .transform((value) => value ?? null)
}

/** The day that is meant: of last year's, this year's and next year's the one nearest to today in Japan. @returns 2026-04-01 */
export function nearDay(typed: string, now: Date): string {
  const year = yearOf(typed)
  const today = dayInJapan(now)
  const years = year === null ? [today.year, today.year + 1, today.year - 1] : [year]
  const days = years.flatMap((each) => inYear(typed, each) ?? [])
  const far = (day: Temporal.PlainDate) => Math.abs(today.until(day, { largestUnit: 'days' }).days)
  // The 29th of February of a year that has none: the next one there is.
  const [nearest = inYear(typed, today.year + 4 - (today.year % 4))] = days.toSorted((a, b) => far(a) - far(b))
  return String(nearest)
}

function yearOf(typed: string): number | null {
  const year = typed.slice(0, typed.indexOf('-'))
  return year === '' ? null : Number(year)
}

function inYear(typed: string, year: number): Temporal.PlainDate | null {
  const [month = 0, day = 0] = typed.split('-').slice(1).map(Number)
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
