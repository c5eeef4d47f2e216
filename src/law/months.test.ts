import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { addMonths, isAtLeastMonths, lastDayAfterMonths } from './months.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('a term includes its first and its last day', () => {
  assert.equal(isAtLeastMonths(day('2026-12-01'), day('2027-05-30'), 6), false)
  assert.equal(isAtLeastMonths(day('2026-12-01'), day('2027-05-31'), 6), true)
  assert.equal(isAtLeastMonths(day('2026-12-01'), day('2026-12-30'), 1), false)
  assert.equal(isAtLeastMonths(day('2026-12-01'), day('2026-12-31'), 1), true)
})

test('a month without such a day ends on its last', () => {
  assert.equal(addMonths(day('2027-01-31'), 1).toString(), '2027-02-28')
  assert.equal(addMonths(day('2028-01-31'), 1).toString(), '2028-02-29')
  assert.equal(lastDayAfterMonths(day('2028-02-29'), 12).toString(), '2029-02-27')
})

test('the last day is the first that makes the term long enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 60 }), (days, months) => {
      const start = day('1990-01-01').add({ days })
      const end = lastDayAfterMonths(start, months)
      assert.ok(isAtLeastMonths(start, end, months))
      assert.ok(!isAtLeastMonths(start, end.subtract({ days: 1 }), months))
    }),
  )
})
