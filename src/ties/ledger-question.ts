import { oneAsked, pageAsked } from '../cases/page-asked.ts'
import { midnightOf } from '../evidence.ts'
import { fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { NotFound } from '../platform/errors.ts'
import type { Visit } from '../route.ts'
import type { LedgerQuestion } from './ledger.ts'
import { depths, surveyKinds } from './tie.ts'

const FIRST_YEAR = 2019

export interface AskedLedger {
  q: LedgerQuestion
  page: number
  /** 基準日, where one was asked for. */
  day: Temporal.PlainDate | null
  problem: string | undefined
}

/**
 * What the ledger was asked: `year`, `whole`, 基準日 (`on`, or the three boxes of a date field), and the filters. A day that
 * cannot be is answered with a sentence and today's figures. @throws NotFound for a year before 令和 or to come
 */
export function ledgerQuestion({ query, now }: Pick<Visit, 'query' | 'now'>, municipalityId: string): AskedLedger {
  const { day, problem } = dayAsked(query, now)
  const end = day ? new Date(midnightOf(day.add({ days: 1 })).getTime() - 1) : now
  const from = query.get('from')
  const q: LedgerQuestion = {
    municipalityId,
    year: yearAsked(query.get('year'), now),
    known: end < now ? end : now,
    whole: query.get('whole') === '1',
    depth: oneAsked(query, 'depth', depths),
    kind: oneAsked(query, 'kind', surveyKinds),
    prefecture: from && /^(\d{2}|unknown)$/.test(from) ? from : null,
    only: oneAsked(query, 'only', ['repeated', 'continued', 'onsite', 'remote'] as const),
  }
  return { q, page: pageAsked(query), day, problem }
}

function yearAsked(text: string | null, now: Date) {
  const running = fiscalYearOf(dayInJapan(now))
  if (!text) return running
  const year = Number(text)
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > running) throw new NotFound()
  return fiscalYear(year)
}

function dayAsked(query: URLSearchParams, now: Date): { day: Temporal.PlainDate | null; problem: string | undefined } {
  const text = typedDay(query)
  if (!text) return { day: null, problem: undefined }
  const problem = '基準日は、2019年から今日までの実在する日付を西暦で入力してください'
  try {
    const day = Temporal.PlainDate.from(text)
    const wrong = day.year < FIRST_YEAR || Temporal.PlainDate.compare(day, dayInJapan(now)) > 0
    return wrong ? { day: null, problem } : { day, problem: undefined }
  } catch {
    return { day: null, problem }
  }
}

function typedDay(query: URLSearchParams): string {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    (query.get(`on-${part}`) ?? '').normalize('NFKC').trim(),
  )
  if (year + month + day === '') return (query.get('on') ?? '').slice(0, 20)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
