import { dayInJapan, formatDay, formatInstant } from '../law/japanese-date.ts'

interface Span {
  starts_at: Date
  ends_at: Date
}

/** 2026年4月1日(水) 14:00〜15:00; over several days both dates. */
export function spanInWords({ starts_at, ends_at }: Span): string {
  const sameDay = dayInJapan(starts_at).equals(dayInJapan(ends_at))
  const end = formatInstant(ends_at)
  return `${formatInstant(starts_at)}〜${sameDay ? (end.split(' ').at(-1) ?? '') : end}`
}

/** 2026年4月1日(水)〜2日(木), for titles and lists. */
export function daysInWords({ starts_at, ends_at }: Span): string {
  const [from, to] = [dayInJapan(starts_at), dayInJapan(ends_at)]
  return from.equals(to) ? formatDay(from) : `${formatDay(from)}〜${formatDay(to)}`
}

/** 12月9日(水)まで: a limit at midnight is the end of the day before it, as whoever set it wrote it. */
export function untilInWords(limit: Date, { starts_at }: Pick<Span, 'starts_at'>): string {
  if (limit.getTime() === starts_at.getTime()) return '開始まで'
  const last = new Date(limit.getTime() - 1)
  const endsADay = !dayInJapan(last).equals(dayInJapan(limit))
  return `${endsADay ? formatDay(dayInJapan(last)) : formatInstant(limit)}まで`
}

/** The event takes place on that day, in Japan. */
export function isOnItsDay({ starts_at, ends_at }: Span, now: Date): boolean {
  const today = dayInJapan(now)
  const since = Temporal.PlainDate.compare(today, dayInJapan(starts_at))
  return since >= 0 && Temporal.PlainDate.compare(today, dayInJapan(ends_at)) <= 0
}

/** A day and a time of day in Japan, as an instant. */
export function instantAt(day: string, time: string): Date {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: time })
  return new Date(at.epochMilliseconds)
}

/** Nine in the morning, in Japan, so many days before the event begins. */
export function nineBefore({ starts_at }: Pick<Span, 'starts_at'>, days: number): Date {
  return instantAt(dayInJapan(starts_at).subtract({ days }).toString(), '09:00')
}
