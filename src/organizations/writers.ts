import { addresseesOf, type Addressee } from '../accounts/addressees.ts'
import type { Tx } from '../platform/db/database.ts'

/** Members of an organization who may act (50 at most), to be written to; a viewer is not asked to do anything. */
export async function writersOf(tx: Tx, organizationId: string): Promise<Addressee[]> {
  const members = await tx
    .selectFrom('memberships')
    .select('account_id')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'active')
    .where('role', '!=', 'viewer')
    .orderBy('account_id')
    .limit(50)
    .execute()
  return addresseesOf(
    tx,
    members.map(({ account_id }) => account_id),
  )
}
