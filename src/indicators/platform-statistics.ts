import { sql } from 'kysely'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { instantsOf, type Scope, sumOfEvidence } from './evidence.ts'
import { figureFrom, type Indicator, indicatorOf, type IndicatorId } from './indicator.ts'

/** A figure of the whole platform; null where there is nothing to divide by, or too little to be published. */
export interface PlatformFigure {
  indicator: Pick<Indicator, 'name' | 'unit' | 'figure' | 'what' | 'from' | 'caveats'>
  value: number | null
  rows: number
  /** True where the figure would tell about single contracts. */
  withheld: boolean
}

/** In the order in which they are published. */
const published: readonly IndicatorId[] = [
  'applied-share',
  'applications-per-posting',
  'postings',
  'applications',
  'matches',
  'mean-fee',
]

/** A mean of fewer contracts than this would tell what single people earn. */
const FEWEST_CONTRACTS = 3

const clients = {
  name: '企業数',
  unit: '社',
  figure: 'count',
  what: '年度内に求人を公開した企業の数。同じ企業が何件公開しても1社です。自治体が自ら出した求人は数えません。',
  from: '公開の記録(posting.published)の日時が、年度の4月1日から翌年3月31日まで(日本時間)',
  caveats: '登録しただけで求人を公開していない企業は入りません。',
} as const

/**
 * Figures of all towns together in a fiscal year, by the same queries as each town's own. The transaction must see every
 * row (the clock's): only sums leave it.
 */
export async function platformFigures(tx: Tx, year: FiscalYear): Promise<PlatformFigure[]> {
  const scope: Scope = { municipalityId: null, year }
  const figures: PlatformFigure[] = []
  for (const id of published) {
    const indicator = indicatorOf(id)
    const { rows, sum } = await sumOfEvidence(tx, id, scope)
    const withheld = id === 'mean-fee' && rows > 0 && rows < FEWEST_CONTRACTS
    figures.push({ indicator, rows, withheld, value: withheld ? null : figureFrom(indicator.figure, rows, sum) })
  }
  const companies = await publishingCompanies(tx, year)
  return [...figures, { indicator: clients, value: companies, rows: companies, withheld: false }]
}

async function publishingCompanies(tx: Tx, year: FiscalYear): Promise<number> {
  const { from, before } = instantsOf(year)
  const { rows } = await sql<{ companies: number }>`
    select count(distinct p.client_id) as companies
      from (select subject, min(at) as at from journal where name = 'posting.published' group by subject) first
      join postings p on p.id = first.subject
      join organizations o on o.id = p.client_id and o.kind = 'company'
     where first.at >= ${from} and first.at < ${before}`.execute(tx)
  return rows[0]?.companies ?? 0
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
