import { type RawBuilder, sql } from 'kysely'
import { type Evidence, inTown, inYear, knownBy, ofPosting, type Scope } from '../evidence.ts'

/** Applications of the year, told by their posting: a town is never told who applied. */
function submittedApplications(
  scope: Scope,
  value: RawBuilder<unknown>,
  which: RawBuilder<unknown> = sql`true`,
): RawBuilder<Evidence> {
  return sql<Evidence>`
    select a.id as subject, p.title as label, o.name as note, j.at, ${value} as value ${ofTheYear(scope)} and ${which}`
}

const ofTheYear = (scope: Scope): RawBuilder<unknown> => sql`
      from journal j
      join applications a on a.id = j.subject
      join postings p on p.id = a.posting_id
      join organizations o on o.id = p.client_id
     where j.name = 'application.submitted' and ${inTown(scope, sql`a.municipality_id`)} and ${ofPosting(scope)}
       and ${inYear(scope, sql`j.at`)}`

export const applicationRows = (scope: Scope): RawBuilder<Evidence> => submittedApplications(scope, sql`1`)

/** Real persons, each once, without a name: told by their first application of the year. */
export function applicantRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select (array_agg(a.id order by j.at, a.id))[1] as subject,
           '応募者' || row_number() over (order by min(j.at), min(a.id::text)) as label,
           '応募 ' || count(*) || '件' as note, min(j.at) as at, 1 as value ${ofTheYear(scope)}
     group by a.talent_id`
}

const answered = (scope: Scope): RawBuilder<unknown> =>
  sql`(a.answered_at is not null and ${knownBy(scope, sql`a.answered_at`)})`

/** Days from the application to the client's first answer, with one decimal. */
export const firstReplyRows = (scope: Scope): RawBuilder<Evidence> =>
  submittedApplications(
    scope,
    sql`round((extract(epoch from a.answered_at - j.at) / 86400)::numeric, 1)`,
    answered(scope),
  )

const withdrawn = (scope: Scope): RawBuilder<unknown> =>
  sql`exists (select 1 from withdrawals w where w.application_id = a.id and ${knownBy(scope, sql`w.at`)})`

/** Nobody has answered, and the talent is still waiting. */
export const unansweredRows = (scope: Scope): RawBuilder<Evidence> =>
  submittedApplications(scope, sql`1`, sql`not ${answered(scope)} and not ${withdrawn(scope)}`)

/**
 * Applications that came to nothing because their posting is over: 1 where the applicant was told so. Whoever was chosen or
 * withdrew is not among them.
 */
export function declineNoticeRows(scope: Scope): RawBuilder<Evidence> {
  const told = sql`exists (select 1 from declines d where d.application_id = a.id and ${knownBy(scope, sql`d.at`)})`
  const over = deedOf(scope, sql`p.id`, sql`'posting.filled', 'posting.unfilled', 'posting.withdrawn'`)
  const chosen = deedOf(scope, sql`a.id`, sql`'application.accepted'`)
  return submittedApplications(
    scope,
    sql`case when ${told} then 1 else 0 end`,
    sql`(${told} or (${over} and not ${chosen} and not ${withdrawn(scope)}))`,
  )
}

function deedOf(scope: Scope, subject: RawBuilder<unknown>, names: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from journal k where k.subject = ${subject} and k.name in (${names}) and ${knownBy(scope, sql`k.at`)})`
}
