import type { Database } from '../../src/platform/db/database.ts'

/** Where people of the tests live: since before anything happened, unless you say since when. */
export function homesOf(owner: Database) {
  return async function livesIn(talentId: string, place_code: string | null, since = '2019-04-01T00:00:00Z') {
    await owner.updateTable('talent_contacts').set({ place_code }).where('talent_id', '=', talentId).execute()
    await owner
      .insertInto('talent_homes')
      .values({ talent_id: talentId, place_code, at: new Date(since) })
      .execute()
  }
}
