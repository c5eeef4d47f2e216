import type { Actor } from '../actor.ts'
import { type Evidence, instantsOf, midnightOf, type Scope } from '../evidence.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type Countable, countableBy, findCountable } from './countable.ts'
import { evidenceFor } from './evidence.ts'
import { figureOf, type Indicator } from './indicator.ts'

export interface Figure {
  indicator: Indicator
  value: number | null
  /** How many rows stand behind it. */
  rows: number
  /** Of what year and source a figure of the context is; null for all others. */
  dated: string | null
}

/** What a town asks for: its own rows. */
export type TownScope = Scope & { municipalityId: string }

/** Which town a person may count: their own. @throws NotFound for anybody who is not of a municipality */
export function scopeOf(actor: Actor, year: FiscalYear, known?: Date): TownScope {
  if (actor.kind !== 'municipality') throw new NotFound()
  return { municipalityId: actor.organizationId, year, known }
}

/** Every figure of a year: the house's definitions, then the town's own. */
export async function figuresOf(tx: Tx, scope: TownScope): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const countable of await countableBy(tx, scope.municipalityId)) {
    const { indicator, value, rows, dated } = await counted(tx, countable, scope)
    figures.push({ indicator, value, rows, dated })
  }
  return figures
}

/** One figure with all its rows. @throws NotFound for an indicator that is not there for this town */
export async function figureWithEvidence(
  tx: Tx,
  id: string,
  scope: TownScope,
): Promise<Figure & { evidence: Evidence[]; byHand: boolean }> {
  return counted(tx, await findCountable(tx, scope.municipalityId, id), scope)
}

async function counted(tx: Tx, { indicator, rowsOf, byHand }: Countable, scope: Scope) {
  const evidence = await evidenceFor(tx, rowsOf, scope)
  const dated = indicator.kind === 'context' ? (evidence[0]?.label ?? null) : null
  return { indicator, value: figureOf(indicator.figure, evidence), rows: evidence.length, dated, evidence, byHand }
}

const FIRST_YEAR = 2019

/**
 * The fiscal year that was asked for, or the one that runs. With `ahead`, the next one can be looked at as well.
 * @throws NotFound for a year before 令和, or later than that
 */
export function yearAsked(text: string | null, now: Date, { ahead = 0 } = {}): FiscalYear {
  const running = fiscalYearOf(dayInJapan(now))
  if (text === null || text === '') return running
  const year = Number(text)
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > running + ahead) throw new NotFound()
  return fiscalYear(year)
}

/**
 * 基準日: the last instant of the day that was asked for, or this instant. `day` is null where no day was asked for.
 * @throws NotFound for a day that is none or still to come
 */
export function knownAsked(text: string | null, now: Date): { known: Date; day: Temporal.PlainDate | null } {
  if (text === null || text === '') return { known: now, day: null }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new NotFound()
  try {
    const day = Temporal.PlainDate.from(text)
    if (day.year < FIRST_YEAR || Temporal.PlainDate.compare(day, dayInJapan(now)) > 0) throw new NotFound()
    const end = new Date(midnightOf(day.add({ days: 1 })).getTime() - 1)
    return { known: end < now ? end : now, day }
  } catch {
    throw new NotFound()
  }
}

export type YearPhase = 'coming' | 'running' | 'closed'

/** Where a fiscal year stands at an instant. */
export function phaseOf(year: FiscalYear, at: Date): YearPhase {
  const { from, before } = instantsOf(year)
  if (at < from) return 'coming'
  return at < before ? 'running' : 'closed'
}

/** The years that can be looked at: from the town's first deed to the running one, newest first. */
export async function yearsOf(tx: Tx, municipalityId: string, now: Date): Promise<FiscalYear[]> {
  const posting = await tx
    .selectFrom('postings')
    .select((e) => e.fn.min('created_at').as('at'))
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirst()
  const plans = await tx
    .selectFrom('programme_years')
    .select((e) => [e.fn.min('year').as('first'), e.fn.max('year').as('last')])
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirst()
  const running = fiscalYearOf(dayInJapan(now))
  const begun = posting?.at ? fiscalYearOf(dayInJapan(new Date(posting.at))) : running
  const first = Math.min(begun, running, plans?.first ?? running)
  const last = Math.max(running, Math.min(running + 1, plans?.last ?? running))
  return Array.from({ length: last - first + 1 }, (_, n) => fiscalYear(last - n))
}
