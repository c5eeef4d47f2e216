import { isUuid } from '../platform/web/form.ts'
import { NotFound } from '../platform/errors.ts'
import { type FiscalYear } from '../law/fiscal-year.ts'
import type { Visit } from '../route.ts'
import { knownAsked, phaseOf, scopeOf, type TownScope, yearAsked, type YearPhase } from './year-figures.ts'

export interface YearQuestion {
  scope: TownScope & { known: Date }
  year: FiscalYear
  phase: YearPhase
  day: Temporal.PlainDate | null
  problem: string | undefined
}

/**
 * What a page of figures was asked: `year`, 基準日 (`on`, or the three boxes of a date field) and `programme`. A day that cannot
 * be is answered with a sentence and today's figures. @throws NotFound for any other year or programme that cannot be
 */
export function yearQuestion({ actor, query, now }: Visit): YearQuestion {
  const year = yearAsked(query.get('year'), now, { ahead: 1 })
  const { known, day, problem } = dayOf(query, now)
  const scope = { ...scopeOf(actor, year), known, programmeId: programmeOf(query) }
  return { scope, year, phase: phaseOf(year, known), day, problem }
}

function dayOf(query: URLSearchParams, now: Date) {
  try {
    return { ...knownAsked(query.get('on') ?? typedDay(query), now), problem: undefined }
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return { known: now, day: null, problem: '基準日は、今日までの実在する日付を西暦で入力してください' }
  }
}

function typedDay(query: URLSearchParams): string | null {
  const [year = '', month = '', day = ''] = ['on-year', 'on-month', 'on-day'].map((name) =>
    (query.get(name) ?? '').normalize('NFKC').trim(),
  )
  return year + month + day === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function programmeOf(query: URLSearchParams): string | null {
  const id = query.get('programme')
  if (!id) return null
  if (!isUuid(id)) throw new NotFound()
  return id
}
