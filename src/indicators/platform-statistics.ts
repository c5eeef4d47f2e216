import type { Scope } from '../evidence.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { sumOfEvidence } from './evidence.ts'
import { figureFrom, type Indicator, indicatorOf } from './indicator.ts'
import { sources } from './sources.ts'

/** A figure of the whole platform; null where there is nothing to divide by, or too little to be published. */
export interface PlatformFigure {
  indicator: Pick<Indicator, 'name' | 'unit' | 'figure' | 'what' | 'from' | 'caveats'>
  value: number | null
  rows: number
  /** True where the figure would tell about single contracts. */
  withheld: boolean
}

/** In the order in which they are published. */
const published = {
  'applied-share': 'share',
  'applications-per-posting': 'mean',
  postings: 'count',
  applications: 'count',
  matches: 'count',
  'mean-fee': 'mean',
} as const

/** A mean of fewer contracts than this would tell what single people earn. */
const FEWEST_CONTRACTS = 3

/** On the public page they are simply 企業. */
const clients = { ...indicatorOf('posting-clients'), name: '企業数' }

/**
 * Figures of all towns together in a fiscal year, by the same queries as each town's own. The transaction must see every
 * row (the clock's): only sums leave it.
 */
export async function platformFigures(tx: Tx, year: FiscalYear): Promise<PlatformFigure[]> {
  const scope: Scope = { municipalityId: null, year }
  const figures: PlatformFigure[] = []
  for (const id of Object.keys(published) as (keyof typeof published)[]) {
    const indicator = indicatorOf(id)
    const { rows, sum } = await sumOfEvidence(tx, sources[id], scope)
    const withheld = id === 'mean-fee' && rows > 0 && rows < FEWEST_CONTRACTS
    figures.push({ indicator, rows, withheld, value: withheld ? null : figureFrom(published[id], rows, sum) })
  }
  const companies = await sumOfEvidence(tx, sources['posting-clients'], scope)
  return [...figures, { indicator: clients, value: companies.sum, rows: companies.rows, withheld: false }]
}

/** The years that there are figures for: from the first publication to the running one, newest first. */
export async function platformYears(tx: Tx, now: Date): Promise<FiscalYear[]> {
  const first = await tx
    .selectFrom('journal')
    .select((e) => e.fn.min('at').as('at'))
    .where('name', '=', 'posting.published')
    .executeTakeFirst()
  const running = fiscalYearOf(dayInJapan(now))
  const begun = first?.at ? Math.min(running, fiscalYearOf(dayInJapan(new Date(first.at)))) : running
  return Array.from({ length: running - begun + 1 }, (_, back) => fiscalYear(running - back))
}
