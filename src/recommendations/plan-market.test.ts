import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { as, clock } from '../actor.ts'
import { liveMarket } from './live-market.ts'
import { loadMarket } from './load-market.ts'
import { daysOpen, visitsADay } from './plan-market.ts'

const { db, owner } = await freshDatabase()
const published = publishedOf(owner)
const talents = talentsOf(owner)
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

/** What the days to come promise to a posting, in a market that is read anew. */
async function promised(id: string): Promise<number> {
  const { book } = await as(db, clock, (tx) => loadMarket(tx, NOW))
  return book.state.prices.ahead[book.postingNumbers.get(id)!]!
}

test('of whom nothing is known comes once in five weeks, who came every day nearly every day', () => {
  assert.equal(visitsADay(0), 1 / 35)
  assert.equal(visitsADay(28), 29 / 35)
})

test('the last day counts as a day, a day that is over as none; without one it is planned for a month', () => {
  assert.deepEqual(
    ['2025-12-01', '2025-12-31', '2025-11-30', null].map((day) => daysOpen(day, NOW)),
    [1, 31, 0, 30],
  )
})

test('only who may add to a load is planned with; more days and more visits promise more', async () => {
  const { id } = await published({ closes_on: '2025-12-30' })
  const { accountId, talentId } = await talents.complete()
  await owner.updateTable('accounts').set({ email_verified_at: null }).where('id', '=', accountId).execute()
  assert.equal(await promised(id), 0, 'an address that nobody has proved')
  await owner.updateTable('accounts').set({ email_verified_at: NOW }).where('id', '=', accountId).execute()
  const thirtyDays = await promised(id)
  await owner.updateTable('postings').set({ closes_on: '2025-12-02' }).where('id', '=', id).execute()
  const twoDays = await promised(id)
  assert.ok(twoDays > 0 && Math.abs(thirtyDays - 15 * twoDays) < 1e-6)
  const other = await published({ closes_on: '2025-12-30' })
  await owner.updateTable('postings').set({ state: 'closed' }).where('id', '=', other.id).execute()
  const shown = { talent_id: talentId, posting_id: other.id, rank: 1, propensity: 1, interest: 0.3, acceptance: 0.9 }
  const days = Array.from({ length: 6 }, (_, n) => `2025-11-2${n + 1}`)
  await owner
    .insertInto('impressions')
    .values(days.map((day) => ({ ...shown, day, shown_at: new Date(`${day}T10:00:00+09:00`) })))
    .execute()
  assert.ok(Math.abs((await promised(id)) - 7 * twoDays) < 1e-6, 'six visits and the assumed one')
  await owner.updateTable('talents').set({ state: 'resting' }).where('id', '=', talentId).execute()
  assert.equal(await promised(id), 0, 'who rests')
})

test('a market that lives on plans anew at midnight, and not before', async () => {
  const { id } = await published({ closes_on: '2025-12-10' })
  await talents.complete()
  const ahead = async (now: Date) => {
    const { state, postingNumbers } = await liveMarket(db, now)
    return state.prices.ahead[postingNumbers.get(id)!]!
  }
  const today = await ahead(NOW)
  assert.ok(today > 0)
  await published({ closes_on: '2025-12-20' })
  assert.equal(await ahead(later(1)), today)
  const tomorrow = await ahead(later(24))
  assert.ok(tomorrow > 0 && tomorrow < today)
})
