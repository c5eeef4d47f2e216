import { type RawBuilder, sql } from 'kysely'
import { instantsOf } from '../evidence.ts'
import type { FiscalYear } from '../law/fiscal-year.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Actor } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { maySeeLedger } from './policy.ts'
import { type Depth, depths, type SurveyKind } from './tie.ts'

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

/** Every person of the question's town and time. */
export function peopleOf({ municipalityId, year, whole, known }: LedgerQuestion): RawBuilder<unknown> {
  return sql`tie_people_of_years(${municipalityId}::uuid, array[${year}::int], ${whole}, ${known})`
}

/** The name of `p`, where they consented to the ledger of this very town. */
const namedHere = sql`lateral (
  select k.family_name || ' ' || k.given_name as name from consents c
    join talent_contacts k on k.talent_id = c.talent_id
   where c.talent_id = p.talent_id and c.recipient_id = p.municipality_id and c.subject = p.municipality_id
     and c.item = 'name' and not exists (select 1 from consent_withdrawals w where w.consent_id = c.id)
   limit 1) n`

/** People as lines of the ledger, with the name where it may be shown: only for those that are drawn. */
export function linesOf(people: RawBuilder<unknown>): RawBuilder<LedgerRow & { total: number }> {
  return sql`
    select p.tie, coalesce(n.name, '人材' || p.letters) as known, n.name is not null as named, p.depth, p.kind, p.onsite,
           p.repeated, p.continued, p.prefecture, p.first_at, p.last_at, p.total
      from (${people}) p left join ${namedHere} on true
     order by p.depth desc, p.last_at desc, p.tie`
}

function conditionOf(q: LedgerQuestion): RawBuilder<unknown> {
  const only = {
    repeated: sql`p.repeated`,
    continued: sql`p.continued`,
    onsite: sql`p.onsite`,
    remote: sql`not p.onsite`,
  }
  const parts = [
    sql`true`,
    q.depth ? sql`p.depth = ${depths.indexOf(q.depth) + 1}` : sql`true`,
    q.kind ? sql`p.kind = ${q.kind}` : sql`true`,
    q.only ? only[q.only] : sql`true`,
    q.prefecture ? sql`coalesce(p.prefecture, 'unknown') = ${q.prefecture}` : sql`true`,
  ]
  return sql.join(parts, sql` and `)
}

export type LedgerRow = Omit<LedgerLine, 'depth' | 'firstAt' | 'lastAt'> & {
  depth: number
  first_at: Date
  last_at: Date
}

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
  const { rows } = await linesOf(sql`
    select p.*, count(*) over () as total from ${peopleOf(q)} p where ${conditionOf(q)}
     order by p.depth desc, p.last_at desc, p.tie limit ${limit} offset ${offset}`).execute(tx)
  return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0 }
}

export function lineOf({ depth, first_at, last_at, ...row }: LedgerRow & { total?: number }): LedgerLine {
  delete row.total
  return { ...row, depth: depths[depth - 1] ?? 'interest', firstAt: first_at, lastAt: last_at }
}
