import type { Selectable } from 'kysely'
import type { Organizations } from '../../db/types.ts'
import type { Actor, OrganizationKind } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { OrganizationState } from './organization.ts'
import { mayOrganization, type OrganizationAction } from './policy.ts'

export type OrganizationRow = Omit<Selectable<Organizations>, 'kind' | 'state'> & {
  kind: OrganizationKind
  state: OrganizationState
}

/**
 * Locks an organization for a change, seen through the actor. Everything about its members waits in this line, so that
 * the last admin cannot slip out twice.
 * @throws NotFound when it does not exist or is not for the actor; NotAllowed when they may see but not do it
 */
export async function lockOrganization(
  tx: Tx,
  actor: Actor,
  id: string,
  action: OrganizationAction,
): Promise<OrganizationRow> {
  const row = await tx.selectFrom('organizations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return permitted(actor, row as OrganizationRow | undefined, action)
}

/** Reads an organization as its members see it. @throws NotFound, NotAllowed as above */
export async function findOrganization(
  tx: Tx,
  actor: Actor,
  id: string,
  action: OrganizationAction = 'view',
): Promise<OrganizationRow> {
  const row = await tx.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst()
  return permitted(actor, row as OrganizationRow | undefined, action)
}

function permitted(actor: Actor, row: OrganizationRow | undefined, action: OrganizationAction): OrganizationRow {
  if (!row || !mayOrganization(actor, 'view', { organizationId: row.id, kind: row.kind })) throw new NotFound()
  if (!mayOrganization(actor, action, { organizationId: row.id, kind: row.kind })) throw new NotAllowed()
  return row
}
