import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { acceptanceFeatures, chance, interestFeatures } from '../matching/index.ts'
import { liveMarket } from './live-market.ts'
import { featuresOf } from './pair-features.ts'
import { isWorthALetter, recommend } from './recommend.ts'

const { db, owner } = await freshDatabase()
const { talentId } = await talentsOf(owner).complete()
for (const [title, skill] of [
  ['宿のSNS', 'instagram'],
  ['工場の原価', 'cost-accounting'],
] as const) {
  const { id } = await publishedOf(owner)({ title })
  await owner.insertInto('posting_skills').values({ posting_id: id, skill, must: true }).execute()
}
const book = await liveMarket(db, NOW)
const list = recommend(book, talentId, NOW)
const times = (weights: Float64Array, features: Float64Array) =>
  chance(features.reduce((sum, feature, k) => sum + feature * (weights[k] ?? 0), 0))

test('the features that are logged are those that p and q were made from', () => {
  assert.equal(list.length, 2)
  for (const { p, q, features } of list) {
    assert.equal(features.interest.length, interestFeatures.length)
    assert.equal(features.acceptance.length, acceptanceFeatures.length)
    assert.ok(Math.abs(times(book.weights.interest, features.interest) - p) < 1e-5)
    assert.ok(Math.abs(times(book.weights.acceptance, features.acceptance) - q) < 1e-5)
  }
})

test('a letter is worth a matching skill with a fair chance; either alone is not enough', () => {
  const worth = list
    .filter(isWorthALetter)
    .map(({ postingId }) => book.postings[book.postingNumbers.get(postingId)!]?.title)
  assert.deepEqual(worth, ['宿のSNS'])
  const table: [{ q: number; meetsNeed: boolean }, boolean][] = [
    [{ q: 0.9, meetsNeed: true }, true],
    [{ q: 0.25, meetsNeed: true }, true],
    [{ q: 0.24, meetsNeed: true }, false],
    [{ q: 0.9, meetsNeed: false }, false],
  ]
  for (const [pair, expected] of table) assert.equal(isWorthALetter(pair), expected, JSON.stringify(pair))
})

test('who or what is not in the book has no features', () => {
  assert.deepEqual(featuresOf(book, 999, [0]), [])
  assert.deepEqual(featuresOf(book, 0, [999]), [])
})
