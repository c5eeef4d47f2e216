import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { giveConsent } from '../../talents/give-consent.ts'
import { agreedTo } from '../provision.ts'
import { provisionOfPool } from './pool.ts'

/**
 * 町のタレントプールに登録する: the entry and the consent it rests on, for this municipality alone. Joining twice is
 * harmless.
 * @throws NotFound when there is no such municipality
 */
export async function joinPool(tx: Tx, actor: Actor, municipalityId: string, now: Date): Promise<void> {
  if (actor.kind !== 'talent') throw new NotAllowed('登録できるのは、ご本人だけです')
  const town = await tx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', municipalityId)
    .where('kind', '=', 'municipality')
    .executeTakeFirst()
  if (!town) throw new NotFound()
  const { talentId, accountId } = actor
  const entry = { id: randomUUID(), talent_id: talentId, account_id: accountId, municipality_id: municipalityId }
  const made = await tx
    .insertInto('pool_entries')
    .values({ ...entry, state: 'joined', joined_at: now })
    .onConflict((c) => c.columns(['talent_id', 'municipality_id']).where('state', '=', 'joined').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return
  const agreed = agreedTo(provisionOfPool(town.name))
  await giveConsent(tx, actor, { talentId, recipientId: municipalityId, subject: entry.id, ...agreed }, now)
  const detail = { talent: talentId, municipality: municipalityId }
  await record(tx, actor, { name: 'pool.joined', subject: entry.id, from: null, to: 'joined', detail }, now)
}
