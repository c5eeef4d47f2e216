import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { LedgerLine, LedgerQuestion } from './ledger.ts'
import { maySeeLedger } from './policy.ts'
import { type Depth, depths, type SurveyKind } from './tie.ts'

/** How many real persons there are: the same rows that the list shows, grouped. */
export interface LedgerCounts {
  total: number
  depth: Record<Depth, number>
  kind: Partial<Record<SurveyKind, number>>
  prefecture: [code: string, count: number][]
  onsite: number
  repeated: number
  continued: number
}

/** 関係人口(実人数) of one 年度. */
interface YearOfLedger {
  year: FiscalYear
  total: number
}

const YEARS_SHOWN = 5

/**
 * Counts of the year (or of all time) before any other filter, and 関係人口 of the last of `years`, the oldest first, each as it
 * stood at its end or at the 基準日: all from one reading of the town's deeds. @throws NotFound as ledgerLines does
 */
export async function ledgerOverview(
  tx: Tx,
  actor: Actor,
  q: LedgerQuestion,
  years: readonly FiscalYear[],
): Promise<{ counts: LedgerCounts; byYear: YearOfLedger[] }> {
  const shown = years.slice(0, YEARS_SHOWN).toReversed()
  const groups = await groupsOf(tx, actor, q, [...shown, q.year])
  const within = groups.filter((group) => group.within)
  return {
    counts: countsOf(groups.filter(({ year, within }) => year === q.year && (q.whole || within))),
    byYear: shown.map((year) => ({ year, total: sumOf(within.filter((group) => group.year === year)) })),
  }
}

/** The counts alone. @throws NotFound as above */
export async function ledgerCounts(tx: Tx, actor: Actor, q: LedgerQuestion): Promise<LedgerCounts> {
  return (await ledgerOverview(tx, actor, q, [])).counts
}

/** People who are alike in everything that is counted, in one 年度; `within` it they did something. */
interface Group extends Pick<LedgerLine, 'kind' | 'onsite' | 'repeated' | 'continued'> {
  year: number
  within: boolean
  depth: number
  prefecture: string
  n: number
}

async function groupsOf(tx: Tx, actor: Actor, q: LedgerQuestion, years: readonly FiscalYear[]): Promise<Group[]> {
  if (!maySeeLedger(actor, q.municipalityId)) throw new NotFound()
  const { rows } = await sql<Group>`
    select p.year, p.in_year_at is not null as within, p.depth, p.kind, coalesce(p.prefecture, 'unknown') as prefecture,
           p.onsite, p.repeated, p.continued, count(*) as n
      from tie_people_of_years(${q.municipalityId}::uuid, ${years}::int[], ${q.whole}, ${q.known}) p
     group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(tx)
  return rows
}

const sumOf = (groups: readonly Group[]): number => groups.reduce((all, { n }) => all + n, 0)

function countsOf(groups: readonly Group[]): LedgerCounts {
  const sum = (which: (group: Group) => boolean) => sumOf(groups.filter(which))
  const places = [...new Set(groups.map(({ prefecture }) => prefecture))].toSorted()
  return {
    total: sumOf(groups),
    depth: Object.fromEntries(
      depths.map((depth, i) => [depth, sum((group) => group.depth === i + 1)]),
    ) as LedgerCounts['depth'],
    kind: Object.fromEntries(
      [...new Set(groups.map(({ kind }) => kind))].map((k) => [k, sum(({ kind }) => kind === k)]),
    ),
    prefecture: places.map((code) => [code, sum(({ prefecture }) => prefecture === code)]),
    onsite: sum(({ onsite }) => onsite),
    repeated: sum(({ repeated }) => repeated),
    continued: sum(({ continued }) => continued),
  }
}

/** The years in which there was a tie, the newest first; the running one is always there. */
export async function yearsWithTies(tx: Tx, municipalityId: string, now: Date): Promise<FiscalYear[]> {
  const { rows } = await sql<{ first: Date | null }>`
    select min(d.at) as first from tie_deeds(${municipalityId}, null, ${now}) d`.execute(tx)
  const running = fiscalYearOf(dayInJapan(now))
  const first = rows[0]?.first ? fiscalYearOf(dayInJapan(rows[0].first)) : running
  return Array.from({ length: Math.min(running - first + 1, 30) }, (_, n) => fiscalYear(running - n))
}
