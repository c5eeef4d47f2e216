import type { Actor } from '../actor.ts'
import type { Side } from '../contracts/contract.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { type Engagement, findEngagement } from './find-engagement.ts'
import { type Goal, type KickoffMove, kickoffMoves, type KickoffState } from './kickoff.ts'

/** One version of the goals. */
export interface Kickoff {
  id: string
  number: number
  state: KickoffState
  bySide: Side
  goals: Goal[]
  contact: string
  rhythm: string
  at: Date
}

const MOST = 50

/** Every version, the newest first. The caller has found the contract through the actor. */
export async function kickoffsOf(tx: Tx, contractId: string): Promise<Kickoff[]> {
  const rows = await tx
    .selectFrom('kickoffs')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute()
  const goals = await tx
    .selectFrom('kickoff_goals as g')
    .innerJoin('kickoffs as k', 'k.id', 'g.kickoff_id')
    .selectAll('g')
    .where('k.contract_id', '=', contractId)
    .orderBy('g.kickoff_id')
    .orderBy('g.position')
    .execute()
  return rows.map(({ id, number, state, by_side, contact, rhythm, at }) => ({
    id,
    number,
    state: state as KickoffState,
    bySide: by_side as Side,
    goals: goals.filter(({ kickoff_id }) => kickoff_id === id).map(({ goal, sign }) => ({ goal, sign })),
    contact,
    rhythm,
    at,
  }))
}

/**
 * Goals are agreed one after the other: whoever writes or confirms them holds the contract.
 * @throws NotFound, NotAllowed, Stale as findEngagement; Stale when the contract is over
 */
export async function lockForKickoff(
  tx: Tx,
  actor: Actor,
  contractId: string,
  action: 'proposeKickoff' | 'confirmKickoff',
): Promise<Engagement> {
  await findEngagement(tx, actor, contractId, action)
  await tx.selectFrom('contracts').select('id').where('id', '=', contractId).forUpdate().execute()
  const engagement = await findEngagement(tx, actor, contractId, action)
  if (engagement.contract.state !== 'in_force') throw new Stale('契約が終わっているため、目標は変えられません。')
  return engagement
}

/** Puts a version into the state of a move, and writes it down. */
export async function moveKickoff(
  tx: Tx,
  actor: Actor,
  { id, state }: Pick<Kickoff, 'id' | 'state'>,
  move: KickoffMove,
  now: Date,
): Promise<void> {
  const { to } = kickoffMoves[move]
  await tx.updateTable('kickoffs').set({ state: to }).where('id', '=', id).execute()
  const name = move === 'confirm' ? 'kickoff.agreed' : 'kickoff.replaced'
  await record(tx, actor, { name, subject: id, from: state, to }, now)
}
