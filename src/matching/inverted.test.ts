import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { amountsOf, enter, leave, openInverted, ownersOf } from './inverted.ts'

test('whoever comes and goes, a list holds exactly those who are there, each with their amount', () => {
  const steps = fc.array(fc.record({ concept: fc.nat(2), owner: fc.nat(20), comes: fc.boolean() }), { maxLength: 200 })
  fc.assert(
    fc.property(steps, (all) => {
      const inverted = openInverted(3)
      const model = [new Set<number>(), new Set<number>(), new Set<number>()]
      for (const { concept, owner, comes } of all) {
        const there = model[concept]!
        if (comes && !there.has(owner)) enter(inverted, concept, owner, owner / 32)
        if (comes) there.add(owner)
        if (!comes) leave(inverted, concept, owner)
        if (!comes) there.delete(owner)
      }
      for (const [concept, there] of model.entries()) {
        const count = inverted.count[concept]!
        const owners = Array.from(ownersOf(inverted, concept).subarray(0, count))
        assert.deepEqual(new Set(owners), there)
        assert.equal(owners.length, there.size)
        for (const [k, owner] of owners.entries()) assert.equal(amountsOf(inverted, concept)[k], owner / 32)
      }
    }),
  )
})
