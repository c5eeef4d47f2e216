import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, type OrganizationKind } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { type OrganizationDetails, refuseInconsistent } from './details.ts'
import { columnsOf } from './detail-columns.ts'
import { mayRegister } from './policy.ts'
import { refuseDoubles } from './refuse-doubles.ts'

/**
 * 組織を登録する。 Anybody who is signed in registers their own company and becomes its first admin. An operator
 * registers every kind and then invites the first admin (inviteMember).
 * @returns the id of the organization
 * @throws Invalid when the details contradict each other or the organization is there already
 */
export async function registerOrganization(
  tx: Tx,
  actor: Actor,
  kind: OrganizationKind,
  details: OrganizationDetails,
  now: Date,
): Promise<string> {
  if (!mayRegister(actor, kind)) throw new NotAllowed()
  const isForOthers = actor.kind === 'operator' || actor.kind === 'clock'
  refuseInconsistent(kind, details, { contact: isForOthers ? 'later' : 'needed' })
  const id = randomUUID()
  const row = { ...columnsOf(kind, details), id, kind, created_at: now }
  await refuseDoubles(tx.insertInto('organizations').values(row).execute())
  await record(tx, actor, { name: 'organization.registered', subject: id, detail: { kind } }, now)
  if (!isForOthers) await becomeAdmin(tx, actor, id, now)
  return id
}

async function becomeAdmin(tx: Tx, actor: Actor, organizationId: string, now: Date): Promise<void> {
  const account_id = accountOf(actor)
  if (!account_id) throw new NotAllowed()
  await tx
    .insertInto('memberships')
    .values({ id: randomUUID(), account_id, organization_id: organizationId, role: 'admin', created_at: now })
    .execute()
}
