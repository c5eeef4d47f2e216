import type { Selectable } from 'kysely'
import type { Scouts } from '../../../db/types.ts'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { mayScout, type ScoutAction, type ScoutFacts } from './policy.ts'
import { canMoveScout, type ScoutMove, scoutMoves, type ScoutState, scoutStateNames } from './scout.ts'

export type ScoutRow = Omit<Selectable<Scouts>, 'state'> & { state: ScoutState }

export function factsOfScout(row: Pick<ScoutRow, 'talent_id' | 'client_id'>): ScoutFacts {
  return { talentId: row.talent_id, clientId: row.client_id }
}

/** Reads a scout, seen through the actor. @throws NotFound for other people's, NotAllowed when they may not do it */
export async function findScout(tx: Tx, actor: Actor, id: string, action: ScoutAction = 'view'): Promise<ScoutRow> {
  const row = await tx.selectFrom('scouts').selectAll().where('id', '=', id).executeTakeFirst()
  return permitted(actor, row as ScoutRow | undefined, action)
}

/** Locks a scout for a change. @throws NotFound, NotAllowed as above */
export async function lockScout(tx: Tx, actor: Actor, id: string, action: ScoutAction): Promise<ScoutRow> {
  const row = await tx.selectFrom('scouts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return permitted(actor, row as ScoutRow | undefined, action)
}

function permitted(actor: Actor, row: ScoutRow | undefined, action: ScoutAction): ScoutRow {
  if (!row || !mayScout(actor, 'view', factsOfScout(row))) throw new NotFound()
  if (!mayScout(actor, action, factsOfScout(row))) throw new NotAllowed()
  return row
}

/** Puts a locked scout into the state of a move. @throws Stale naming the state that it is in by now */
export async function moveScout(
  tx: Tx,
  scout: Pick<ScoutRow, 'id' | 'state'>,
  move: ScoutMove,
  now: Date,
): Promise<{ from: ScoutState; to: ScoutState }> {
  if (!canMoveScout(scout.state, move))
    throw new Stale(
      `このスカウトはすでに「${scoutStateNames[scout.state]}」になっています。最新の状態を確認してください。`,
    )
  const { to } = scoutMoves[move]
  await tx.updateTable('scouts').set({ state: to, state_since: now }).where('id', '=', scout.id).execute()
  return { from: scout.state, to }
}
