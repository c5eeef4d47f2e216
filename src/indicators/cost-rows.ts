import { type RawBuilder, sql } from 'kysely'
import { type Evidence, inTown, knownBy, type Scope } from '../evidence.ts'
import { matchRows } from './contract-rows.ts'

const expenses = sql`'commission', 'honorarium', 'travel', 'expense'`

/** What was paid for the programme's year, line by line; a line that was taken back does not count. */
function actualLines(scope: Scope, items: RawBuilder<unknown>): RawBuilder<Evidence> {
  const day = sql`(b.on_day::timestamp at time zone 'Asia/Tokyo')`
  const standing = scope.known ? sql`(b.voided_at is null or b.voided_at > ${scope.known})` : sql`b.voided_at is null`
  const programme = scope.programmeId ? sql`y.programme_id = ${scope.programmeId}` : sql`true`
  return sql<Evidence>`
    select b.id as subject, b.note as label, ${itemName} || ' ' || g.name as note, ${day} as at, b.yen as value
      from budget_lines b
      join programme_years y on y.id = b.programme_year_id
      join programmes g on g.id = y.programme_id
     where b.phase = 'actual' and b.item in (${items}) and y.year = ${scope.year} and ${standing} and ${programme}
       and ${inTown(scope, sql`b.municipality_id`)} and ${knownBy(scope, day)} and ${knownBy(scope, sql`b.at`)}`
}

const itemName = sql`case b.item when 'commission' then '委託費' when 'honorarium' then '謝金' when 'travel' then '旅費'
  when 'expense' then 'その他' when 'national' then '国費' when 'prefecture' then '県費' else '一般財源' end`

export const costRows = (scope: Scope): RawBuilder<Evidence> => actualLines(scope, expenses)
export const commissionRows = (scope: Scope): RawBuilder<Evidence> => actualLines(scope, sql`'commission'`)
export const nationalRows = (scope: Scope): RawBuilder<Evidence> => actualLines(scope, sql`'national'`)
export const generalRows = (scope: Scope): RawBuilder<Evidence> => actualLines(scope, sql`'general'`)

/** Yen above, matches below: each row adds to one side of the ratio. */
export function costPerMatchRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    select subject, label, note, at, value, 0 as weight from (${costRows(scope)}) paid
    union all
    select subject, label, note, at, 0 as value, 1 as weight from (${matchRows(scope)}) matched`
}

/** 地域経済循環率: the newest year that is known, 生産 ÷ 分配. What an office entered as a percentage stands where nothing else does. */
export function circulationRows(scope: Scope): RawBuilder<Evidence> {
  return sql<Evidence>`
    (select c.id as subject, c.year || '年の生産 ÷ 分配' as label, '出典 ' || c.source as note, c.at,
            c.production * 100 as value, c.distribution as weight
       from circulations c
      where ${inTown(scope, sql`c.municipality_id`)} and c.year <= ${scope.year} and ${knownBy(scope, sql`c.at`)}
      order by c.year desc, c.at desc, c.seq desc limit 1)
    union all
    select o.id, o.circulation_year || '年の率' as label, '出典 ' || o.circulation_source as note, o.created_at as at,
           o.circulation_percent as value, 1 as weight
      from organizations o
     where o.circulation_percent is not null and ${inTown(scope, sql`o.id`)} and o.kind = 'municipality'
       and not exists (select 1 from circulations c where c.municipality_id = o.id and c.year <= ${scope.year}
         and ${knownBy(scope, sql`c.at`)})`
}
