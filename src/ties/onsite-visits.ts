import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { OnsiteVisits } from '../../db/types.ts'
import { accountOf, type Actor } from '../actor.ts'
import { findContract } from '../contracts/find-contract.ts'
import { record } from '../journal.ts'
import { formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { tellAccount, tellOrganization } from './letters.ts'
import {
  canMoveOnsiteVisit,
  type OnsiteVisitMove,
  onsiteVisitMoves,
  type OnsiteVisitState,
  onsiteVisitStateNames,
} from './onsite-visit.ts'
import { mayTie, sideOfTie, type TieFacts } from './policy.ts'
import { daysOfContract } from './contract-days.ts'

type Row = Omit<Selectable<OnsiteVisits>, 'state'> & { state: OnsiteVisitState }

/**
 * 現地訪問を書き留める, by either side of the contract; it counts when the other side confirms it. @returns its id
 * @throws Invalid for a day outside the contract, still to come, or written down before
 */
export async function recordOnsiteVisit(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { visitedOn, what }: { visitedOn: string; what: string },
  now: Date,
): Promise<string> {
  const contract = await findContract(tx, actor, contractId)
  const facts = factsOf(contract)
  const by_account = accountOf(actor)
  if (!mayTie(actor, 'record', facts) || !by_account) throw new NotAllowed()
  const side = sideOfTie(actor, facts) === 'talent' ? 'talent' : 'client'
  requireDay(visitedOn, daysOfContract(contract, now))
  const { talent_id, account_id, client_id, municipality_id } = contract
  const parties = { talent_id, account_id, client_id, municipality_id }
  const row = await tx
    .insertInto('onsite_visits')
    .values({
      id: randomUUID(),
      contract_id: contractId,
      ...parties,
      visited_on: visitedOn,
      what,
      recorded_by: side,
      by_account,
      state: 'recorded',
      state_since: now,
      at: now,
    })
    .onConflict((c) => c.columns(['contract_id', 'visited_on']).where('state', '<>', 'denied').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Invalid({ visitedOn: 'この日の現地訪問は、すでに記録されています' })
  const detail = { contract: contractId, municipality: municipality_id, side }
  await record(tx, actor, { name: 'onsiteVisit.recorded', subject: row.id, from: null, to: 'recorded', detail }, now)
  await askOther(tx, { id: row.id, contractId, account_id, client_id }, side, visitedOn, now)
  return row.id
}

const factsOf = (row: { talent_id: string; municipality_id: string; client_id: string }): TieFacts => ({
  talentId: row.talent_id,
  municipalityId: row.municipality_id,
  clientId: row.client_id,
})

function requireDay(day: string, within: { from: Temporal.PlainDate; to: Temporal.PlainDate } | null): void {
  if (!within) throw new Stale('契約がまだ有効になっていないため、現地訪問を記録できません。')
  const on = Temporal.PlainDate.from(day)
  if (Temporal.PlainDate.compare(on, within.from) < 0 || Temporal.PlainDate.compare(on, within.to) > 0)
    throw new Invalid({
      visitedOn: `訪問した日は、契約の期間のうち${formatDay(within.from)}から${formatDay(within.to)}までの日付を入力してください`,
    })
}

async function askOther(
  tx: Tx,
  visit: { id: string; contractId: string; account_id: string; client_id: string },
  side: 'client' | 'talent',
  visitedOn: string,
  now: Date,
): Promise<void> {
  const words = {
    once: `onsite-visit-${visit.id}`,
    topic: 'contract' as const,
    why: 'あなたが当事者の契約だから',
    subject: '現地訪問の記録を確認してください',
    body: `${formatDay(Temporal.PlainDate.from(visitedOn))}の現地訪問が記録されました。実際にあったかどうかを確認してください。確認された訪問だけが、町との縁として数えられます。`,
  }
  const path = (base: string) => `${base}/contracts/${visit.contractId}/visits`
  if (side === 'talent') await tellOrganization(tx, visit.client_id, { ...words, path: path('/client') }, now)
  else await tellAccount(tx, visit.account_id, { ...words, path: path('/my') }, now)
}

/**
 * 相手方が確認する, or says that it was not so. @returns the contract it belongs to
 * @throws NotFound for others, NotAllowed for the side that wrote it down, Stale when it was answered before
 */
export async function answerOnsiteVisit(
  tx: Tx,
  actor: Actor,
  id: string,
  move: OnsiteVisitMove,
  now: Date,
): Promise<string> {
  const found = await tx.selectFrom('onsite_visits').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  const visit = found as Row | undefined
  const side = visit ? sideOfTie(actor, factsOf(visit)) : null
  if (!visit || (side !== 'talent' && side !== 'client')) throw new NotFound()
  if (!mayTie(actor, move === 'confirm' ? 'confirmVisit' : 'denyVisit', factsOf(visit))) throw new NotAllowed()
  if (side === visit.recorded_by) throw new NotAllowed('記録した側ではなく、相手方が確認します')
  if (!canMoveOnsiteVisit(visit.state, move))
    throw new Stale(`この訪問はすでに「${onsiteVisitStateNames[visit.state]}」になっています。`)
  const { to } = onsiteVisitMoves[move]
  await tx.updateTable('onsite_visits').set({ state: to, state_since: now }).where('id', '=', id).execute()
  const name = move === 'confirm' ? 'onsiteVisit.confirmed' : 'onsiteVisit.denied'
  await record(tx, actor, { name, subject: id, from: visit.state, to }, now)
  return visit.contract_id
}

export interface OnsiteVisitView {
  id: string
  visitedOn: Temporal.PlainDate
  what: string
  recordedBy: 'client' | 'talent'
  state: OnsiteVisitState
}

/** 現地訪問 of a contract, the newest first. The contract itself was found through the actor. */
export async function onsiteVisitsOf(tx: Tx, contractId: string): Promise<OnsiteVisitView[]> {
  const rows = await tx
    .selectFrom('onsite_visits')
    .select(['id', 'visited_on', 'what', 'recorded_by', 'state'])
    .where('contract_id', '=', contractId)
    .orderBy('visited_on', 'desc')
    .orderBy('id')
    .limit(400)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    visitedOn: Temporal.PlainDate.from(row.visited_on),
    what: row.what,
    recordedBy: row.recorded_by as 'client' | 'talent',
    state: row.state as OnsiteVisitState,
  }))
}
