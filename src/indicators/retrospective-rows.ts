import { type RawBuilder, sql } from 'kysely'
import { type Evidence, inTown, inYear, knownBy, ofPosting, type Scope } from '../evidence.ts'

/** Answers after the end of a contract, given in the year: of companies, or of professionals about companies. */
const answered = (scope: Scope, side: 'client' | 'talent'): RawBuilder<unknown> => sql`
      from retrospective_answers a
      join retrospectives r on r.id = a.retrospective_id
      join contracts c on c.id = r.contract_id
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
     where a.side = ${side} and o.kind = 'company'
       and ${inTown(scope, sql`r.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, sql`a.at`)}`

const wantsAgain = sql`case when a.again = 'yes' then 1 else 0 end`

function ofCompanies(scope: Scope, value: RawBuilder<unknown>): RawBuilder<Evidence> {
  return sql<Evidence>`
    select c.id as subject, p.title as label, o.name as note, a.at, ${value} as value ${answered(scope, 'client')}`
}

/** Without the contract, the company and the day: the town learns what was said, not by whom. */
function ofTalents(scope: Scope, value: RawBuilder<unknown>): RawBuilder<Evidence> {
  const month = sql`date_trunc('month', a.at at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'`
  return sql<Evidence>`
    select r.id as subject, '回答' || row_number() over (order by ${month}, md5(r.id::text)) as label, 'この月の回答' as note,
           ${month} as at, ${value} as value ${answered(scope, 'talent')}`
}

export const companySatisfactionRows = (scope: Scope): RawBuilder<Evidence> => ofCompanies(scope, sql`a.satisfaction`)
export const companyAgainRows = (scope: Scope): RawBuilder<Evidence> => ofCompanies(scope, wantsAgain)
export const talentSatisfactionRows = (scope: Scope): RawBuilder<Evidence> => ofTalents(scope, sql`a.satisfaction`)
export const talentAgainRows = (scope: Scope): RawBuilder<Evidence> => ofTalents(scope, wantsAgain)

/** Goals of kick-offs that their client judged in the year: 100 for one that was reached, 50 for a part of it. */
export function goalReachRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select c.id as subject, p.title as label, o.name || ' 目標' || j.position as note, j.at,
           case j.reach when 'reached' then 100 when 'partly' then 50 else 0 end as value
      from goal_judgements j
      join retrospectives r on r.id = j.retrospective_id
      join contracts c on c.id = r.contract_id
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
     where ${inTown(scope, sql`r.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, sql`j.at`)}`
}

const kindName = sql`case u.kind when 'product' then '商品' when 'service' then 'サービス・体験' when 'sales' then '販路・取引先'
  when 'publicity' then 'サイト・広報物' when 'process' then '仕事の進め方' else 'その他' end`

/** 成果 that took shape in the year; one that was withdrawn by the 基準日 does not count. */
export function outcomeRows(scope: Scope): RawBuilder<Evidence> {
  const day = sql`(u.came_on::timestamp at time zone 'Asia/Tokyo')`
  const standing = scope.known
    ? sql`(u.withdrawn_at is null or u.withdrawn_at > ${scope.known})`
    : sql`u.state = 'recorded'`
  return sql<Evidence>`
    select u.id as subject, ${kindName} || ' ' || u.title as label, o.name || '。' || u.evidence as note, ${day} as at,
           1 as value
      from outcomes u
      join contracts c on c.id = u.contract_id
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
     where ${standing} and ${knownBy(scope, sql`u.at`)}
       and ${inTown(scope, sql`u.municipality_id`)} and ${ofPosting(scope)} and ${inYear(scope, day)}`
}
