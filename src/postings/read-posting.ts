import type { Actor } from '../actor.ts'
import { findPlace, fullName } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import { findPosting, type PostingRow } from './find-posting.ts'
import type { PostingAction } from './policy.ts'

/** A posting as people read it: its row, and the names behind its codes. */
export interface ReadablePosting {
  row: PostingRow
  client: { id: string; kind: string; name: string; placeCode: string; industry: string | null; website: string }
  town: { id: string; name: string }
  /** 鳥取県湯けむり町; '' for a code that no list knows. */
  place: string
  skills: readonly { skill: string; must: boolean }[]
  round: { id: string; name: string } | null
  programme: { id: string; name: string } | null
}

/**
 * Reads one posting with its names, seen through the actor.
 * @throws NotFound when it does not exist or the actor may not see it
 */
export async function readPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  action: PostingAction = 'view',
): Promise<ReadablePosting> {
  const row = await findPosting(tx, actor, id, action)
  const names = await namesOf(tx, row)
  const skills = await skillsOf(tx, id)
  const place = findPlace(names.client_place)
  return {
    row,
    client: {
      id: row.client_id,
      kind: names.client_kind,
      name: names.client_name,
      placeCode: names.client_place,
      industry: row.industry ?? names.client_industry,
      website: names.client_website,
    },
    town: { id: row.municipality_id, name: names.town_name },
    place: place ? fullName(place) : names.town_name,
    skills,
    round: row.round_id && names.round_name ? { id: row.round_id, name: names.round_name } : null,
    programme: row.programme_id && names.programme_name ? { id: row.programme_id, name: names.programme_name } : null,
  }
}

/** スキル of a posting: the wanted ones first, then those that would help. */
export function skillsOf(tx: Tx, postingId: string): Promise<{ skill: string; must: boolean }[]> {
  return tx
    .selectFrom('posting_skills')
    .select(['skill', 'must'])
    .where('posting_id', '=', postingId)
    .orderBy('must', 'desc')
    .orderBy('skill')
    .limit(50)
    .execute()
}

function namesOf(tx: Tx, row: PostingRow) {
  return tx
    .selectFrom('organizations as c')
    .innerJoin('organizations as t', (join) => join.on('t.id', '=', row.municipality_id))
    .leftJoin('rounds as r', (join) => join.on('r.id', '=', row.round_id))
    .leftJoin('programmes as p', (join) => join.on('p.id', '=', row.programme_id))
    .select([
      'c.kind as client_kind',
      'c.name as client_name',
      'c.place_code as client_place',
      'c.industry as client_industry',
      'c.website as client_website',
      't.name as town_name',
      'r.name as round_name',
      'p.name as programme_name',
    ])
    .where('c.id', '=', row.client_id)
    .executeTakeFirstOrThrow()
}
