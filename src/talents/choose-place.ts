import type { Actor } from '../actor.ts'
import { findPlace } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { noteChange } from './change-talent.ts'
import { lockTalent } from './find-talent.ts'
import type { PlaceRelation } from './talent.ts'

/** Places beyond this say nothing about a tie any more. */
export const MOST_PLACES = 20

/**
 * 本人がゆかりの地・応援したい地域を登録する。 What ties the person to the place replaces what was said of it before.
 * @throws NotFound for another's profile, Invalid for a place that does not exist or one too many
 */
export async function choosePlace(
  tx: Tx,
  actor: Actor,
  id: string,
  { code, relations }: { code: string; relations: readonly PlaceRelation[] },
  now: Date,
): Promise<void> {
  await lockTalent(tx, actor, id, 'edit')
  if (findPlace(code)?.code !== code) throw new Invalid({ place: '地域を選び直してください' })
  await refuseTooMany(tx, id, code)
  await tx.deleteFrom('talent_places').where('talent_id', '=', id).where('place_code', '=', code).execute()
  await tx
    .insertInto('talent_places')
    .values(relations.map((relation) => ({ talent_id: id, place_code: code, relation })))
    .execute()
  await noteChange(tx, actor, id, now)
}

async function refuseTooMany(tx: Tx, id: string, code: string): Promise<void> {
  const { others } = await tx
    .selectFrom('talent_places')
    .select((e) => e.fn.count<number>('place_code').distinct().as('others'))
    .where('talent_id', '=', id)
    .where('place_code', '!=', code)
    .executeTakeFirstOrThrow()
  if (others >= MOST_PLACES)
    throw new Invalid({ place: `地域は${MOST_PLACES}か所までです。登録した地域を外してから追加してください` })
}
