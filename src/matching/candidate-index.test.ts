import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { indexPosting, indexTalent, openCandidateIndex, reindexTalent, unindexPosting } from './candidate-index.ts'
import { openReach, coverage, reachOf } from './coverage.ts'
import { pairKeyOf } from './estimate.ts'
import { byCoverage, indexOf, skillsOf } from './example-index.ts'
import { kinshipOf } from './kinship.ts'
import { findPostings } from './posting-search.ts'
import { findTalents } from './talent-search.ts'

const flat = Array.from({ length: 40 }, () => -1)
/** Enough others that nobody is compared with everybody. */
const crowd = Array.from({ length: 30 }, () => skillsOf([0, 0.4]))

test('a new posting finds its talents, the best covered first', () => {
  const index = indexOf(flat, [skillsOf([1, 0.5]), skillsOf([1, 0.9]), skillsOf([2, 1]), ...crowd], [])
  const posting = indexPosting(index, skillsOf([1, 1], [0, 1]))
  const found = findTalents(index, posting)
  assert.deepEqual(Array.from(found.ids.subarray(0, 2)), [1, 0])
  assert.ok(!found.ids.includes(2))
  assert.ok(found.p[0]! > found.p[1]!)
})

test('a new talent finds their postings, and a changed one others', () => {
  const postings = [skillsOf([1, 1]), skillsOf([2, 1]), ...Array.from({ length: 30 }, () => skillsOf([0, 1]))]
  const index = indexOf(flat, [], postings)
  const talent = indexTalent(index, skillsOf([1, 0.9], [0, 0.4]))
  assert.equal(findPostings(index, talent).ids[0], 0)
  reindexTalent(index, talent, skillsOf([2, 0.9], [0, 0.4]))
  const after = findPostings(index, talent).ids
  assert.equal(after[0], 1)
  assert.ok(!after.includes(0))
})

test('after a change nobody is found by what they no longer have', () => {
  const index = indexOf(
    flat,
    [skillsOf([1, 0.9]), ...Array.from({ length: 25 }, () => skillsOf([1, 0.4]))],
    [skillsOf([1, 1])],
  )
  reindexTalent(index, 0, skillsOf([2, 0.9]))
  assert.ok(!findTalents(index, 0).ids.includes(0))
})

test('a closed posting is nobody’s candidate', () => {
  const index = indexOf(flat, [skillsOf([1, 0.9])], [skillsOf([1, 1]), skillsOf([1, 1])])
  unindexPosting(index, 0)
  assert.deepEqual(Array.from(findPostings(index, 0).ids), [1])
})

test('a posting that asks for nothing, or for what nobody has, is still shown to someone', () => {
  const index = indexOf(flat, [skillsOf([1, 0.9]), skillsOf([2, 0.9])], [[], skillsOf([7, 1])])
  assert.equal(findTalents(index, 0).ids.length, 2)
  assert.equal(findTalents(index, 1).ids.length, 2)
})

test('a talent without skills still sees postings', () => {
  const index = indexOf(flat, [[]], [skillsOf([1, 1]), []])
  assert.equal(findPostings(index, 0).ids.length, 2)
})

test('a child serves for its parent, and a sibling where nobody has more', () => {
  const index = indexOf(
    [-1, 0, 0],
    [skillsOf([1, 1]), skillsOf([2, 1]), ...Array.from({ length: 30 }, () => [])],
    [skillsOf([0, 1]), skillsOf([1, 1])],
  )
  assert.deepEqual(Array.from(findTalents(index, 0).ids.subarray(0, 2)), [0, 1])
  assert.deepEqual(Array.from(findTalents(index, 1).ids.subarray(0, 2)), [0, 1])
})

test('limits and ids that make no sense are refused by name', () => {
  const kinship = kinshipOf(flat)
  assert.throws(() => openCandidateIndex(kinship, byCoverage, { perTalent: 0 }), /^RangeError: perTalent/)
  assert.throws(() => openCandidateIndex(kinship, byCoverage, { perPosting: Number.NaN }), /^RangeError: perPosting/)
  const index = indexOf(flat, [], [])
  for (const act of [() => findPostings(index, 0), () => reindexTalent(index, 0, [])])
    assert.throws(act, /^RangeError: talent/)
  for (const act of [() => findTalents(index, 0), () => unindexPosting(index, 0)])
    assert.throws(act, /^RangeError: posting/)
})

/** Markets with a two-level taxonomy and random skills. */
const level = fc.double({ min: 0.35, max: 1, noNaN: true })
const rows = (most: number) =>
  fc.array(fc.array(fc.record({ concept: fc.nat(11), amount: level }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: most,
  })
const families = Array.from({ length: 12 }, (_, k) => (k % 4 === 0 ? -1 : k - (k % 4)))

test('a talent’s postings are those that comparing with every posting would have chosen', () => {
  fc.assert(
    fc.property(rows(3), rows(60), (talents, postings) => {
      const index = indexOf(families, talents, postings, { perTalent: 5 })
      const reach = openReach(index.kinship)
      reachOf(reach, index.kinship, index.talents, 0)
      const key = (posting: number) => pairKeyOf(byCoverage, 0, posting, coverage(reach, index.postings, posting))
      const best = postings
        .map((_, posting) => key(posting))
        .toSorted((a, b) => b - a)
        .slice(0, 5)
      const found = Array.from(findPostings(index, 0).ids, key)
      // The search adds up in single precision.
      assert.ok(
        found.length === best.length && found.every((each, k) => Math.abs(each - best[k]!) < 1e-4),
        `${found.join()} instead of ${best.join()}`,
      )
    }),
  )
})

test('a posting’s talents are those that comparing with every talent would have chosen, where no siblings are', () => {
  fc.assert(
    fc.property(rows(60), rows(3), (talents, postings) => {
      const index = indexOf(flat, talents, postings, { perPosting: 5 })
      const reach = openReach(index.kinship)
      const key = (talent: number) => {
        reachOf(reach, index.kinship, index.talents, talent)
        return pairKeyOf(byCoverage, talent, 0, coverage(reach, index.postings, 0))
      }
      const best = talents
        .map((_, talent) => key(talent))
        .toSorted((a, b) => b - a)
        .slice(0, 5)
      const found = Array.from(findTalents(index, 0).ids, key)
      assert.ok(
        found.length === best.length && found.every((each, k) => Math.abs(each - best[k]!) < 1e-4),
        `${found.join()} instead of ${best.join()}`,
      )
    }),
  )
})
