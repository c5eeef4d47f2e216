import { createHash } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { Referrals } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { mayReferral, type ReferralAction } from './policy.ts'
import {
  canMoveReferral,
  hasConsented,
  type ReferralMove,
  referralMoves,
  type ReferralState,
  referralStateNames,
} from './referral.ts'

export type ReferralRow = Omit<Selectable<Referrals>, 'state'> & { state: ReferralState }

const columns = (tx: Tx) => tx.selectFrom('referrals').selectAll().select(sql<ReferralState>`state`.as('state'))

/** Reads (and locks) a referral, seen through the actor. @throws NotFound for somebody else's, NotAllowed for the action */
export async function findReferral(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ReferralAction,
  { lock = false } = {},
): Promise<ReferralRow> {
  const query = columns(tx).where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new NotFound()
  const facts = {
    supporterId: row.supporter_id,
    municipalityId: row.municipality_id,
    consented: hasConsented(row.state),
  }
  if (!mayReferral(actor, 'view', facts)) throw new NotFound()
  if (!mayReferral(actor, action, facts)) throw new NotAllowed()
  return row
}

/** The referral of a mail's link: whoever holds the code may answer. @throws NotFound for a code that nobody was sent */
export async function findByCode(tx: Tx, code: string, { lock = false } = {}): Promise<ReferralRow> {
  const query = columns(tx).where('code_hash', '=', hashOfReferral(code))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** The code is random enough that one round of SHA-256 keeps it. */
export function hashOfReferral(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

/** @throws Stale naming the state that it is in by now */
export function requireReferralMove(row: ReferralRow, move: ReferralMove): void {
  if (!canMoveReferral(row.state, move))
    throw new Stale(
      `この紹介はすでに「${referralStateNames[row.state]}」になっています。最新の状態を確かめてください。`,
    )
}

/** Puts a locked referral into the state of a move. */
export async function putReferral(
  tx: Tx,
  row: ReferralRow,
  move: ReferralMove,
  now: Date,
): Promise<{ from: ReferralState; to: ReferralState }> {
  const { to } = referralMoves[move]
  await tx.updateTable('referrals').set({ state: to, state_since: now }).where('id', '=', row.id).execute()
  return { from: row.state, to }
}
