import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { again, createPostings } from './postings.ts'

test('a term gives back what was added, in order, once each', () => {
  const postings = createPostings()
  for (const slot of [0, 3, 3, 130, 131, 70_000, 3_000_000]) postings.append(5, slot)
  assert.deepEqual([...postings.slots(5)], [0, 3, 130, 131, 70_000, 3_000_000])
  assert.equal(postings.count(5), 6)
})

test('an unknown term has nothing', () => {
  const postings = createPostings('places')
  for (const term of [-1, 0, 9, 1_000_000]) {
    assert.equal(postings.count(term), 0)
    assert.equal(postings.slots(term).length, 0)
    assert.equal(postings.placed(term).places.length, 0)
  }
})

test('the place is the one of the first time in a slot, marked where there is another', () => {
  const postings = createPostings('places')
  postings.append(1, 7, 32_767)
  postings.append(1, 7, 2)
  postings.append(1, 8, 300)
  const { slots, places } = postings.placed(1)
  assert.deepEqual([...slots], [7, 8])
  assert.deepEqual([...places], [32_767 + again, 300])
  assert.deepEqual([...postings.slots(1)], [7, 8])
})

test('many terms grow side by side and stay apart, with places and without', () => {
  const additions = fc.array(fc.tuple(fc.nat(40), fc.nat(400), fc.nat(32_767)), { maxLength: 4000, size: 'max' })
  fc.assert(
    fc.property(additions, fc.constantFrom('slots' as const, 'places' as const), (added, keeps) => {
      const postings = createPostings(keeps)
      const expected = new Map<number, [number, number][]>()
      let slot = 0
      for (const [term, step, place] of added) {
        slot += step
        const list = expected.get(term) ?? []
        expected.set(term, list)
        const last = list.at(-1)
        if (last?.[0] === slot) last[1] |= again
        else list.push([slot, place])
        postings.append(term, slot, place)
      }
      for (const [term, list] of expected) {
        assert.deepEqual(
          [...postings.slots(term)],
          list.map(([slot]) => slot),
        )
        if (keeps === 'places')
          assert.deepEqual(
            [...postings.placed(term).places],
            list.map(([, place]) => place),
          )
      }
    }),
    { numRuns: 60 },
  )
})

test('a hundred thousand rare terms take few bytes, a frequent one about one byte a slot', () => {
  const rare = createPostings()
  for (let term = 0; term < 100_000; term++) rare.append(term, term)
  assert.ok(rare.bytes() < 100_000 * 50)
  const frequent = createPostings()
  for (let slot = 0; slot < 1_000_000; slot++) frequent.append(0, slot)
  assert.ok(frequent.bytes() < 1_700_000)
  assert.equal(frequent.slots(0)[999_999], 999_999)
})
