import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { isAtLeastMonths } from './months.ts'
import { isRenewal, joinRenewals, type Term, termOf } from './renewals.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const consulting = (start: string, end: string): Term => ({ start: day(start), end: day(end), classification: '728' })
const written = (terms: Term[]) =>
  terms.map((term) => `${term.start.toString()}〜${term.end.toString()} ${term.classification}`)

test('less than a month without a contract is a renewal', () => {
  const a = consulting('2026-12-01', '2027-05-31')
  assert.equal(isRenewal(a, consulting('2027-06-30', '2027-12-31')), true)
  assert.equal(isRenewal(a, consulting('2027-07-01', '2027-12-31')), false)
  assert.equal(isRenewal(a, consulting('2027-05-01', '2027-12-31')), true)
})

test('two months, renewed twice, make six', () => {
  const terms = joinRenewals([
    consulting('2027-04-01', '2027-05-31'),
    consulting('2026-12-01', '2027-01-31'),
    consulting('2027-02-01', '2027-03-31'),
  ])
  assert.deepEqual(written(terms), ['2026-12-01〜2027-05-31 728'])
  assert.ok(isAtLeastMonths(day('2026-12-01'), day('2027-05-31'), 6))
})

test('business advice followed by advice on people is the same work, design is another', () => {
  const design = { ...consulting('2027-02-01', '2027-03-31'), classification: '726' }
  const terms = joinRenewals([consulting('2026-12-01', '2027-01-31'), design, consulting('2027-02-15', '2027-04-30')])
  assert.deepEqual(written(terms), ['2026-12-01〜2027-04-30 728', '2027-02-01〜2027-03-31 726'])
})

test('a framework agreement stretches the term at both ends', () => {
  const term = termOf(
    {
      commissionedOn: day('2026-12-01'),
      masterAgreedOn: day('2026-10-15'),
      performedUntil: day('2027-01-31'),
      endsOn: day('2027-02-10'),
      masterEndsOn: day('2027-10-14'),
    },
    '728',
  )
  assert.deepEqual(written([term]), ['2026-10-15〜2027-10-14 728'])
  assert.deepEqual(written([termOf({ commissionedOn: day('2026-12-01'), performedUntil: day('2026-12-31') }, '728')]), [
    '2026-12-01〜2026-12-31 728',
  ])
})

test('joining loses no day, and joining twice is joining once', () => {
  const term = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 200 }), fc.constantFrom('728', '726'))
    .map(([from, length, classification]) => {
      const start = day('2026-04-01').add({ days: from })
      return { start, end: start.add({ days: length }), classification }
    })
  fc.assert(
    fc.property(fc.array(term, { maxLength: 8 }), (terms) => {
      const joined = joinRenewals(terms)
      const covers = (span: Term, t: Term) =>
        span.classification === t.classification &&
        Temporal.PlainDate.compare(span.start, t.start) <= 0 &&
        Temporal.PlainDate.compare(span.end, t.end) >= 0
      assert.ok(terms.every((t) => joined.some((span) => covers(span, t))))
      assert.deepEqual(written(joinRenewals(joined)), written(joined))
    }),
  )
})
