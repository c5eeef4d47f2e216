import type { Actor } from '../actor.ts'
import { findPlace, fullName } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

const MOST = 20

/** Companies and municipalities that an operator may write for, by part of the name; twenty at most. */
export async function clientsNamed(
  tx: Tx,
  actor: Actor,
  text: string,
): Promise<{ id: string; name: string; place: string }[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const rows = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'place_code'])
    .where('kind', 'in', ['company', 'municipality'])
    .where('state', '=', 'active')
    .where('name', 'ilike', `%${text.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(({ id, name, place_code }) => {
    const place = findPlace(place_code)
    return { id, name, place: place ? fullName(place) : '' }
  })
}
