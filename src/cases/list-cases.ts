import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type CaseState, caseStates } from './case.ts'
import type { ActionOwner } from './next-action.ts'

export const CASES_PER_PAGE = 30
/** How many cards a column of the board shows. */
const PER_COLUMN = 20

export interface CaseLine {
  id: string
  company: string
  town: string
  coordinator: string
  state: CaseState
  since: Date
  contactedAt: Date
  visits: number
  next: { what: string; owner: ActionOwner; dueOn: string } | null
}

export interface CaseFilter {
  state: CaseState | null
  /** An account, or those of the reader. */
  coordinatorId: string | null
  municipalityId: string | null
  page: number
}

/** How many cases stand in each stage under a filter. */
export type CaseCounts = Record<CaseState, number>

/** Cases of every town for an operator, of its own for a municipality; the longest without contact on top. @throws NotFound for others */
export async function casesFor(
  tx: Tx,
  actor: Actor,
  filter: CaseFilter,
): Promise<{ lines: CaseLine[]; counts: CaseCounts; total: number }> {
  const where = conditionOf(actor, filter)
  const counts = await countsOf(tx, where)
  const chosen = filter.state ? sql`${where} and c.state = ${filter.state}` : sql`${where} and c.state <> 'finished'`
  const lines = await linesOf(tx, chosen, CASES_PER_PAGE, (filter.page - 1) * CASES_PER_PAGE)
  const walking = caseStates.filter((state) => state !== 'finished').reduce((n, state) => n + counts[state], 0)
  return { lines, counts, total: filter.state ? counts[filter.state] : walking }
}

/** The same by stage, for the board: the first of each. */
export async function boardFor(
  tx: Tx,
  actor: Actor,
  filter: CaseFilter,
): Promise<{ columns: { state: CaseState; lines: CaseLine[] }[]; counts: CaseCounts }> {
  const where = conditionOf(actor, filter)
  const columns: { state: CaseState; lines: CaseLine[] }[] = []
  for (const state of caseStates.filter((each) => each !== 'finished'))
    columns.push({ state, lines: await linesOf(tx, sql`${where} and c.state = ${state}`, PER_COLUMN, 0) })
  return { columns, counts: await countsOf(tx, where) }
}

function conditionOf(actor: Actor, { coordinatorId, municipalityId }: CaseFilter) {
  if (actor.kind === 'municipality') return sql`c.municipality_id = ${actor.organizationId}`
  if (actor.kind !== 'operator') throw new NotFound()
  const byCoordinator = coordinatorId ? sql`c.coordinator_id = ${coordinatorId}` : sql`true`
  return sql`${byCoordinator} and ${municipalityId ? sql`c.municipality_id = ${municipalityId}` : sql`true`}`
}

async function countsOf(tx: Tx, where: ReturnType<typeof sql>): Promise<CaseCounts> {
  const { rows } = await sql<{ state: CaseState; n: number }>`
    select c.state, count(*) as n from cases c where ${where} group by c.state`.execute(tx)
  const counted = new Map(rows.map(({ state, n }) => [state, n]))
  return Object.fromEntries(caseStates.map((state) => [state, counted.get(state) ?? 0])) as CaseCounts
}

type Row = Omit<CaseLine, 'next'> & { what: string | null; owner: ActionOwner | null; dueOn: string | null }

/** The earliest open action that the reader may see; visits are counted from the journal, shared or not. */
async function linesOf(tx: Tx, where: ReturnType<typeof sql>, limit: number, offset: number): Promise<CaseLine[]> {
  const { rows } = await sql<Row>`
    select c.id, o.name as company, t.name as town, coalesce(coordinator_name(c.id), '') as coordinator, c.state, c.state_since as since,
      c.contacted_at as "contactedAt",
      (select count(*)::int from journal j where j.subject = c.id and j.name = 'case.visited') as visits,
      n.what, n.owner, n.due_on as "dueOn"
      from cases c join organizations o on o.id = c.company_id join organizations t on t.id = c.municipality_id
      left join lateral (select what, owner, due_on from next_actions n where n.case_id = c.id and n.state = 'open'
        order by due_on, id limit 1) n on true
     where ${where} order by c.contacted_at, c.id limit ${limit} offset ${offset}`.execute(tx)
  return rows.map(({ what, owner, dueOn, ...row }) => ({
    ...row,
    next: what && owner && dueOn ? { what, owner, dueOn } : null,
  }))
}

/** People of the reader's house who may be 伴走担当, themselves first. */
export async function coordinatorsOf(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const rows = await tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.name'])
    .where('m.organization_id', '=', actor.organizationId)
    .where('m.state', '=', 'active')
    .where('m.role', '!=', 'viewer')
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(500)
    .execute()
  const own = accountOf(actor)
  return rows.toSorted((a, b) => Number(b.id === own) - Number(a.id === own))
}
