import { type RawBuilder, sql } from 'kysely'
import { type Evidence, inTown, knownBy, type Scope } from '../evidence.ts'
import type { ContextKind } from './context-figures.ts'

/** The newest year of a public statistic that is known, and not later than the year asked for. */
function newestOf(scope: Scope, kind: ContextKind, numbers: RawBuilder<unknown>): RawBuilder<Evidence> {
  return sql<Evidence>`
    select c.id as subject, '出典 ' || c.source as note, c.at, ${numbers}
      from context_figures c
     where c.kind = ${kind} and ${inTown(scope, sql`c.municipality_id`)} and c.year <= ${scope.year}
       and ${knownBy(scope, sql`c.at`)}
     order by c.year desc, c.at desc, c.seq desc limit 1`
}

/** 転出超過: 転出者数 − 転入者数. */
export const movedOutRows = (scope: Scope): RawBuilder<Evidence> =>
  newestOf(scope, 'moves', sql`c.year || '年の転出 − 転入' as label, c.first_people - c.second_people as value`)

/** 昼夜間人口比率: 昼間人口 ÷ 夜間人口. */
export const daytimeRows = (scope: Scope): RawBuilder<Evidence> =>
  newestOf(
    scope,
    'daytime',
    sql`c.year || '年の昼間人口 ÷ 夜間人口' as label, c.first_people * 100 as value, c.second_people as weight`,
  )
