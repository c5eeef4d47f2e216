import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { daysOf, type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

/** What is counted of introductions, each by its deed in the journal. */
export const measures = {
  sent: { name: '紹介', entry: 'referral.sent', definition: 'その年度に支援機関が紹介した企業の数' },
  consented: { name: '企業の同意', entry: 'referral.consented', definition: 'その年度に企業が紹介に同意した数' },
  published: {
    name: '求人公開',
    entry: 'referral.published',
    definition: '紹介した企業の求人が、その年度にはじめて公開された数',
  },
  matched: {
    name: '成約',
    entry: 'referral.matched',
    definition: '紹介した企業の契約が、その年度にはじめて始まった数',
  },
} as const
export type Measure = keyof typeof measures
export const measureIds = Object.keys(measures) as Measure[]

/** One deed that a figure counts. */
export interface ReportRow {
  referral: string
  measure: Measure
  supporterId: string
  supporter: string
  town: string
  /** For a town only what the company itself let be known. */
  companyName: string
  at: Date
}

const FIRST_YEAR = 2019
const MOST = 5000

/**
 * The rows of the report of a fiscal year, oldest first: a supporter's own, a town's, for an operator all. The figures are
 * nothing but their counts. @throws NotFound for everybody else
 */
export async function reportRows(tx: Tx, actor: Actor, year: FiscalYear): Promise<ReportRow[]> {
  const { from, to } = daysOf(year)
  const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime('Asia/Tokyo').epochMilliseconds)
  const { rows } = await sql<ReportRow>`
    select r.id as referral, substr(j.name, 10) as measure, s.id as "supporterId", s.name as supporter, t.name as town,
      ${nameFor(actor)} as "companyName", j.at
      from journal j join referrals r on r.id = j.subject
      join organizations s on s.id = r.supporter_id join organizations t on t.id = r.municipality_id
     where j.name in (${sql.join(measureIds.map((id) => measures[id].entry))})
       and j.at >= ${midnight(from)} and j.at < ${midnight(to.add({ days: 1 }))} and ${whose(actor)}
     order by j.at, j.seq limit ${MOST}`.execute(tx)
  return rows
}

function whose(actor: Actor) {
  if (actor.kind === 'operator') return sql`true`
  if (actor.kind === 'supporter') return sql`r.supporter_id = ${actor.organizationId}`
  if (actor.kind === 'municipality') return sql`r.municipality_id = ${actor.organizationId}`
  throw new NotFound()
}

function nameFor(actor: Actor) {
  if (actor.kind !== 'municipality') return sql`r.company_name`
  return sql`case when r.state in ('sent', 'declined', 'expired', 'withdrawn') then '(企業が同意していません)' else r.company_name end`
}

export interface SupporterFigures {
  supporterId: string
  supporter: string
  figures: Record<Measure, number>
}

/** Per supporter how many rows of each measure there are, by name; a sum of the rows and nothing else. */
export function figuresOf(rows: readonly ReportRow[]): SupporterFigures[] {
  const bySupporter = Map.groupBy(rows, ({ supporterId }) => supporterId)
  return [...bySupporter.entries()]
    .map(([supporterId, own]) => ({ supporterId, supporter: own[0]?.supporter ?? '', figures: countsOf(own) }))
    .toSorted((a, b) => a.supporter.localeCompare(b.supporter, 'ja'))
}

export function countsOf(rows: readonly ReportRow[]): Record<Measure, number> {
  const count = (id: Measure) => rows.filter(({ measure }) => measure === id).length
  return {
    sent: count('sent'),
    consented: count('consented'),
    published: count('published'),
    matched: count('matched'),
  }
}

/** The fiscal year that was asked for, or the running one. @throws NotFound for one that has not begun or is before 令和 */
export function reportYear(text: string | null, now: Date): FiscalYear {
  const running = fiscalYearOf(dayInJapan(now))
  const year = text ? Number(text) : running
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > running) throw new NotFound()
  return fiscalYear(year)
}
