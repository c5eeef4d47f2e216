import type { Actor } from '../actor.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type Evidence, type Indicator, figureOf, indicatorOf, indicators, type IndicatorId } from './indicator.ts'
import { evidenceFor, type Scope } from './evidence.ts'

export interface Figure {
  indicator: Indicator
  value: number | null
  /** How many rows stand behind it. */
  rows: number
}

/** Which town a person may count: their own. @throws NotFound for anybody who is not of a municipality */
export function scopeOf(actor: Actor, year: FiscalYear): Scope & { municipalityId: string } {
  if (actor.kind !== 'municipality') throw new NotFound()
  return { municipalityId: actor.organizationId, year }
}

/** Every figure of a year. */
export async function figuresOf(tx: Tx, scope: Scope): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const indicator of indicators) {
    const evidence = await evidenceFor(tx, indicator.id, scope)
    figures.push({ indicator, value: figureOf(indicator.figure, evidence), rows: evidence.length })
  }
  return figures
}

/** One figure with all its rows. */
export async function figureWithEvidence(
  tx: Tx,
  id: IndicatorId,
  scope: Scope,
): Promise<Figure & { evidence: Evidence[] }> {
  const indicator = indicatorOf(id)
  const evidence = await evidenceFor(tx, id, scope)
  return { indicator, value: figureOf(indicator.figure, evidence), rows: evidence.length, evidence }
}

const FIRST_YEAR = 2019

/** The fiscal year that was asked for, or the one that runs. @throws NotFound for a year before 令和 or not yet begun */
export function yearAsked(text: string | null, now: Date): FiscalYear {
  const running = fiscalYearOf(dayInJapan(now))
  if (text === null || text === '') return running
  const year = Number(text)
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > running) throw new NotFound()
  return fiscalYear(year)
}

/** The years that can be looked at: from the town's first deed to the running one, newest first. */
export async function yearsOf(tx: Tx, municipalityId: string, now: Date): Promise<FiscalYear[]> {
  const first = await tx
    .selectFrom('postings')
    .select((e) => e.fn.min('created_at').as('at'))
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirst()
  const running = fiscalYearOf(dayInJapan(now))
  const begun = first?.at ? fiscalYearOf(dayInJapan(new Date(first.at))) : running
  return Array.from({ length: running - begun + 1 }, (_, n) => fiscalYear(running - n))
}
