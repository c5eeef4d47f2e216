import { sql } from 'kysely'
import { daysOf, type FiscalYear } from '../law/fiscal-year.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Evidence, IndicatorId } from './indicator.ts'

/** What is counted: one municipality, one fiscal year. */
export interface Scope {
  municipalityId: string
  year: FiscalYear
}

/** The fiscal year as two instants: from the first midnight in Japan, before the one after the last day. */
export function instantsOf(year: FiscalYear): { from: Date; before: Date } {
  const { from, to } = daysOf(year)
  const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime('Asia/Tokyo').epochMilliseconds)
  return { from: midnight(from), before: midnight(to.add({ days: 1 })) }
}

/** The rows that each figure counts, oldest first. The figure is nothing but a sum of them. */
const evidenceOf: Record<IndicatorId, (tx: Tx, scope: Scope) => Promise<Evidence[]>> = {
  postings: async (tx, scope) => (await publishedPostings(tx, scope)).map((row) => ({ ...row, value: 1 })),
  applications: submittedApplications,
  'applied-share': async (tx, scope) =>
    (await publishedPostings(tx, scope)).map((row) => ({ ...row, value: row.value > 0 ? 1 : 0 })),
  'applications-per-posting': publishedPostings,
  matches: async (tx, scope) => (await startedContracts(tx, scope)).map((row) => ({ ...row, value: 1 })),
  'mean-fee': async (tx, scope) => (await startedContracts(tx, scope)).filter((row) => row.monthly),
}

/** Everything that an indicator counts. */
export function evidenceFor(tx: Tx, id: IndicatorId, scope: Scope): Promise<Evidence[]> {
  return evidenceOf[id](tx, scope)
}

/** Postings published for the first time in the year; the value is how many applications they have had. */
async function publishedPostings(tx: Tx, { municipalityId, year }: Scope): Promise<Evidence[]> {
  const { from, before } = instantsOf(year)
  const { rows } = await sql<Evidence>`
    select p.id as subject, p.title as label, o.name as note, first.at,
           (select count(*)::int from applications a where a.posting_id = p.id) as value
      from (select subject, min(at) as at from journal where name = 'posting.published' group by subject) first
      join postings p on p.id = first.subject
      join organizations o on o.id = p.client_id
     where p.municipality_id = ${municipalityId} and first.at >= ${from} and first.at < ${before}
     order by first.at, p.id`.execute(tx)
  return rows
}

/** Applications of the year, told by their posting: a town is never told who applied. */
async function submittedApplications(tx: Tx, { municipalityId, year }: Scope): Promise<Evidence[]> {
  const { from, before } = instantsOf(year)
  const { rows } = await sql<Evidence>`
    select a.id as subject, p.title as label, o.name as note, j.at, 1 as value
      from journal j
      join applications a on a.id = j.subject
      join postings p on p.id = a.posting_id
      join organizations o on o.id = p.client_id
     where j.name = 'application.submitted' and a.municipality_id = ${municipalityId} and j.at >= ${from} and j.at < ${before}
     order by j.at, a.id`.execute(tx)
  return rows
}

/** First contracts (no renewals) that came into force in the year; the value is the fee at the start, in yen. */
async function startedContracts(tx: Tx, { municipalityId, year }: Scope): Promise<(Evidence & { monthly: boolean })[]> {
  const { from, before } = instantsOf(year)
  const { rows } = await sql<Evidence & { monthly: boolean }>`
    select c.id as subject, p.title as label, o.name as note, j.at, v.fee_yen as value, v.fee_kind = 'monthly' as monthly
      from journal j
      join contracts c on c.id = j.subject
      join contract_versions v on v.contract_id = c.id and v.number = (j.detail->>'version')::int
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
     where j.name = 'contract.started' and c.renews_id is null and c.municipality_id = ${municipalityId} and j.at >= ${from} and j.at < ${before}
     order by j.at, c.id`.execute(tx)
  return rows
}
