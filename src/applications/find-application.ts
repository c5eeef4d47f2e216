import type { Selectable } from 'kysely'
import type { Applications } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { ApplicationState } from './application.ts'
import { type ApplicationAction, type ApplicationFacts, mayApplication } from './policy.ts'

export type ApplicationRow = Omit<Selectable<Applications>, 'state'> & { state: ApplicationState }

export function factsOfApplication(row: Pick<ApplicationRow, 'talent_id' | 'client_id'>): ApplicationFacts {
  return { talentId: row.talent_id, clientId: row.client_id }
}

/**
 * Locks an application for a change, seen through the actor; its posting is locked first (left before right), because
 * seats belong to it.
 * @throws NotFound for other people's, NotAllowed when they may see but not do it
 */
export async function lockApplication(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ApplicationAction,
): Promise<ApplicationRow> {
  const found = await findApplication(tx, actor, id, action)
  await tx.selectFrom('postings').select('id').where('id', '=', found.posting_id).forUpdate().execute()
  const locked = await tx
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return locked as ApplicationRow
}

/** Reads an application, seen through the actor. @throws NotFound, NotAllowed as above */
export async function findApplication(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ApplicationAction = 'view',
): Promise<ApplicationRow> {
  const row = (await tx.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst()) as
    | ApplicationRow
    | undefined
  if (!row || !mayApplication(actor, 'view', factsOfApplication(row))) throw new NotFound()
  if (!mayApplication(actor, action, factsOfApplication(row))) throw new NotAllowed()
  return row
}
