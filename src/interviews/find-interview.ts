import type { Selectable } from 'kysely'
import type { Interviews } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import {
  canMoveInterview,
  type InterviewKind,
  type InterviewMove,
  type InterviewState,
  interviewStateNames,
  type InterviewWay,
  type Side,
} from './interview.ts'
import { actsFor, type InterviewAction, type InterviewFacts, mayInterview, sideOf } from './policy.ts'

export type InterviewRow = Omit<Selectable<Interviews>, 'state' | 'kind' | 'way' | 'proposed_by' | 'absent'> & {
  state: InterviewState
  kind: InterviewKind
  way: InterviewWay
  proposed_by: Side
  absent: Side | null
}

export function factsOfInterview(row: Pick<InterviewRow, 'talent_id' | 'client_id'>): InterviewFacts {
  return { talentId: row.talent_id, clientId: row.client_id }
}

/**
 * Locks an interview for a change, seen through the actor; its posting and application first (left before right).
 * @throws NotFound for other people's, NotAllowed when they may see but not do it, Stale when the move is not open
 */
export async function lockInterview(tx: Tx, actor: Actor, id: string, move: InterviewMove): Promise<InterviewRow> {
  const found = await findInterview(tx, actor, id, move)
  await tx.selectFrom('postings').select('id').where('id', '=', found.posting_id).forUpdate().execute()
  await tx.selectFrom('applications').select('id').where('id', '=', found.application_id).forUpdate().execute()
  const locked = await tx
    .selectFrom('interviews')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const row = locked as InterviewRow
  requireMove(row, move)
  return row
}

/** Reads an interview, seen through the actor. @throws NotFound, NotAllowed as above */
export async function findInterview(
  tx: Tx,
  actor: Actor,
  id: string,
  action: InterviewAction = 'view',
): Promise<InterviewRow> {
  const found = await tx.selectFrom('interviews').selectAll().where('id', '=', id).executeTakeFirst()
  const row = found as InterviewRow | undefined
  if (!row || !mayInterview(actor, 'view', factsOfInterview(row))) throw new NotFound()
  if (!mayInterview(actor, action, factsOfInterview(row))) throw new NotAllowed()
  return row
}

/** The side whose dates the actor arranges. @throws NotAllowed for whoever arranges none */
export function actingSide(actor: Actor, row: InterviewRow): Side {
  const side = actsFor(actor, factsOfInterview(row))
  if (!side) throw new NotAllowed()
  return side
}

/** The actor's side. @throws NotAllowed for whoever has none */
export function ownSide(actor: Actor, row: InterviewRow): Side {
  const side = sideOf(actor, factsOfInterview(row))
  if (!side) throw new NotAllowed()
  return side
}

function requireMove(interview: InterviewRow, move: InterviewMove): void {
  if (!canMoveInterview(interview.state, move))
    throw new Stale(
      `この面談はすでに「${interviewStateNames[interview.state]}」になっています。最新の状態を確認してください。`,
    )
}
