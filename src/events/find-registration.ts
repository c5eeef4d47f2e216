import type { Selectable } from 'kysely'
import type { Registrations } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import type { Way } from './event.ts'
import { type EventRow, lockEvent } from './find-event.ts'
import { mayRegistration, type RegistrationAction, type RegistrationFacts } from './policy.ts'
import {
  canMoveRegistration,
  type RegistrationMove,
  type RegistrationState,
  registrationStateNames,
} from './registration.ts'

export type RegistrationRow = Omit<Selectable<Registrations>, 'state' | 'way'> & {
  state: RegistrationState
  way: Way
}

export function factsOfRegistration(row: Pick<RegistrationRow, 'account_id' | 'municipality_id'>): RegistrationFacts {
  return { accountId: row.account_id, municipalityId: row.municipality_id }
}

/** @throws NotFound for other people's, NotAllowed when it may be seen but not changed so */
export async function findRegistration(
  tx: Tx,
  actor: Actor,
  id: string,
  action: RegistrationAction = 'view',
): Promise<RegistrationRow> {
  const found = await tx.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst()
  const row = found as RegistrationRow | undefined
  if (!row || !mayRegistration(actor, 'view', factsOfRegistration(row))) throw new NotFound()
  if (!mayRegistration(actor, action, factsOfRegistration(row))) throw new NotAllowed()
  return row
}

/** Locks a registration for a change; its event first (left before right). @throws as above, Stale when not open */
export async function lockRegistration(
  tx: Tx,
  actor: Actor,
  id: string,
  move: RegistrationMove,
): Promise<{ event: EventRow; row: RegistrationRow }> {
  const { event_id } = await findRegistration(tx, actor, id, move)
  const event = await lockEvent(tx, actor, event_id)
  const locked = await tx
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const row = locked as RegistrationRow
  requireRegistrationMove(row, move)
  return { event, row }
}

/** @throws Stale when the move is not open */
export function requireRegistrationMove(row: RegistrationRow, move: RegistrationMove): void {
  if (!canMoveRegistration(row.state, move))
    throw new Stale(
      `この申込は「${registrationStateNames[row.state]}」になっています。画面を開き直して、最新の状態を確認してください。`,
    )
}
