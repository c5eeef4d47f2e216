import { type RawBuilder, sql } from 'kysely'
import { instantsOf } from '../evidence.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Actor } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { maySeeLedger } from './policy.ts'
import { type DeedKind, type Depth, depths, type SurveyKind } from './tie.ts'

export const TIES_PER_PAGE = 50

/** Which ties of which town: those with a deed in the 年度 (`year`), or all there ever were. */
export interface LedgerQuestion {
  municipalityId: string
  year: FiscalYear
  /** 基準日: the last instant that counts. */
  known: Date
  whole: boolean
  depth: Depth | null
  kind: SurveyKind | null
  /** Two digits; `unknown` for those who gave no address. */
  prefecture: string | null
  only: 'repeated' | 'continued' | 'onsite' | 'remote' | null
}

/** One person in the ledger; the name only where they consented to this town's ledger. */
export interface LedgerLine {
  tie: string
  known: string
  named: boolean
  depth: Depth
  kind: SurveyKind
  onsite: boolean
  repeated: boolean
  continued: boolean
  prefecture: string | null
  firstAt: Date
  lastAt: Date
}

/** A closed year is told as it stood at its end, whatever came later. */
export function asOf({ year, known }: Pick<LedgerQuestion, 'year' | 'known'>): Date {
  const last = new Date(instantsOf(year).before.getTime() - 1)
  return known < last ? known : last
}

/** Every person of the question's town and time, with the name where it may be shown. */
function people(q: LedgerQuestion): RawBuilder<unknown> {
  const { from, before } = instantsOf(q.year)
  return sql`(
    select p.tie, coalesce(n.name, '人材' || p.letters) as known, n.name is not null as named, p.depth, p.kind, p.onsite,
           p.repeated, p.continued, p.prefecture, p.first_at, p.last_at, p.in_year_at
      from tie_people(${q.municipalityId}, ${from}, ${before}, ${asOf(q)}, ${q.known}) p
      left join lateral (
        select k.family_name || ' ' || k.given_name as name from consents c
          join talent_contacts k on k.talent_id = c.talent_id
         where c.talent_id = p.talent_id and c.recipient_id = p.municipality_id and c.subject = p.municipality_id
           and c.item = 'name' and not exists (select 1 from consent_withdrawals w where w.consent_id = c.id)
         limit 1) n on true)`
}

function conditionOf(q: LedgerQuestion): RawBuilder<unknown> {
  const only = {
    repeated: sql`p.repeated`,
    continued: sql`p.continued`,
    onsite: sql`p.onsite`,
    remote: sql`not p.onsite`,
  }
  const parts = [
    q.whole ? sql`true` : sql`p.in_year_at is not null`,
    q.depth ? sql`p.depth = ${depths.indexOf(q.depth) + 1}` : sql`true`,
    q.kind ? sql`p.kind = ${q.kind}` : sql`true`,
    q.only ? only[q.only] : sql`true`,
    q.prefecture ? sql`coalesce(p.prefecture, 'unknown') = ${q.prefecture}` : sql`true`,
  ]
  return sql.join(parts, sql` and `)
}

type Row = Omit<LedgerLine, 'depth' | 'firstAt' | 'lastAt'> & { depth: number; first_at: Date; last_at: Date }

/**
 * 関係人口台帳: one line per person, the deepest and newest on top.
 * @throws NotFound for anybody but the town and the operator
 */
export async function ledgerLines(
  tx: Tx,
  actor: Actor,
  q: LedgerQuestion,
  { limit = TIES_PER_PAGE, offset = 0 } = {},
): Promise<{ lines: LedgerLine[]; total: number }> {
  if (!maySeeLedger(actor, q.municipalityId)) throw new NotFound()
  const { rows } = await sql<Row & { total: number }>`
    select p.tie, p.known, p.named, p.depth, p.kind, p.onsite, p.repeated, p.continued, p.prefecture, p.first_at, p.last_at,
           count(*) over () as total
      from ${people(q)} p where ${conditionOf(q)}
     order by p.depth desc, p.last_at desc, p.tie limit ${limit} offset ${offset}`.execute(tx)
  return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0 }
}

function lineOf({ depth, first_at, last_at, ...row }: Row & { total?: number }): LedgerLine {
  delete row.total
  return { ...row, depth: depths[depth - 1] ?? 'interest', firstAt: first_at, lastAt: last_at }
}

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

/** Counts of the year (or of all time), before any other filter. @throws NotFound as above */
export async function ledgerCounts(tx: Tx, actor: Actor, q: LedgerQuestion): Promise<LedgerCounts> {
  if (!maySeeLedger(actor, q.municipalityId)) throw new NotFound()
  const { from, before } = instantsOf(q.year)
  const within = q.whole ? sql`true` : sql`p.in_year_at is not null`
  const { rows } = await sql<Omit<LedgerLine, 'depth'> & { depth: number; n: number }>`
    select p.depth, p.kind, coalesce(p.prefecture, 'unknown') as prefecture, p.onsite, p.repeated, p.continued, count(*) as n
      from tie_people(${q.municipalityId}, ${from}, ${before}, ${asOf(q)}, ${q.known}) p where ${within}
     group by 1, 2, 3, 4, 5, 6`.execute(tx)
  const sum = (which: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(which).reduce((all, row) => all + row.n, 0)
  const places = [...new Set(rows.map(({ prefecture }) => prefecture ?? ''))].toSorted()
  return {
    total: sum(() => true),
    depth: Object.fromEntries(
      depths.map((depth, i) => [depth, sum((row) => row.depth === i + 1)]),
    ) as LedgerCounts['depth'],
    kind: Object.fromEntries([...new Set(rows.map(({ kind }) => kind))].map((k) => [k, sum(({ kind }) => kind === k)])),
    prefecture: places.map((code) => [code, sum(({ prefecture }) => prefecture === code)]),
    onsite: sum(({ onsite }) => onsite),
    repeated: sum(({ repeated }) => repeated),
    continued: sum(({ continued }) => continued),
  }
}

const YEARS_SHOWN = 5

/** The years in which there was a tie, the newest first; the running one is always there. */
export async function yearsWithTies(tx: Tx, municipalityId: string, now: Date): Promise<FiscalYear[]> {
  const { rows } = await sql<{ first: Date | null }>`
    select min(d.at) as first from tie_deeds(${municipalityId}, null, ${now}) d`.execute(tx)
  const running = fiscalYearOf(dayInJapan(now))
  const first = rows[0]?.first ? fiscalYearOf(dayInJapan(rows[0].first)) : running
  return Array.from({ length: Math.min(running - first + 1, 30) }, (_, n) => fiscalYear(running - n))
}

/** 関係人口(実人数) of the last years, the oldest first, each as it stood at its end or at the 基準日. */
export async function ledgerYears(
  tx: Tx,
  actor: Actor,
  q: LedgerQuestion,
  years: readonly FiscalYear[],
): Promise<{ year: FiscalYear; total: number }[]> {
  const counted: { year: FiscalYear; total: number }[] = []
  for (const year of years.slice(0, YEARS_SHOWN).toReversed()) {
    const { total } = await ledgerCounts(tx, actor, { ...q, year, whole: false })
    counted.push({ year, total })
  }
  return counted
}

/** One deed of a person, as the town reads it. */
export interface LedgerDeed {
  deed: DeedKind
  at: Date
  /** The title of the posting or event, or what a visit was for; nothing for mere interest. */
  about: string
}

/**
 * What stands behind one line of the ledger, oldest first, up to the end of the 基準日.
 * @throws NotFound for a tie that this town does not have
 */
export async function ledgerPerson(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  tie: string,
  now: Date,
): Promise<{ line: LedgerLine; deeds: LedgerDeed[] }> {
  if (!maySeeLedger(actor, municipalityId)) throw new NotFound()
  const year = fiscalYearOf(dayInJapan(now))
  const q = { municipalityId, year, known: now, whole: true, depth: null, kind: null, prefecture: null, only: null }
  const found = await sql<Row>`select p.* from ${people(q)} p where p.tie = ${tie}`.execute(tx)
  const [row] = found.rows
  if (!row) throw new NotFound()
  const { rows } = await sql<LedgerDeed>`
    select d.deed, d.at, ${aboutDeed} as about from tie_deeds(${municipalityId}, null, ${now}) d
     where md5(d.municipality_id::text || d.talent_id::text)::uuid = ${tie}
     order by d.at, d.deed, d.subject limit 500`.execute(tx)
  return { line: lineOf(row), deeds: rows }
}

/** What a deed was about, as far as the reader may know it. */
export const aboutDeed = sql<string>`coalesce(case
    when d.deed = 'applied' then (select p.title from applications a join postings p on p.id = a.posting_id where a.id = d.subject)
    when d.deed in ('worked', 'renewed') then (select p.title from contracts c join postings p on p.id = c.posting_id where c.id = d.subject)
    when d.deed in ('joined', 'visited') then coalesce(
      (select e.title from events e where e.id = d.subject), (select v.what from onsite_visits v where v.id = d.subject))
  end, '')`
