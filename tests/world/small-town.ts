import type { Database } from '../../src/platform/db/database.ts'
import { historiesOf } from './histories.ts'
import { homesOf } from './homes.ts'
import { office } from './office.ts'
import { tiesOf } from './ties.ts'

/** A town whose ties are counted by hand: six people, one of them a resident, one of last year only. */
export function smallTownOf({ db, owner }: { db: Database; owner: Database }) {
  const ties = tiesOf({ db, owner })
  const { talent } = office(owner)
  const { town, posted, applied, contracted } = historiesOf(owner)
  const livesIn = homesOf(owner)

  return async function smallTown() {
    const { officer, companies } = await town()
    const id = officer.organizationId
    const place = await posted({ municipality: id, client: companies[0] ?? '' }, '2024-05-01T00:00:00Z')
    const fan = await talent('関心')
    await ties.interested(id, '2025-05-01T00:00:00Z', fan)
    const second = await posted({ municipality: id, client: companies[1] ?? '' }, '2025-05-01T00:00:00Z')
    const { person: bidder } = await applied(place, '2025-06-01T00:00:00Z')
    await applied(second, '2025-06-02T00:00:00Z', { person: bidder })
    const { person: worker } = await contracted(place, '2025-07-01T00:00:00Z')
    const { person: faithful } = await contracted(place, '2025-02-01T00:00:00Z')
    const { person: former } = await applied(place, '2024-06-01T00:00:00Z')
    const { person: resident } = await applied(place, '2025-08-01T00:00:00Z')
    const { place_code } = await owner
      .selectFrom('organizations')
      .select('place_code')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await livesIn(resident.talentId, place_code)
    await livesIn(worker.talentId, '131016')
    await livesIn(faithful.talentId, '131016')
    return { officer, id, fan, bidder, worker, faithful, former, resident }
  }
}
