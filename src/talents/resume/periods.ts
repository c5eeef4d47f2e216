import { eraNamed } from '../../law/eras.ts'

/** A year and, where it was written, a month. */
export interface YearMonth {
  year: number
  month: number | null
}

export interface Period {
  from: YearMonth
  /** null: until now */
  to: YearMonth | null
  /** The line without its period. */
  rest: string
}

const YEAR = String.raw`(?:19|20)\d{2}|(?:昭和|平成|令和|[SHR])\s*(?:元|\d{1,2})`
const DATE = String.raw`(${YEAR})\s*(?:年度?|[./-])?\s*(?:(1[0-2]|0?[1-9])(?!\d))?\s*月?(?:\s*\d{1,2}\s*日|[./-]\d{1,2}(?!\d))?`
const UNTIL = String.raw`\s*(?:[~〜→ー-]|から|より|至)+\s*`
const NOW = '現在(?:に至る)?|在職中|現職|継続中|在籍中|present|now'

const period = new RegExp(`(?:自\\s*)?${DATE}${UNTIL}(?:${DATE}(?:まで)?|(${NOW})|(1[0-2]|[1-9])\\s*月)?`, 'i')
const date = new RegExp(`^\\D{0,3}?${DATE}\\s*`, 'i')

/** The first span of time in a line: 2015年4月~2019年3月, H27.4-H31.3, 2019/04 - 現在, 2020年4月~ */
export function periodIn(plain: string): Period | null {
  const found = period.exec(plain)
  if (!found) return null
  const [whole, year = '', month, toYear, toMonth, , sameYear] = found
  const from = yearMonth(year, month)
  if (!from) return null
  const to = toYear ? yearMonth(toYear, toMonth) : inSameYear(from, sameYear)
  return { from, to, rest: restOf(plain, whole) }
}

/** A line that begins with one date: 2015年4月 株式会社A 入社 */
export function dateAt(plain: string): { at: YearMonth; rest: string } | null {
  const found = date.exec(plain)
  const at = found && yearMonth(found[1] ?? '', found[2])
  return at ? { at, rest: plain.slice(found[0].length).trim() } : null
}

function restOf(plain: string, whole: string): string {
  return (
    plain
      .replace(whole, ' ')
      .replaceAll(/[([【〔<]\s*[)\]】〕>]/g, ' ')
      // 「(4年0か月)」 only says again how long it was.
      .replaceAll(/[(]?\s*(?:約)?\d{1,2}年(?:\s*\d{1,2}\s*[かカヶケ箇]月)?(?:間)?\s*[)]?/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  )
}

function inSameYear(from: YearMonth, month: string | undefined): YearMonth | null {
  return month ? { year: from.year, month: Number(month) } : null
}

function yearMonth(year: string, month: string | undefined): YearMonth | null {
  const counted = yearOf(year.replaceAll(/\s/g, ''))
  return counted === null ? null : { year: counted, month: month ? Number(month) : null }
}

function yearOf(written: string): number | null {
  if (/^\d{4}$/.test(written)) return Number(written)
  const [, name = '', count = ''] = /^(\p{L}+?)(元|\d{1,2})$/u.exec(written) ?? []
  const era = eraNamed(name)
  return era ? era.from.year + (count === '元' ? 1 : Number(count)) - 1 : null
}

/** As the form takes it: 2015年4月; without its month when none was written, so that the person is asked for it. */
export function inWords(at: YearMonth | null): string {
  if (at === null) return ''
  return at.month === null ? `${at.year}年` : `${at.year}年${at.month}月`
}

/** Months since year 0; an unknown month counts as the beginning of its year. */
export const monthsOf = ({ year, month }: YearMonth): number => year * 12 + (month ?? 1) - 1
