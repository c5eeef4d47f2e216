import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { addApplications, objective, openPrices, pricingOf, powerNeed, strength } from './price.ts'

const power = pricingOf({ price: 'power' })

test('the default price is (0.3 + load)^−2', () => {
  assert.deepEqual(power, { price: 'power', alpha: 2, kappa: 0.3, mu: 0 })
  assert.ok(Math.abs(powerNeed(power, 0) - 11.1111) < 1e-3)
  assert.ok(Math.abs(powerNeed(power, 0.7) - 1) < 1e-12)
})

test('alpha 0 is plain reciprocal ranking: no posting is dearer than another', () => {
  const flat = pricingOf({ price: 'power', alpha: 0 })
  assert.equal(powerNeed(flat, 0), 1)
  assert.equal(powerNeed(flat, 100), 1)
})

test('the dual price is e^(−load_S) for the strong and P(Poisson(load) < 2) for all', () => {
  const prices = openPrices(pricingOf({ price: 'dual' }), 1)
  addApplications(prices, 0, 2, 0.75)
  assert.ok(Math.abs(prices.need[0]! - Math.exp(-1.5) * 2.5) < 1e-12)
  assert.ok(Math.abs(prices.strongNeed[0]! - Math.exp(-2 * strength(0.75))) < 1e-12)
})

test('an application put in and taken out again leaves the price as it was, and never a load below nothing', () => {
  const prices = openPrices(power, 1)
  const before = prices.need[0]!
  addApplications(prices, 0, 0.3, 0.1)
  assert.ok(prices.need[0]! < before)
  addApplications(prices, 0, -0.3, 0.1)
  assert.equal(prices.load[0], 0)
  assert.equal(prices.need[0], before)
})

test('every price falls as the load rises', () => {
  const loads = fc.double({ min: 0, max: 50, noNaN: true })
  fc.assert(
    fc.property(
      loads,
      fc.double({ min: 1e-3, max: 5, noNaN: true }),
      fc.constantFrom('power' as const, 'dual' as const),
      (load, more, price) => {
        const prices = openPrices(pricingOf({ price }), 2, [load, load + more])
        assert.ok(prices.need[0]! > prices.need[1]!)
        assert.ok(prices.strongNeed[0]! >= prices.strongNeed[1]!)
      },
    ),
  )
})

test('the slope of the objective is the price', () => {
  const step = 1e-5
  for (const alpha of [0, 0.5, 1, 2, 3]) {
    const pricing = pricingOf({ price: 'power', alpha })
    const rise = objective(openPrices(pricing, 1, [0.8 + step])) - objective(openPrices(pricing, 1, [0.8 - step]))
    assert.ok(Math.abs(rise / (2 * step) - powerNeed(pricing, 0.8)) < 1e-5, `alpha ${alpha}`)
  }
  const dual = pricingOf({ price: 'dual' })
  const rise = objective(openPrices(dual, 1, [0.8 + step])) - objective(openPrices(dual, 1, [0.8 - step]))
  const prices = openPrices(dual, 1, [0.8])
  assert.ok(Math.abs(rise / (2 * step) - prices.need[0]! - prices.strongNeed[0]!) < 1e-5)
})

test('a late posting is never pushed down by being late', () => {
  const prices = openPrices(power, 2, undefined, [0, 1])
  assert.ok(prices.need[1]! + prices.strongNeed[1]! > prices.need[0]!)
})

test('settings that make no sense are refused by name', () => {
  assert.throws(() => pricingOf({ price: 'cheap' as 'power' }), /^RangeError: price /)
  assert.throws(() => pricingOf({ price: 'power', alpha: -1 }), /^RangeError: alpha /)
  assert.throws(() => pricingOf({ price: 'power', alpha: Number.POSITIVE_INFINITY }), /^RangeError: alpha /)
  assert.throws(() => pricingOf({ price: 'power', kappa: 0 }), /^RangeError: kappa /)
  assert.throws(() => pricingOf({ price: 'power', mu: Number.NaN }), /^RangeError: mu /)
})

test('among postings on the dual price, too, whoever waits in vain stands far above its like', () => {
  const prices = openPrices(pricingOf({ price: 'dual' }), 2, [0, 0], [1, 0])
  assert.ok((prices.need[0] ?? 0) > 10 * (prices.need[1] ?? 0))
  assert.ok((prices.strongNeed[0] ?? 0) > 10 * (prices.strongNeed[1] ?? 0))
})
