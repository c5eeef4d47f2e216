import assert from 'node:assert/strict'
import { test } from 'vitest'
import { closenessOf, coverage, fullCoverage, openReach, reachOf } from './coverage.ts'
import { pairKey, pairKeyOf } from './estimate.ts'
import { byCoverage, indexOf } from './example-index.ts'
import { findTalents } from './talent-search.ts'
import { coverageFor } from './talent-coverage.ts'

/** 60 concepts, three levels: twelve headings, each with four skills, one of which is a heading of its own kind. */
const taxonomy = Array.from({ length: 60 }, (_, k) => (k % 5 === 0 ? -1 : k - (k % 5)))

function crowd(talents: number, postings: number) {
  let state = 5
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647
  const row = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, () => ({
      concept: Math.floor(60 * next() ** 2),
      amount: 0.35 + 0.65 * next(),
    }))
  return indexOf(
    taxonomy,
    Array.from({ length: talents }, () => row(3, 8)),
    Array.from({ length: postings }, () => row(2, 5)),
    { perPosting: 50 },
  )
}

test('in a crowd, nine in ten of the best talents are found though most are passed over unseen, and the rest are nearly as good', () => {
  const index = crowd(4_000, 40)
  const reach = openReach(index.kinship)
  let found = 0
  let lost = 0
  for (let posting = 0; posting < 40; posting++) {
    const keys = Array.from({ length: 4_000 }, (_, talent) => {
      reachOf(reach, index.kinship, index.talents, talent)
      return pairKeyOf(byCoverage, talent, posting, coverage(reach, index.postings, posting))
    })
    const best = [...keys.keys()].toSorted((a, b) => keys[b]! - keys[a]! || a - b).slice(0, 50)
    const { ids } = findTalents(index, posting)
    found += ids.filter((talent) => best.includes(talent)).length
    const sum = (some: Iterable<number>) => Iterator.from(some).reduce((total, talent) => total + keys[talent]!, 0)
    lost += (sum(best) - sum(ids)) / (40 * 50)
  }
  assert.ok(found / (40 * 50) > 0.9, `${found} of 2000`)
  assert.ok(lost < 0.02, `${lost} of the log chance`)
})

test('both ways of working out a coverage agree', () => {
  const index = crowd(200, 20)
  const reach = openReach(index.kinship)
  for (let posting = 0; posting < 20; posting++) {
    const closeness = closenessOf(index.kinship, index.postings, posting)
    for (let talent = 0; talent < 200; talent++) {
      reachOf(reach, index.kinship, index.talents, talent)
      const one = coverage(reach, index.postings, posting)
      const other = fullCoverage(closeness, index.talents, index.postings, posting, talent)
      assert.ok(Math.abs(one - other) < 1e-6)
      assert.ok(one >= 0 && one <= 1 + 1e-6)
    }
  }
})

test('the search leaves nothing behind: the second answer is the first', () => {
  const index = crowd(500, 5)
  const first = findTalents(index, 3)
  findTalents(index, 1)
  assert.deepEqual(findTalents(index, 3), first)
  assert.ok(index.cover.every((covered) => covered === 0))
})

test('talents come best first, with the chances that the estimate gives', () => {
  const index = crowd(500, 5)
  const { ids, p, q } = findTalents(index, 2)
  assert.equal(ids.length, 50)
  for (let k = 1; k < ids.length; k++) {
    const key = (place: number) => pairKey(Math.log(p[place]! / (1 - p[place]!)), Math.log(q[place]! / (1 - q[place]!)))
    assert.ok(key(k - 1) >= key(k) - 1e-4)
  }
})

test('the least coverage for a key is never more than what reaches it', () => {
  const index = crowd(1, 1)
  for (const covered of [0, 0.1, 0.37, 0.5, 0.8, 1]) {
    assert.ok(coverageFor(index, 0, byCoverage.highestKey(0, covered)) <= covered)
  }
})
