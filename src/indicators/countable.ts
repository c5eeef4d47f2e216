import { sql } from 'kysely'
import { type Evidence, inTown, knownBy, type RowsOf, type Scope } from '../evidence.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type FigureKind, type Indicator, indicatorOf, type IndicatorKind, indicators } from './indicator.ts'
import { type IndicatorId, sources } from './sources.ts'

/** An indicator with the rows that it counts: all that it takes to make its figure. */
export interface Countable {
  indicator: Indicator
  rowsOf: RowsOf
  /** A town's own, entered by hand: its values are typed, with evidence. */
  byHand: boolean
}

export function isIndicatorId(text: string): text is IndicatorId {
  return Object.hasOwn(sources, text)
}

export function countableOf(id: IndicatorId): Countable {
  return { indicator: indicatorOf(id), rowsOf: sources[id], byHand: false }
}

/** Everything that a town can count: the definitions of the house, then its own, oldest first. */
export async function countableBy(tx: Tx, municipalityId: string): Promise<Countable[]> {
  const given = indicators.flatMap(({ id }) => (isIndicatorId(id) ? [countableOf(id)] : []))
  return [...given, ...(await ownOf(tx, municipalityId))]
}

/** One of them by its id. @throws NotFound for one that nobody defined, or another town did */
export async function findCountable(tx: Tx, municipalityId: string, id: string): Promise<Countable> {
  if (isIndicatorId(id)) return countableOf(id)
  const found = (await ownOf(tx, municipalityId)).find(({ indicator }) => indicator.id === id)
  if (!found) throw new NotFound()
  return found
}

const MOST_OWN = 100

async function ownOf(tx: Tx, municipalityId: string): Promise<Countable[]> {
  const rows = await tx
    .selectFrom('own_indicators')
    .selectAll()
    .where('municipality_id', '=', municipalityId)
    .orderBy('at')
    .orderBy('id')
    .limit(MOST_OWN)
    .execute()
  return rows.flatMap((row) => {
    const own = {
      id: row.id,
      name: row.name,
      unit: row.unit,
      kind: row.kind as IndicatorKind,
      direction: row.direction as Indicator['direction'],
      what: row.what,
    }
    if (row.base === null) return [handMade(own, row.figure as 'sum' | 'last')]
    return isIndicatorId(row.base) ? [filtered(own, row.base, row.programme_id, row.occupation)] : []
  })
}

type Own = Pick<Indicator, 'id' | 'name' | 'unit' | 'kind' | 'direction' | 'what'>

/** The rows of another indicator, of one programme or occupation only. */
function filtered(own: Own, base: IndicatorId, programmeId: string | null, occupation: string | null): Countable {
  const { figure, from, caveats, forecast, opens, unit, fewest = 0 } = indicatorOf(base)
  const only = { ...(programmeId ? { programmeId } : {}), ...(occupation ? { occupation } : {}) }
  return {
    indicator: { ...own, unit, figure, from, caveats, forecast, opens, fewest },
    rowsOf: (scope) => sources[base]({ ...scope, ...only }),
    byHand: false,
  }
}

function handMade(own: Own, figure: FigureKind): Countable {
  return {
    indicator: {
      ...own,
      figure,
      from: '町が入力した値のうち、日付が年度内で、基準日までのもの。',
      caveats: '手で入力した数字です。根拠の文書を、行ごとに確かめられます。',
      forecast: 'none',
      opens: 'none',
    },
    rowsOf: (scope) => handRows(own.id, scope),
    byHand: true,
  }
}

/** Values that were typed in, each with its evidence; one that was taken back by the 基準日 does not count. */
function handRows(id: string, scope: Scope) {
  const day = sql`(v.on_day::timestamp at time zone 'Asia/Tokyo')`
  const standing = scope.known ? sql`(v.voided_at is null or v.voided_at > ${scope.known})` : sql`v.voided_at is null`
  return sql<Evidence>`
    select v.id as subject, v.evidence as label, coalesce(nullif(v.link, ''), f.name, '') as note, ${day} as at, v.value
      from own_values v left join files f on f.id = v.file_id
     where v.own_indicator_id = ${id} and v.year = ${scope.year} and ${standing}
       and ${inTown(scope, sql`v.municipality_id`)} and ${knownBy(scope, day)} and ${knownBy(scope, sql`v.at`)}`
}
