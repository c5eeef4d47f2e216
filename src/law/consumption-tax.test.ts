import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { consumptionTaxRate, innerTax, taxByRate, taxOn } from './consumption-tax.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('three lines of 105 yen bear 31 yen of tax, not three times 10', () => {
  const lines = [105, 105, 105].map((yen) => ({ yen, rate: 10 }))
  assert.deepEqual(taxByRate(lines), [{ rate: 10, withoutTax: 315, tax: 31 }])
  assert.equal(
    lines.reduce((sum, { yen }) => sum + taxOn(yen, 10), 0),
    30,
  )
})

test('each rate is rounded once, the higher first', () => {
  const sums = taxByRate([
    { yen: 1999, rate: 8 },
    { yen: 50_000, rate: 10 },
    { yen: 1, rate: 8 },
  ])
  assert.deepEqual(sums, [
    { rate: 10, withoutTax: 50_000, tax: 5000 },
    { rate: 8, withoutTax: 2000, tax: 160 },
  ])
  assert.deepEqual(taxByRate([]), [])
})

test('the tax inside a sum', () => {
  assert.equal(innerTax(55_000, 10), 5000)
  assert.equal(innerTax(50_000, 10), 4545)
})

test('rates change by day', () => {
  assert.equal(consumptionTaxRate('standard', day('2019-09-30')), 8)
  assert.equal(consumptionTaxRate('standard', day('2019-10-01')), 10)
  assert.equal(consumptionTaxRate('reduced', day('2026-11-22')), 8)
})

test('splitting a line never changes the tax', () => {
  const line = fc.record({ yen: fc.integer({ min: 0, max: 1_000_000 }), rate: fc.constantFrom(8, 10) })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const halves = lines.flatMap(({ yen, rate }) => [
        { yen: Math.floor(yen / 2), rate },
        { yen: yen - Math.floor(yen / 2), rate },
      ])
      assert.deepEqual(taxByRate(halves), taxByRate(lines))
    }),
  )
})

test('what is taxed on top is found inside again, to the yen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(8, 10), (withoutTax, rate) => {
      const tax = taxOn(withoutTax, rate)
      assert.ok(Math.abs(innerTax(withoutTax + tax, rate) - tax) <= 1)
    }),
  )
})
