import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import type { CandidateIndex } from './candidate-index.ts'
import { coverage, openReach, reachOf } from './coverage.ts'
import { type Estimate, pairKey, pairKeyOf } from './estimate.ts'
import { indexOf } from './example-index.ts'
import type { Skill } from './skills.ts'
import { findTalentsAmong } from './talents-among.ts'

/** 20 concepts: four headings with four skills each; the last skill of each stands below the one before. */
const parents = Array.from({ length: 20 }, (_, k) => {
  if (k % 5 === 0) return -1
  return k % 5 === 4 ? k - 1 : k - (k % 5)
})

/** Talents differ in more than their skills: some would come gladly, some are well proved. */
const uneven: Estimate = {
  logitP: (talent, _posting, covered) => 4 * covered - 3 + (talent % 7) / 3,
  logitQ: (talent, _posting, covered) => 8 * covered - 3 + (talent % 5) / 2,
  highestKey: (_posting, covered) => pairKey(4 * covered - 1, 8 * covered - 1),
}

const skill = fc.record({ concept: fc.nat(19), amount: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10) })
const row = fc.uniqueArray(skill, { selector: ({ concept }) => concept, minLength: 0, maxLength: 6 })
const need = fc.uniqueArray(skill, { selector: ({ concept }) => concept, minLength: 0, maxLength: 4 })

/** By looking at everybody: who is allowed and covers something, or, where these are too few, all who are allowed. */
function exact(index: CandidateIndex, allowed: Uint8Array, most: number): number[] {
  const reach = openReach(index.kinship)
  const all = Array.from(allowed, (_, talent) => {
    reachOf(reach, index.kinship, index.talents, talent)
    const covered = coverage(reach, index.postings, 0)
    return { talent, covered, key: pairKeyOf(uneven, talent, 0, covered) }
  }).filter(({ talent }) => allowed[talent] === 1)
  const covering = all.filter(({ covered }) => covered > 0)
  const ranked = (covering.length < 20 ? all : covering).toSorted((a, b) => b.key - a.key || a.talent - b.talent)
  return ranked.slice(0, most).map(({ talent }) => talent)
}

const market = fc.record({
  talents: fc.array(fc.tuple(row, fc.boolean()), { minLength: 1, maxLength: 80 }),
  needs: need,
  most: fc.integer({ min: 1, max: 30 }),
})

test('of those allowed the very best are found, whoever else there is', () => {
  fc.assert(
    fc.property(market, ({ talents, needs, most }) => {
      const index = indexOf(
        parents,
        talents.map(([skills]) => skills),
        [needs],
        { perPosting: 5 },
        uneven,
      )
      const allowed = Uint8Array.from(talents, ([, may]) => Number(may))
      const found = findTalentsAmong(index, 0, { allowed, most })
      // Levels are kept in 32 bits, and added up in another order: what is equal but for that may change places.
      const keys = (ids: Iterable<number>) => Array.from(ids, (id) => keyOf(index, id))
      assert.equal(found.ids.length, exact(index, allowed, most).length)
      const [ours, theirs] = [keys(found.ids), keys(exact(index, allowed, most))]
      for (const [k, key] of ours.entries()) assert.ok(Math.abs(key - theirs[k]!) < 1e-5, `place ${k + 1}`)
      assert.ok(found.ids.every((id) => allowed[id] === 1))
      assert.equal(new Set(found.ids).size, found.ids.length)
      assert.ok(index.cover.every((covered) => covered === 0))
    }),
    { seed: 1, numRuns: 300 },
  )
})

function keyOf(index: CandidateIndex, talent: number): number {
  const reach = openReach(index.kinship)
  reachOf(reach, index.kinship, index.talents, talent)
  return pairKeyOf(uneven, talent, 0, coverage(reach, index.postings, 0))
}

test('twenty suitable are found though two hundred who are better do not want to be asked', () => {
  const wanted = (amount: number): Skill[] => [{ concept: 1, amount }]
  const index = indexOf(
    parents,
    [...Array.from({ length: 200 }, () => wanted(1)), ...Array.from({ length: 20 }, () => wanted(0.6))],
    [wanted(1)],
  )
  const allowed = Uint8Array.from({ length: 220 }, (_, talent) => Number(talent >= 200))
  assert.deepEqual(
    Array.from(findTalentsAmong(index, 0, { allowed, most: 20 }).ids),
    Array.from({ length: 20 }, (_, k) => 200 + k),
  )
})

test('nobody allowed is nobody found; what cannot be is refused by name', () => {
  const index = indexOf(parents, [[{ concept: 1, amount: 1 }]], [[{ concept: 1, amount: 1 }]])
  assert.equal(findTalentsAmong(index, 0, { allowed: new Uint8Array(1), most: 20 }).ids.length, 0)
  const all = Uint8Array.of(1)
  assert.throws(() => findTalentsAmong(index, 1, { allowed: all, most: 20 }), /^RangeError: posting /)
  assert.throws(() => findTalentsAmong(index, 0, { allowed: new Uint8Array(2), most: 20 }), /^RangeError: allowed /)
  assert.throws(() => findTalentsAmong(index, 0, { allowed: all, most: 0 }), /^RangeError: most /)
})
