import { type RawBuilder, sql } from 'kysely'
import { daysOf, type FiscalYear } from '../law/fiscal-year.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Evidence, IndicatorId } from './indicator.ts'

/** What is counted: one municipality, or all of them (null), in one fiscal year. */
export interface Scope {
  municipalityId: string | null
  year: FiscalYear
}

/** The fiscal year as two instants: from the first midnight in Japan, before the one after the last day. */
export function instantsOf(year: FiscalYear): { from: Date; before: Date } {
  const { from, to } = daysOf(year)
  const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime('Asia/Tokyo').epochMilliseconds)
  return { from: midnight(from), before: midnight(to.add({ days: 1 })) }
}

const one = sql`1`
const applicationsOf = sql`(select count(*)::int from applications a where a.posting_id = p.id)`

/** The rows that each figure counts. The figure is nothing but a sum of them. */
const rowsOf: Record<IndicatorId, (scope: Scope) => RawBuilder<Evidence>> = {
  postings: (scope) => publishedPostings(scope, one),
  applications: submittedApplications,
  'applied-share': (scope) => publishedPostings(scope, sql`least(1, ${applicationsOf})`),
  'applications-per-posting': (scope) => publishedPostings(scope, applicationsOf),
  matches: (scope) => startedContracts(scope, one, sql`true`),
  'mean-fee': (scope) => startedContracts(scope, sql`v.fee_yen`, sql`v.fee_kind = 'monthly'`),
}

/** Everything that an indicator counts, oldest first. */
export async function evidenceFor(tx: Tx, id: IndicatorId, scope: Scope): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`${rowsOf[id](scope)} order by at, subject`.execute(tx)
  return rows
}

/** How many rows an indicator counts, and their sum, where the rows themselves are not for everybody. */
export async function sumOfEvidence(tx: Tx, id: IndicatorId, scope: Scope): Promise<{ rows: number; sum: number }> {
  const { rows } = await sql<{ rows: number; sum: number }>`
    select count(*) as rows, coalesce(sum(value), 0) as sum from (${rowsOf[id](scope)}) e`.execute(tx)
  return rows[0] ?? { rows: 0, sum: 0 }
}

/** Postings published for the first time in the year. */
function publishedPostings(scope: Scope, value: RawBuilder<unknown>): RawBuilder<Evidence> {
  return sql<Evidence>`
    select p.id as subject, p.title as label, o.name as note, first.at, ${value} as value
      from (select subject, min(at) as at from journal where name = 'posting.published' group by subject) first
      join postings p on p.id = first.subject
      join organizations o on o.id = p.client_id
     where ${inTown(scope, sql`p.municipality_id`)} and ${inYear(scope, sql`first.at`)}`
}

/** Applications of the year, told by their posting: a town is never told who applied. */
function submittedApplications(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select a.id as subject, p.title as label, o.name as note, j.at, 1 as value
      from journal j
      join applications a on a.id = j.subject
      join postings p on p.id = a.posting_id
      join organizations o on o.id = p.client_id
     where j.name = 'application.submitted' and ${inTown(scope, sql`a.municipality_id`)} and ${inYear(scope, sql`j.at`)}`
}

/** First contracts (no renewals) that came into force in the year, with the terms at the start. */
function startedContracts(scope: Scope, value: RawBuilder<unknown>, which: RawBuilder<unknown>): RawBuilder<Evidence> {
  return sql<Evidence>`
    select c.id as subject, p.title as label, o.name as note, j.at, ${value} as value
      from journal j
      join contracts c on c.id = j.subject
      join contract_versions v on v.contract_id = c.id and v.number = (j.detail->>'version')::int
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
     where j.name = 'contract.started' and c.renews_id is null and ${which}
       and ${inTown(scope, sql`c.municipality_id`)} and ${inYear(scope, sql`j.at`)}`
}

function inTown({ municipalityId }: Scope, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return municipalityId === null ? sql`true` : sql`${column} = ${municipalityId}`
}

function inYear({ year }: Scope, column: RawBuilder<unknown>): RawBuilder<unknown> {
  const { from, before } = instantsOf(year)
  return sql`${column} >= ${from} and ${column} < ${before}`
}
