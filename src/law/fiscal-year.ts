import { eraNamed, eraOf, yearInEra } from './eras.ts'
import { type Parsed, narrow, refused, understood } from './parsed.ts'

/** 年度 — April to March (地方自治法208条). 2026年度 is 2026-04-01 … 2027-03-31. */
export type FiscalYear = number & { readonly brand: 'FiscalYear' }

const first = 1868
const last = 2200

/** @throws RangeError unless the year is a whole number from 1868 to 2200. */
export function fiscalYear(year: number): FiscalYear {
  if (!Number.isInteger(year) || year < first || year > last) throw new RangeError(`not a fiscal year: ${year}`)
  return year as FiscalYear
}

export function fiscalYearOf(day: Temporal.PlainDate): FiscalYear {
  return fiscalYear(day.month >= 4 ? day.year : day.year - 1)
}

/** First and last day, both inside. */
export function daysOf(year: FiscalYear): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  return { from: new Temporal.PlainDate(year, 4, 1), to: new Temporal.PlainDate(year + 1, 3, 31) }
}

/** Its twelve months, April first. */
export function monthsOf(year: FiscalYear): Temporal.PlainYearMonth[] {
  const april = new Temporal.PlainYearMonth(year, 4)
  return Array.from({ length: 12 }, (_, months) => april.add({ months }))
}

/**
 * 「令和8年度」, 「令和元年度」. A year that begins in 平成 but ends in 令和 is 令和元年度, as offices wrote it.
 * @throws RangeError before 令和元年度 (2019).
 */
export function inReiwa(year: FiscalYear): string {
  if (year < 2019) throw new RangeError('令和 begins with fiscal year 2019')
  return inEra(year)
}

/** 「令和8年度（2026年度）」, as it is written beside a date in a report; earlier years in 平成 or 昭和. */
export function formatFiscalYear(year: FiscalYear): string {
  return `${inEra(year)}（${year}年度）`
}

function inEra(year: FiscalYear): string {
  // The era at the end of the calendar year names the whole 年度: 2019年度 is 令和元年度, 1989年度 平成元年度.
  return `${yearInEra(eraOf(new Temporal.PlainDate(year, 12, 31)), year)}度`
}

/** Reads 令和8年度, R8, 令和元年度, 2026年度, 2026, in full or half width. */
export function parseFiscalYear(text: string): Parsed<FiscalYear> {
  const typed = /^(\p{L}*?)(\d{1,4}|元)(年度|年|度)?$/u.exec(narrow(text))
  const problem = refused('年度を「令和8年度」または「2026年度」のように入力してください')
  if (!typed) return problem
  const [, name = '', count = ''] = typed
  const counted = count === '元' ? 1 : Number(count)
  if (name === '')
    return count.length === 4 && counted >= first && counted <= last ? understood(fiscalYear(counted)) : problem
  const era = eraNamed(name)
  if (!era || counted < 1 || counted > 99) return problem
  const year = era.from.year + counted - 1
  return year >= first ? understood(fiscalYear(year)) : problem
}
