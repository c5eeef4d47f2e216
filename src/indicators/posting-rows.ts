import { type RawBuilder, sql } from 'kysely'
import { type Evidence, inTown, inYear, knownBy, ofPosting, type Scope } from '../evidence.ts'

const firstPublished = sql`(select subject, min(at) as at from journal where name = 'posting.published' group by subject)`

/** Postings published for the first time in the year. */
function publishedPostings(
  scope: Scope,
  value: RawBuilder<unknown>,
  which: RawBuilder<unknown> = sql`true`,
): RawBuilder<Evidence> {
  return sql<Evidence>`
    select p.id as subject, p.title as label, o.name as note, first.at, ${value} as value
      from ${firstPublished} first
      join postings p on p.id = first.subject
      join organizations o on o.id = p.client_id
     where ${which} and ${inTown(scope, sql`p.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, sql`first.at`)}`
}

/** How many applications had arrived by the 基準日, in whatever year. */
const applicationsOf = (scope: Scope): RawBuilder<unknown> =>
  sql`(select count(*)::int from applications a where a.posting_id = p.id and ${knownBy(scope, sql`a.submitted_at`)})`

const startedFor = (scope: Scope): RawBuilder<unknown> => sql`exists (
  select 1 from contracts c join journal k on k.subject = c.id and k.name = 'contract.started'
   where c.posting_id = p.id and c.renews_id is null and ${knownBy(scope, sql`k.at`)})`

export const postingRows = (scope: Scope): RawBuilder<Evidence> => publishedPostings(scope, sql`1`)

/** 1 where somebody applied, 0 where nobody did. */
export const appliedShareRows = (scope: Scope): RawBuilder<Evidence> =>
  publishedPostings(scope, sql`least(1, ${applicationsOf(scope)})`)

export const applicationsPerPostingRows = (scope: Scope): RawBuilder<Evidence> =>
  publishedPostings(scope, applicationsOf(scope))

export const emptyPostingRows = (scope: Scope): RawBuilder<Evidence> =>
  publishedPostings(scope, sql`1`, sql`${applicationsOf(scope)} = 0`)

/** 1 where a contract came of it. */
export const hireShareRows = (scope: Scope): RawBuilder<Evidence> =>
  publishedPostings(scope, sql`case when ${startedFor(scope)} then 1 else 0 end`)

/** Companies that published a posting in the year, each once; a town hall is no company. */
export function postingClientRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select o.id as subject, o.name as label, '求人 ' || count(*) || '件' as note, min(first.at) as at, 1 as value
      from ${firstPublished} first
      join postings p on p.id = first.subject
      join organizations o on o.id = p.client_id and o.kind = 'company'
     where ${inTown(scope, sql`p.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, sql`first.at`)}
     group by o.id, o.name`
}

/** Recruiting rounds that opened in the year. */
export function roundRows(scope: Scope): RawBuilder<Evidence> {
  const programme = scope.programmeId ? sql`g.id = ${scope.programmeId}` : sql`true`
  return sql<Evidence>`
    select r.id as subject, r.name as label, g.name as note, j.at, 1 as value
      from journal j
      join rounds r on r.id = j.subject
      join programmes g on g.id = r.programme_id
     where j.name = 'round.opened' and ${programme} and ${inTown(scope, sql`g.municipality_id`)} and ${inYear(scope, sql`j.at`)}`
}
