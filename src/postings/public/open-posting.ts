import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A published posting as the search index and the cards need it. */
export interface OpenPosting {
  id: string
  title: string
  clientId: string
  clientName: string
  clientPlace: string
  townName: string
  townCode: string
  occupation: string | null
  industry: string | null
  theme: string | null
  feeKind: string
  feeYen: number | null
  hours: number | null
  periodMonths: number | null
  remote: string
  visitRhythm: string
  /** 2026-04-01 */
  closesOn: string | null
  publishedAt: Date
  roundId: string | null
  roundName: string | null
  programmeName: string | null
  background: string
  goal: string
  duties: string
  /** Everything else that somebody may search for: what was tried, what is wanted, people, place, tools. */
  rest: string
  skills: string[]
}

const columns = sql`
  p.id, p.title, p.client_id as "clientId", c.name as "clientName", c.place_code as "clientPlace",
  t.name as "townName", t.place_code as "townCode", p.occupation, coalesce(p.industry, c.industry) as industry, p.theme,
  p.fee_kind as "feeKind", p.fee_yen as "feeYen", p.hours_per_month as hours, p.period_months as "periodMonths",
  p.remote, p.visit_rhythm as "visitRhythm", p.closes_on as "closesOn", p.published_at as "publishedAt",
  p.round_id as "roundId", r.name as "roundName", g.name as "programmeName", p.background, p.goal, p.duties,
  concat_ws(e'\n', p.tried, p.deliverables, p.wanted, p.partner, p.work_place, p.tools) as rest,
  array(select s.skill from posting_skills s where s.posting_id = p.id order by s.must desc, s.skill) as skills`

const tables = sql`
  postings p join organizations c on c.id = p.client_id join organizations t on t.id = p.municipality_id
  left join rounds r on r.id = p.round_id left join programmes g on g.id = r.programme_id`

/** Published postings whose ids come after `after`, in the order of the ids: to read them all in pieces. */
export async function openPostingsAfter(tx: Tx, after: string, limit: number): Promise<OpenPosting[]> {
  return find(tx, sql`p.id > ${after}`, limit)
}

/** Those of the given postings that are published now, in no particular order. */
export function openPostingsAmong(tx: Tx, ids: readonly string[]): Promise<OpenPosting[]> {
  return ids.length === 0 ? Promise.resolve([]) : find(tx, sql`p.id = any(${ids}::uuid[])`, ids.length)
}

async function find(tx: Tx, which: RawBuilder<unknown>, limit: number) {
  const { rows } = await sql<OpenPosting>`
    select ${columns} from ${tables} where p.state = 'published' and ${which} order by p.id limit ${limit}`.execute(tx)
  return rows
}

/** Ids of the published postings that show the name of one of these organizations. */
export async function openPostingsOfOrganizations(tx: Tx, organizations: readonly string[]): Promise<string[]> {
  if (organizations.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from postings where state = 'published'
       and (client_id = any(${organizations}::uuid[]) or municipality_id = any(${organizations}::uuid[])) order by id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}
