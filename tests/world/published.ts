import type { Insertable } from 'kysely'
import type { Postings } from '../../db/types.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW } from './office.ts'
import { postingsOf } from './postings.ts'

/** A published posting with its entry in the journal, so that the public search learns of it. */
export function publishedOf(owner: Database) {
  return async (given: Partial<Insertable<Postings>> = {}) => {
    const made = await postingsOf(owner)('published', given)
    const entry = { name: 'posting.published', subject_kind: 'posting', subject: made.id, actor_kind: 'clock', at: NOW }
    await owner
      .insertInto('journal')
      .values({ ...entry, from_state: 'review', to_state: 'published' })
      .execute()
    return made
  }
}
