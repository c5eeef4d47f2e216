import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { ApplicationState } from '../applications/application.ts'
import type { ContractState } from '../contracts/contract.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { PostingState } from '../postings/posting.ts'
import type { CaseState, EndReason, Means } from './case.ts'
import { type CaseRow, findCase } from './find-case.ts'
import type { ActionOwner, ActionState } from './next-action.ts'
import type { ReferralState } from './referral.ts'

const MOST = 100

export interface VisitView {
  id: string
  visitedOn: string
  means: Means
  attendees: string
  heard: string
  withCompany: boolean
  withTown: boolean
  /** Null for everybody but operators. */
  note: string | null
}

export interface ActionView {
  id: string
  what: string
  owner: ActionOwner
  dueOn: string
  state: ActionState
}

export interface CaseView {
  row: CaseRow
  company: string
  town: string
  programme: string | null
  coordinator: string
  /** How the coordinator's house can be reached. */
  reach: { house: string; phone: string; email: string }
  visitCount: number
  visits: VisitView[]
  actions: ActionView[]
  referrals: { id: string; supporter: string; state: ReferralState }[]
  work: CaseWork
}

/** What the company does on the platform; whose turn it is follows from the states. */
export interface CaseWork {
  postings: { id: string; title: string; state: PostingState }[]
  applications: { state: ApplicationState; count: number }[]
  contracts: { id: string; title: string; state: ContractState; endsOn: string }[]
}

/** One case, as far as the actor may read it. @throws NotFound for somebody else's */
export async function readCase(tx: Tx, actor: Actor, id: string): Promise<CaseView> {
  const row = await findCase(tx, actor, id, 'view')
  return {
    row,
    ...(await namesOf(tx, row)),
    visitCount: await visitCount(tx, id),
    visits: await visitsOf(tx, id),
    actions: await actionsOf(tx, id),
    referrals: actor.kind === 'operator' ? await introducedBy(tx, id) : [],
    work: await workOf(tx, row),
  }
}

/** The newest case of the actor's own company that is not over, or the last one. */
export async function ownCaseId(tx: Tx, actor: Actor): Promise<string | null> {
  if (actor.kind !== 'company') throw new NotFound()
  const row = await tx
    .selectFrom('cases')
    .select('id')
    .where('company_id', '=', actor.organizationId)
    .orderBy((e) => e('state', '=', 'finished'))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The case of a company that is not over, for pages about the company. */
export async function caseOfCompany(tx: Tx, companyId: string): Promise<string | null> {
  const found = tx.selectFrom('cases').select('id').where('company_id', '=', companyId).where('state', '<>', 'finished')
  return (await found.executeTakeFirst())?.id ?? null
}

async function namesOf(tx: Tx, row: CaseRow) {
  const { rows } = await sql<{
    company: string
    town: string
    programme: string | null
    coordinator: string
    house: string
    phone: string
    email: string
  }>`
    select o.name as company, t.name as town, g.name as programme, coalesce(coordinator_name(${row.id}), '') as coordinator,
      coalesce(h.name, '') as house, coalesce(h.phone, '') as phone, coalesce(h.email, '') as email
      from organizations o join organizations t on t.id = ${row.municipality_id}
      left join programmes g on g.id = ${row.programme_id}
      left join lateral (select h.name, h.phone, h.email from memberships m join organizations h on h.id = m.organization_id
        where m.account_id = ${row.coordinator_id} and h.kind = 'operator' and m.state = 'active' order by h.id limit 1) h on true
     where o.id = ${row.company_id}`.execute(tx)
  const [found] = rows
  if (!found) throw new NotFound()
  const { house, phone, email, ...names } = found
  return { ...names, reach: { house, phone, email } }
}

/** 訪問・面談の回数, from the journal: a town reads how often, not what was said. */
async function visitCount(tx: Tx, id: string): Promise<number> {
  const { n } = await tx
    .selectFrom('journal')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('subject', '=', id)
    .where('name', '=', 'case.visited')
    .executeTakeFirstOrThrow()
  return n
}

/** Row-level security leaves out what is not shared with the reader. */
async function visitsOf(tx: Tx, id: string): Promise<VisitView[]> {
  return tx
    .selectFrom('visits as v')
    .leftJoin('visit_notes as n', 'n.visit_id', 'v.id')
    .select(['v.id', 'v.visited_on as visitedOn', 'v.attendees', 'v.heard', 'n.note'])
    .select(['v.with_company as withCompany', 'v.with_town as withTown', sql<Means>`v.means`.as('means')])
    .where('v.case_id', '=', id)
    .orderBy('v.visited_on', 'desc')
    .orderBy('v.at', 'desc')
    .orderBy('v.id')
    .limit(MOST)
    .execute()
}

async function actionsOf(tx: Tx, id: string): Promise<ActionView[]> {
  return tx
    .selectFrom('next_actions')
    .select(['id', 'what', 'due_on as dueOn', sql<ActionOwner>`owner`.as('owner'), sql<ActionState>`state`.as('state')])
    .where('case_id', '=', id)
    .orderBy((e) => e('state', '<>', 'open'))
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

async function introducedBy(tx: Tx, id: string) {
  return tx
    .selectFrom('referrals as r')
    .innerJoin('organizations as s', 's.id', 'r.supporter_id')
    .select(['r.id', 's.name as supporter', sql<ReferralState>`r.state`.as('state')])
    .where('r.case_id', '=', id)
    .orderBy('r.created_at')
    .orderBy('r.id')
    .execute()
}

async function workOf(tx: Tx, { company_id }: CaseRow): Promise<CaseWork> {
  const postings = await tx
    .selectFrom('postings')
    .select(['id', 'title', sql<PostingState>`state`.as('state')])
    .where('client_id', '=', company_id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
  const applications = await tx
    .selectFrom('applications')
    .select([sql<ApplicationState>`state`.as('state'), (e) => e.fn.countAll<number>().as('count')])
    .where('client_id', '=', company_id)
    .groupBy('state')
    .execute()
  const contracts = await tx
    .selectFrom('contracts as k')
    .innerJoin('contract_versions as v', (j) =>
      j.onRef('v.contract_id', '=', 'k.id').onRef('v.number', '=', 'k.current_version'),
    )
    .innerJoin('postings as p', 'p.id', 'k.posting_id')
    .select(['k.id', 'p.title', sql<ContractState>`k.state`.as('state'), 'v.ends_on as endsOn'])
    .where('k.client_id', '=', company_id)
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id')
    .limit(20)
    .execute()
  return { postings, applications, contracts }
}

/** What was written at hand-overs and ends, the newest on top: for operators. */
export async function remarksOf(tx: Tx, actor: Actor, id: string): Promise<Remark[]> {
  await findCase(tx, actor, id, 'viewNotes')
  const { rows } = await sql<Remark>`
    select 'handover' as kind, h.note, h.at, a.name as who, null as reason from case_handovers h join accounts a on a.id = h.to_account where h.case_id = ${id}
    union all
    select e.state, e.note, e.at, a.name, e.reason from case_ends e join accounts a on a.id = e.by_account where e.case_id = ${id}
     order by at desc limit 20`.execute(tx)
  return rows
}

export interface Remark {
  kind: 'handover' | Extract<CaseState, 'finished' | 'stopped'>
  note: string
  at: Date
  who: string
  reason: EndReason | null
}
