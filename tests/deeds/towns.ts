import type { Member } from '../../src/actor.ts'
import { allPlaces } from '../../src/law/places.ts'
import { office } from '../world/office.ts'
import type { Stage } from './deed.ts'

const places = allPlaces().filter(({ kind }) => kind === 'municipality')
let taken = 0

/** 団体コード of a municipality that no other deed stands in; it takes part once. */
export function freshPlace(): { code: string; name: string } {
  const place = places[taken++ % places.length]
  if (!place) throw new Error('there are no places')
  return { code: place.code, name: `${place.prefecture.name}${place.name}` }
}

/** Somebody of a company whose town takes part; after as many as there are towns, the towns take another company each. */
export async function companyInTown({ owner }: Stage): Promise<Member> {
  const { member, organization } = office(owner)
  const placeCode = freshPlace().code
  const town = owner.selectFrom('organizations').select('id').where('kind', '=', 'municipality')
  const there = await town.where('place_code', '=', placeCode).executeTakeFirst()
  if (!there) await organization('municipality', { placeCode })
  return member('company', await organization('company', { placeCode }))
}
