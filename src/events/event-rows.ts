import { type RawBuilder, sql } from 'kysely'
import { type Evidence, inTown, inYear, knownBy, type Scope } from '../evidence.ts'

const of = ({ programmeId }: Scope) => (programmeId ? sql`e.programme_id = ${programmeId}` : sql`true`)
const seminars = sql`e.kind in ('seminar', 'briefing')`
const tours = sql`e.kind = 'tour'`

/** Events that took place in the year and of which that was written down. */
function heldRows(scope: Scope, kinds: RawBuilder<unknown>): RawBuilder<Evidence> {
  return sql<Evidence>`
    select e.id as subject, e.title as label, o.name as note, e.starts_at as at, 1 as value
      from journal j join events e on e.id = j.subject join organizations o on o.id = e.municipality_id
     where j.name = 'event.held' and ${kinds} and ${of(scope)} and ${inTown(scope, sql`e.municipality_id`)}
       and ${inYear(scope, sql`e.starts_at`)} and ${knownBy(scope, sql`j.at`)}`
}

/** Whether somebody was there as far as it was written down by the 基準日: the newest word counts. */
const cameBy = (scope: Scope, registration = sql`r`) => sql`(
  select j.name = 'registration.attended' from journal j
   where j.subject = ${registration}.id and j.name in ('registration.attended', 'registration.missed') and ${knownBy(scope, sql`j.at`)}
   order by j.seq desc limit 1)`

const came = (scope: Scope, kinds: RawBuilder<unknown>) => sql`
  from registrations r join events e on e.id = r.event_id
 where ${kinds} and e.state <> 'cancelled' and ${of(scope)} and ${inTown(scope, sql`e.municipality_id`)}
   and ${inYear(scope, sql`e.starts_at`)} and ${cameBy(scope)}`

/** 企業向けセミナー・説明会の開催. */
export const seminarRows = (scope: Scope): RawBuilder<Evidence> => heldRows(scope, seminars)

/** People at seminars, one row per registration with the people it brought; never who. */
export const seminarPeopleRows = (scope: Scope): RawBuilder<Evidence> => sql<Evidence>`
  select r.id as subject, e.title as label, ${wayInWords} as note, e.starts_at as at, r.people as value ${came(scope, seminars)}`

/** Those of them who came by screen. */
export const seminarOnlinePeopleRows = (scope: Scope): RawBuilder<Evidence> => sql<Evidence>`
  select r.id as subject, e.title as label, ${wayInWords} as note, e.starts_at as at, r.people as value
  ${came(scope, seminars)} and r.way = 'online'`

const wayInWords = sql`case r.way when 'venue' then '会場' else 'オンライン' end`

/** Companies at seminars: one row per seminar and company, however many it sent. */
export const seminarCompanyRows = (scope: Scope): RawBuilder<Evidence> => sql<Evidence>`
  select distinct on (e.id, ${companyKey}) r.id as subject, e.title as label, r.company as note, e.starts_at as at, 1 as value
  ${came(scope, seminars)} and r.company <> '' order by e.id, ${companyKey}, r.place`

const companyKey = sql`regexp_replace(lower(normalize(r.company, NFKC)), '株式会社|有限会社|合同会社|\\((株|有|同)\\)|\\s', '', 'g')`

/** 現地ツアーの開催. */
export const tourRows = (scope: Scope): RawBuilder<Evidence> => heldRows(scope, tours)

/** People on tours; never who. */
export const tourPeopleRows = (scope: Scope): RawBuilder<Evidence> => sql<Evidence>`
  select r.id as subject, e.title as label, '参加' as note, e.starts_at as at, r.people as value ${came(scope, tours)}`

/** Who came on a tour in the year, having come to an earlier tour of the same town: once for each person. */
export const repeaterRows = (scope: Scope): RawBuilder<Evidence> => sql<Evidence>`
  select distinct on (r.account_id, e.municipality_id) r.id as subject, e.title as label, '再訪' as note, e.starts_at as at, 1 as value
  ${came(scope, tours)} and exists (
    select 1 from registrations earlier join events f on f.id = earlier.event_id
     where earlier.account_id = r.account_id and f.municipality_id = e.municipality_id and f.kind = 'tour'
       and f.starts_at < e.starts_at and f.state <> 'cancelled' and ${cameBy(scope, sql`earlier`)})
  order by r.account_id, e.municipality_id, e.starts_at`
