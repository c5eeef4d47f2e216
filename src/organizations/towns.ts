import { searchPlaces } from '../law/place-search.ts'
import { findPlace, municipalitiesOf, type Place } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'

const MOST_FOUND = 60

/** A municipality that takes part. */
export interface Town {
  id: string
  code: string
  name: string
  published: number
}

/** Every municipality that takes part, in the order of the codes, with its published postings. */
export async function townsTakingPart(tx: Tx): Promise<Town[]> {
  return tx
    .selectFrom('organizations as o')
    .select(['o.id', 'o.place_code as code', 'o.name'])
    .select((e) =>
      e
        .selectFrom('postings as p')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('p.municipality_id', '=', 'o.id')
        .where('p.state', '=', 'published')
        .$asScalar()
        .$notNull()
        .as('published'),
    )
    .where('o.kind', '=', 'municipality')
    .where('o.state', '=', 'active')
    .orderBy('o.place_code')
    .limit(2000)
    .execute()
}

/** The municipalities that take part, by their codes: to choose one in a form, or to narrow a list by it. */
export async function townsToChoose(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('kind', '=', 'municipality')
    .where('state', '=', 'active')
    .orderBy('place_code')
    .orderBy('id')
    .limit(2000)
    .execute()
}

/** Municipalities of Japan by name, reading or prefecture, whether they take part or not. */
export function searchTowns(words: string): Place[] {
  const found = searchPlaces(words.slice(0, 100), { limit: MOST_FOUND })
  const towns = found.flatMap((place) => {
    if (place.kind === 'prefecture') return municipalitiesOf(place.code)
    return findPlace(place.city?.code ?? place.code) ?? []
  })
  return [...new Map(towns.map((town) => [town.code, town])).values()]
}
