import { sql, type Selectable } from 'kysely'
import type { Cases } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { canMoveCase, type CaseMove, type CaseState, caseStateNames, isWalking } from './case.ts'
import { type CaseAction, mayCase } from './policy.ts'

export type CaseRow = Omit<Selectable<Cases>, 'state'> & { state: CaseState }

/** Reads (and locks) a case, seen through the actor. @throws NotFound for somebody else's, NotAllowed for the action */
export async function findCase(
  tx: Tx,
  actor: Actor,
  id: string,
  action: CaseAction,
  { lock = false } = {},
): Promise<CaseRow> {
  const query = tx.selectFrom('cases').selectAll().select(sql<CaseState>`state`.as('state')).where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  const facts = { companyId: row?.company_id ?? '', municipalityId: row?.municipality_id ?? '' }
  if (!row || !mayCase(actor, 'view', facts)) throw new NotFound()
  if (!mayCase(actor, action, facts)) throw new NotAllowed()
  return row
}

/** @throws Stale naming the stage that it is in by now */
export function requireCaseMove(row: CaseRow, move: CaseMove): void {
  if (!canMoveCase(row.state, move))
    throw new Stale(
      `この伴走ケースはいま「${caseStateNames[row.state]}」です。最新の状態を確かめてから、もう一度選んでください。`,
    )
}

/** Only a case that is walked at present takes visits and next actions. @throws Stale */
export function requireWalking(row: CaseRow): void {
  if (!isWalking(row.state))
    throw new Stale(`この伴走ケースは「${caseStateNames[row.state]}」です。再開するか、新しく始めてください。`)
}
