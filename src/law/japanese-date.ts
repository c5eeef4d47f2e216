import { eraOf, yearInEra } from './eras.ts'

/** The day of the week as it stands in brackets, Monday first as in ISO 8601. */
export const weekdays = ['月', '火', '水', '木', '金', '土', '日'] as const

/** The day it is in Japan at an instant. Japan has no summer time, and law counts days in JST (民法138条以下). */
export function dayInJapan(instant: Date): Temporal.PlainDate {
  return inJapan(instant).toPlainDate()
}

/** 2026年11月22日(日) */
export function formatDay(day: Temporal.PlainDate): string {
  return `${day.year}年${day.month}月${day.day}日(${weekdays[day.dayOfWeek - 1]})`
}

/** 令和8年11月22日, for papers that are written in eras; 明治 and later. */
export function formatDayInEra(day: Temporal.PlainDate): string {
  return `${yearInEra(eraOf(day), day.year)}${day.month}月${day.day}日`
}

/** 2026年11月 */
export function formatMonth(month: Temporal.PlainYearMonth): string {
  return `${month.year}年${month.month}月`
}

/** 2026年11月22日(日) 14:05, in JST */
export function formatInstant(instant: Date): string {
  const { hour, minute } = inJapan(instant)
  return `${formatDay(dayInJapan(instant))} ${hour}:${String(minute).padStart(2, '0')}`
}

function inJapan(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Asia/Tokyo')
}
