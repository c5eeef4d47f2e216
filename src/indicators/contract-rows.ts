import { type RawBuilder, sql } from 'kysely'
import { type Evidence, instantsOf, inTown, inYear, knownBy, ofPosting, type Scope } from '../evidence.ts'

const first = sql`c.renews_id is null`

/** Contracts that came into force in the year, with the terms at the start. */
const started = (scope: Scope, which: RawBuilder<unknown>): RawBuilder<unknown> => sql`
      from journal j
      join contracts c on c.id = j.subject
      join contract_versions v on v.contract_id = c.id and v.number = (j.detail->>'version')::int
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
     where j.name = 'contract.started' and ${which}
       and ${inTown(scope, sql`c.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, sql`j.at`)}`

function startedContracts(scope: Scope, value: RawBuilder<unknown>, which: RawBuilder<unknown>): RawBuilder<Evidence> {
  return sql<Evidence>`
    select c.id as subject, p.title as label, o.name as note, j.at, ${value} as value ${started(scope, which)}`
}

/** First contracts; a renewal is no new match. */
export const matchRows = (scope: Scope): RawBuilder<Evidence> => startedContracts(scope, sql`1`, first)

export const townHallMatchRows = (scope: Scope): RawBuilder<Evidence> =>
  startedContracts(scope, sql`1`, sql`${first} and o.kind = 'municipality'`)

export const renewalRows = (scope: Scope): RawBuilder<Evidence> =>
  startedContracts(scope, sql`1`, sql`c.renews_id is not null`)

export const feeRows = (scope: Scope): RawBuilder<Evidence> =>
  startedContracts(scope, sql`v.fee_yen`, sql`${first} and v.fee_kind = 'monthly'`)

/** Real persons with a first contract in the year, each once, without a name. */
export function matchedTalentRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select (array_agg(c.id order by j.at, c.id))[1] as subject,
           '人材' || row_number() over (order by min(j.at), min(c.id::text)) as label,
           '契約 ' || count(*) || '件' as note, min(j.at) as at, 1 as value ${started(scope, first)}
     group by c.talent_id`
}

function matchedClients(scope: Scope, which: RawBuilder<unknown>): RawBuilder<Evidence> {
  return sql<Evidence>`
    select o.id as subject, o.name as label, '契約 ' || count(*) || '件' as note, min(j.at) as at, 1 as value
    ${started(scope, sql`${first} and o.kind = 'company' and ${which}`)}
     group by o.id, o.name`
}

/** The company had a contract in this town before the year began. */
const cameBefore = (scope: Scope): RawBuilder<unknown> => sql`exists (
  select 1 from contracts e join journal k on k.subject = e.id and k.name = 'contract.started'
   where e.client_id = c.client_id and e.municipality_id = c.municipality_id and k.at < ${instantsOf(scope.year).from})`

export const matchClientRows = (scope: Scope): RawBuilder<Evidence> => matchedClients(scope, sql`true`)
export const newClientRows = (scope: Scope): RawBuilder<Evidence> =>
  matchedClients(scope, sql`not ${cameBefore(scope)}`)
export const repeatClientRows = (scope: Scope): RawBuilder<Evidence> => matchedClients(scope, cameBefore(scope))

/** Contracts that ended in the year: 1 where it was before its term. */
export function terminatedShareRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select c.id as subject, p.title as label, o.name as note, j.at,
           case when j.name = 'contract.terminated' then 1 else 0 end as value
      from journal j
      join contracts c on c.id = j.subject
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
     where j.name in ('contract.ended', 'contract.terminated')
       and ${inTown(scope, sql`c.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, sql`j.at`)}`
}

/** 報告会 that were held in the year and written down; one that was taken back by the 基準日 does not count. */
export function debriefingRows(scope: Scope): RawBuilder<Evidence> {
  const heldAt = sql`(d.held_on::timestamp at time zone 'Asia/Tokyo')`
  const standing = scope.known
    ? sql`(d.withdrawn_at is null or d.withdrawn_at > ${scope.known})`
    : sql`d.state = 'held'`
  return sql<Evidence>`
    select d.id as subject, p.title as label, case d.kind when 'final' then '最終報告会' else '中間報告会' end as note,
           ${heldAt} as at, 1 as value
      from journal j
      join debriefings d on d.id = j.subject
      join contracts c on c.id = d.contract_id
      join postings p on p.id = c.posting_id
     where j.name = 'debriefing.recorded' and ${standing} and ${knownBy(scope, sql`j.at`)}
       and ${inTown(scope, sql`d.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, heldAt)}`
}
