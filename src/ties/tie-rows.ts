import { type RawBuilder, sql } from 'kysely'
import { type Evidence, instantsOf, type RowsOf, type Scope } from '../evidence.ts'
import { type Depth, depthNames, depths } from './tie.ts'

/**
 * 関係人口: real persons with a deed in the year, each once, without a name and told by what names the tie. Ties are with a
 * town and not with a programme, so a filter by programme or occupation does not divide them.
 */
const people =
  (which: RawBuilder<unknown>): RowsOf =>
  (scope: Scope): RawBuilder<Evidence> => {
    const known = scope.known ?? instantsOf(scope.year).before
    const names = sql.join(depths.map((depth) => sql`${depthNames[depth]}`))
    // A person with ties to several towns is still one person where all towns are counted: the deepest tie stands.
    return sql<Evidence>`
      select distinct on (p.talent_id) p.tie as subject, '人材' || p.letters as label,
             (array[${names}])[p.depth] as note, p.in_year_at as at, 1 as value
        from tie_people_of_years(${scope.municipalityId}::uuid, array[${scope.year}::int], false, ${known}) p
       where ${which}
       order by p.talent_id, p.depth desc, p.tie`
  }

const atLeast = (depth: Depth): RowsOf => people(sql`p.depth >= ${depths.indexOf(depth) + 1}`)

export const relatedRows = people(sql`true`)
export const relatedAppliedRows = atLeast('applied')
export const relatedVisitedRows = atLeast('visited')
export const relatedWorkedRows = atLeast('worked')
export const relatedContinuedRows = atLeast('continued')
export const relatedMovedRows = atLeast('moved')
export const repeatPeopleRows = people(sql`p.repeated`)
