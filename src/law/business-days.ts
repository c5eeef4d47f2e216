import holidays from '@holiday-jp/holiday_jp'
import closings from '../../data/law/closings.json' with { type: 'json' }

/**
 * Who must be open: 金融機関 close on weekends, holidays and 12/31–1/3 (銀行法施行令5条),
 * 官公庁 from 12/29 (地方自治法4条の2, 行政機関の休日に関する法律1条).
 */
export type Office = 'bank' | 'government'

/** 「勤労感謝の日」; nothing on other days. Holidays are known from 1970 to 2050 (国民の祝日に関する法律). */
export function holidayName(day: Temporal.PlainDate): string | undefined {
  const known: Record<string, { name: string }> = holidays.holidays
  return known[day.toString()]?.name
}

export function isBusinessDay(day: Temporal.PlainDate, office: Office = 'bank'): boolean {
  return day.dayOfWeek <= 5 && holidayName(day) === undefined && !isClosedForNewYear(day, office)
}

/** The day itself if it is open, else the last open day before: a payment is never late (前営業日払い). */
export function previousBusinessDay(day: Temporal.PlainDate, office: Office = 'bank'): Temporal.PlainDate {
  return nearestOpen(day, office, -1)
}

/** The day itself if it is open, else the next open day (翌営業日, 翌開庁日). */
export function nextBusinessDay(day: Temporal.PlainDate, office: Office = 'bank'): Temporal.PlainDate {
  return nearestOpen(day, office, 1)
}

function nearestOpen(day: Temporal.PlainDate, office: Office, step: 1 | -1): Temporal.PlainDate {
  let open = day
  while (!isBusinessDay(open, office)) open = open.add({ days: step })
  return open
}

function isClosedForNewYear(day: Temporal.PlainDate, office: Office): boolean {
  const { from, to } = closings[office]
  const monthDay = day.toString().slice(5)
  return monthDay >= from || monthDay <= to
}
