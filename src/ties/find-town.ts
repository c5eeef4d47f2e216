import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

/** A municipality that is on the platform. @throws NotFound for any other id */
export async function requireTown(tx: Tx, id: string): Promise<{ id: string; name: string; code: string }> {
  const town = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'place_code as code'])
    .where('id', '=', id)
    .where('kind', '=', 'municipality')
    .executeTakeFirst()
  if (!town) throw new NotFound()
  return town
}
