import type { Selectable } from 'kysely'
import type { Organizations } from '../../db/types.ts'
import { findPlace, fullName } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { emptyContent, type PostingContent } from './content.ts'

export type Client = Pick<
  Selectable<Organizations>,
  'id' | 'kind' | 'name' | 'place_code' | 'postcode' | 'address' | 'phone' | 'email' | 'contact_url' | 'industry'
>

/** The organization that a posting is to belong to. @throws NotFound unless it is an active company or municipality */
export async function findClient(tx: Tx, id: string): Promise<Client> {
  const client = await tx
    .selectFrom('organizations')
    .select(['id', 'kind', 'name', 'place_code', 'postcode', 'address', 'phone', 'email', 'contact_url', 'industry'])
    .where('id', '=', id)
    .where('kind', 'in', ['company', 'municipality'])
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!client) throw new NotFound()
  return client
}

/**
 * The municipality in which a client stands, by its 団体コード (a ward belongs to its city); a municipality is its own.
 * @throws Invalid when that town does not take part yet
 */
export async function municipalityOf(tx: Tx, client: Client): Promise<string> {
  if (client.kind === 'municipality') return client.id
  const place = findPlace(client.place_code)
  const town = await tx
    .selectFrom('organizations')
    .select('id')
    .where('kind', '=', 'municipality')
    .where('state', '=', 'active')
    .where('place_code', '=', place?.city?.code ?? client.place_code)
    .executeTakeFirst()
  if (town) return town.id
  const name = place ? fullName(place) : 'この所在地の自治体'
  throw new Invalid({
    form: `${name}はまだ結に参加していないため、求人を作成できません。運営事業者にお問い合わせください`,
  })
}

/** The first page of a new posting: who recruits is already known (的確表示の六情報 1〜3). */
export function contentFor(client: Client): PostingContent {
  return {
    ...emptyContent,
    industry: client.industry,
    recruiterName: client.name,
    recruiterAddress: client.address,
    recruiterContact: client.phone || client.email || client.contact_url,
  }
}
