import { type Era, eraNamed, eraOf, yearInEra } from './eras.ts'
import { formatDay, weekdays } from './japanese-date.ts'
import { type Parsed, narrow, refused, understood } from './parsed.ts'

const howTo = '日付を「2026年11月22日」や「令和8年11月22日」のように入力してください'

/** Era or nothing, year, month, day, perhaps a weekday in brackets, perhaps the empty time of a spreadsheet's CSV. */
const written =
  /^(\p{L}{0,2}?)(\d{1,4}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?(?:\((.)曜?日?\))?(?:T?0?0:00(?::00)?)?$/u
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/
const withoutYear = /^\d{1,2}(?:月|[./-])\d{1,2}日?(?:\(.*\))?$/u

/**
 * Reads a date as offices write it: 令和8年11月22日, R8.11.22, H31/4/30, 2026/11/22, 2026-11-22, 20261122,
 * 2026年11月22日(日), in full or half width. A date without its year, one that does not exist, one outside
 * its era, and one with the wrong weekday are refused with a sentence.
 */
export function parseJapaneseDate(text: string): Parsed<Temporal.PlainDate> {
  const typed = narrow(text)
  if (typed === '') return refused('日付を入力してください')
  if (withoutYear.test(typed)) return refused('年も付けて、「2026年11月22日」のように入力してください')
  const parts = eightDigits.exec(typed)
  if (parts) return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  const [, name = '', count = '', month, day, weekday] = written.exec(typed) ?? []
  if (count === '') return refused(howTo)
  const date =
    name === '' ? inWestern(count, Number(month), Number(day)) : inEra(name, count, Number(month), Number(day))
  return date.ok ? onWeekday(date.value, weekday) : date
}

function inWestern(year: string, month: number, day: number): Parsed<Temporal.PlainDate> {
  // 26/11/22 could be 2026 or 平成26年, so a year in western count has four digits.
  if (year.length !== 4) return refused('西暦は4桁で、「2026年11月22日」のように入力してください')
  return dayOf(Number(year), month, day)
}

function inEra(name: string, count: string, month: number, day: number): Parsed<Temporal.PlainDate> {
  const era = eraNamed(name)
  const counted = count === '元' ? 1 : Number(count)
  if (!era || counted < 1) return refused(howTo)
  const date = dayOf(era.from.year + counted - 1, month, day)
  return date.ok ? insideEra(date.value, era) : date
}

function insideEra(day: Temporal.PlainDate, era: Era): Parsed<Temporal.PlainDate> {
  const right = eraOf(day)
  if (right.name === era.name) return understood(day)
  return refused(`元号を確かめてください。${formatDay(day)}は${yearInEra(right, day.year)}です`)
}

function dayOf(year: number, month: number, day: number): Parsed<Temporal.PlainDate> {
  if (year < 1869 || year > 2200) return refused('年を確かめてください。1869年から2200年までの日付を入力できます')
  try {
    return understood(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }))
  } catch {
    return refused(`${year}年${month}月${day}日という日付はありません。日付を確かめてください`)
  }
}

function onWeekday(day: Temporal.PlainDate, weekday: string | undefined): Parsed<Temporal.PlainDate> {
  if (weekday === undefined || weekday === weekdays[day.dayOfWeek - 1]) return understood(day)
  return refused(`曜日が合いません。${formatDay(day)}でよいか確かめてください`)
}
