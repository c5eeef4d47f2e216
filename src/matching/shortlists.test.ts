import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { openShortlists, shortlist, shortlisted } from './shortlists.ts'

test('each owner keeps the best of what was offered, of equal ones the lower id', () => {
  const offers = fc.uniqueArray(
    fc.record({ owner: fc.nat(2), id: fc.nat(400), score: fc.integer({ min: -4, max: 4 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 200,
    },
  )
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 9 }), (offered, capacity) => {
      const lists = openShortlists(3, capacity)
      for (const { owner, id, score } of offered) shortlist(lists, owner, score, id)
      for (let owner = 0; owner < 3; owner++) {
        const best = offered
          .filter((one) => one.owner === owner)
          .toSorted((a, b) => b.score - a.score || a.id - b.id)
          .slice(0, capacity)
        assert.deepEqual(
          Array.from(shortlisted(lists, owner)).toSorted((a, b) => a - b),
          best.map(({ id }) => id).toSorted((a, b) => a - b),
        )
      }
    }),
  )
})
