import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { CaseState } from './case.ts'
import { findReferral, type ReferralRow } from './find-referral.ts'
import { type AgreedBy, hasConsented, type ReferralState } from './referral.ts'

export const REFERRALS_PER_PAGE = 30

export interface ReferralLine {
  id: string
  companyName: string
  supporter: string
  town: string
  state: ReferralState
  since: Date
  at: Date
  /** Others that introduced the same company; how many came before this one. */
  others: number
  earlier: number
}

/** The same company: by its number where both have one, otherwise by name and town. */
const same = sql`o.id <> r.id and (o.corporate_number = r.corporate_number
  or ((o.corporate_number is null or r.corporate_number is null) and o.municipality_id = r.municipality_id and o.company_name = r.company_name))`

/**
 * Introductions that wait or went on, those that wait longest first: an operator all, a supporter its own.
 * @throws NotFound for everybody else
 */
export async function referralsFor(
  tx: Tx,
  actor: Actor,
  { state, page }: { state: ReferralState | null; page: number },
): Promise<{ lines: ReferralLine[]; total: number }> {
  if (actor.kind !== 'operator' && actor.kind !== 'supporter') throw new NotFound()
  const mine = actor.kind === 'supporter' ? sql`r.supporter_id = ${actor.organizationId}` : sql`true`
  // Who else introduced a company is for the operator to know.
  const doubles = actor.kind === 'operator' ? same : sql`false`
  const { rows } = await sql<ReferralLine & { total: number }>`
    select r.id, r.company_name as "companyName", s.name as supporter, t.name as town, r.state, r.state_since as since, r.created_at as at,
      (select count(*)::int from referrals o where ${doubles}) as others,
      (select count(*)::int from referrals o where ${doubles} and (o.created_at, o.id) < (r.created_at, r.id)) as earlier,
      count(*) over () as total
      from referrals r join organizations s on s.id = r.supporter_id join organizations t on t.id = r.municipality_id
     where ${mine} and ${state ? sql`r.state = ${state}` : sql`true`}
     order by r.state in ('matched', 'passed', 'declined', 'expired', 'withdrawn'), r.state_since desc, r.id
     limit ${REFERRALS_PER_PAGE} offset ${(page - 1) * REFERRALS_PER_PAGE}`.execute(tx)
  return { lines: rows, total: rows[0]?.total ?? 0 }
}

export interface Double {
  id: string
  supporter: string
  at: Date
  state: ReferralState
  first: boolean
}

export interface ReferralView {
  row: Omit<ReferralRow, 'agreed_by'> & { agreed_by: AgreedBy }
  supporter: string
  town: string
  /** Only for operators, once the company has said yes. */
  contact: { name: string; email: string } | null
  doubles: Double[]
  caseState: CaseState | null
  /** Registered companies that are probably this one. */
  candidates: { id: string; name: string; caseId: string | null }[]
}

/** One introduction. @throws NotFound for somebody else's */
export async function referralView(tx: Tx, actor: Actor, id: string): Promise<ReferralView> {
  const row = await findReferral(tx, actor, id, 'view')
  const isOperator = actor.kind === 'operator'
  const names = await tx
    .selectFrom('organizations as s')
    .innerJoin('organizations as t', (j) => j.on('t.id', '=', row.municipality_id))
    .select(['s.name as supporter', 't.name as town'])
    .where('s.id', '=', row.supporter_id)
    .executeTakeFirstOrThrow()
  const found = row.case_id
    ? await tx
        .selectFrom('cases')
        .select(sql<CaseState>`state`.as('state'))
        .where('id', '=', row.case_id)
        .executeTakeFirst()
    : undefined
  return {
    row: { ...row, agreed_by: row.agreed_by as AgreedBy },
    ...names,
    contact: isOperator && hasConsented(row.state) ? await contactOf(tx, row) : null,
    doubles: isOperator ? await doublesOf(tx, id) : [],
    caseState: found?.state ?? null,
    candidates: isOperator ? await candidatesFor(tx, row) : [],
  }
}

async function contactOf(tx: Tx, { id, sending }: ReferralRow) {
  const contact = tx
    .selectFrom('referral_contacts')
    .select(['name', 'email'])
    .where('referral_id', '=', id)
    .where('sending', '=', sending)
  return (await contact.executeTakeFirst()) ?? null
}

/** Everybody who introduced the same company, the first on top. */
async function doublesOf(tx: Tx, id: string): Promise<Double[]> {
  const { rows } = await sql<Double>`
    select d.*, row_number() over (order by d.at, d.id) = 1 as first from (
      select o.id, s.name as supporter, o.created_at as at, o.state from referrals r
        join referrals o on o.id = r.id or (${same}) join organizations s on s.id = o.supporter_id
       where r.id = ${id}) d
     order by d.at, d.id limit 20`.execute(tx)
  return rows.length > 1 ? rows : []
}

async function candidatesFor(tx: Tx, row: ReferralRow) {
  return tx
    .selectFrom('organizations as o')
    .leftJoin('cases as c', (j) => j.onRef('c.company_id', '=', 'o.id').on('c.state', '<>', 'finished'))
    .select(['o.id', 'o.name', 'c.id as caseId'])
    .where('o.kind', '=', 'company')
    .where('o.state', '=', 'active')
    .where((e) => e.or([e('o.corporate_number', '=', row.corporate_number), e('o.name', '=', row.company_name)]))
    .orderBy((e) => e.case().when('o.corporate_number', '=', row.corporate_number).then(0).else(1).end())
    .orderBy('o.id')
    .limit(10)
    .execute()
}
