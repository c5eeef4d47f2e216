import { type RawBuilder, sql } from 'kysely'
import { type Evidence, inTown, inYear, ofPosting, type Scope } from '../evidence.ts'

/**
 * 面談 that took place in the year, told by their posting. A town's hat opens no talk itself, so they are counted from the
 * journal and the applications that the town may read.
 */
export function interviewRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select held.subject, p.title as label, o.name as note, held.at, 1 as value
      from (select j.subject, min(j.at) as at from journal j
             where j.name = 'interview.held' or (j.name = 'interview.settled' and j.to_state = 'held')
             group by j.subject) held
      join journal asked on asked.subject = held.subject and asked.name = 'interview.proposed'
      join applications a on a.id = (asked.detail->>'application')::uuid
      join postings p on p.id = a.posting_id
      join organizations o on o.id = a.client_id
     where ${inTown(scope, sql`a.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, sql`held.at`)}`
}

/** 相談・訪問 of a coordinator with a company, as it was written down; what was said stays with those it was shared with. */
export function visitRows(scope: Scope): RawBuilder<Evidence> {
  const programme = scope.programmeId ? sql`c.programme_id = ${scope.programmeId}` : sql`true`
  return sql<Evidence>`
    select (j.detail->>'visit')::uuid as subject, o.name as label,
           case j.detail->>'means' when 'visit' then '訪問' when 'online' then 'オンライン' else '電話' end as note,
           j.at, 1 as value
      from journal j
      join cases c on c.id = j.subject
      join organizations o on o.id = c.company_id
     where j.name = 'case.visited' and ${programme} and ${inTown(scope, sql`c.municipality_id`)} and ${inYear(scope, sql`j.at`)}`
}

/** Introductions by supporters that the company itself consented to in the year. */
export function referralRows(scope: Scope): RawBuilder<Evidence> {
  const programme = scope.programmeId
    ? sql`exists (select 1 from cases c where c.id = r.case_id and c.programme_id = ${scope.programmeId})`
    : sql`true`
  return sql<Evidence>`
    select r.id as subject, r.company_name as label, '紹介 ' || o.name as note, j.at, 1 as value
      from journal j
      join referrals r on r.id = j.subject
      join organizations o on o.id = r.supporter_id
     where j.name = 'referral.consented' and ${programme} and ${inTown(scope, sql`r.municipality_id`)} and ${inYear(scope, sql`j.at`)}`
}
