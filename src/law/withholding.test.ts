import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import {
  feeForNet,
  needsPaymentRecord,
  withholdingBase,
  withholdingDueOn,
  withholdingLabel,
  withholdingOn,
} from './withholding.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const december = day('2026-12-30')

test('a fee of 50,000 yen with its tax shown apart leaves 49,895', () => {
  const base = withholdingBase({ withoutTax: 50_000, tax: 5000, shownApart: true })
  assert.equal(withholdingOn(base, december), 5105)
  assert.equal(50_000 + 5000 - withholdingOn(base, december), 49_895)
})

test('where the tax is not shown apart, it is withheld from too', () => {
  const base = withholdingBase({ withoutTax: 50_000, tax: 5000, shownApart: false })
  assert.equal(withholdingOn(base, december), 5615)
})

test('above one million the rest is taxed at the higher rate', () => {
  assert.equal(withholdingOn(1_000_000, december), 102_100)
  assert.equal(withholdingOn(1_200_000, december), 142_940)
})

test('from 2027 the tax has another name and the same amount', () => {
  assert.equal(withholdingLabel(december), '所得税及び復興特別所得税')
  assert.equal(withholdingLabel(day('2027-01-01')), '所得税、復興特別所得税及び防衛特別所得税')
  assert.equal(withholdingOn(50_000, day('2027-01-29')), 5105)
})

test('to leave 50,000 yen, 55,685 must be paid', () => {
  assert.equal(feeForNet(50_000, december), 55_685)
  assert.equal(withholdingOn(55_685, december), 5685)
  assert.equal(feeForNet(0, december), 0)
})

test('the tax is paid in by the tenth of the next month, or the next open day', () => {
  assert.equal(withholdingDueOn(day('2026-11-30')).toString(), '2026-12-10')
  assert.equal(withholdingDueOn(day('2026-12-30')).toString(), '2027-01-12')
  assert.equal(withholdingDueOn(day('2027-01-31')).toString(), '2027-02-10')
})

test('a person paid more than 50,000 yen in a year is reported', () => {
  assert.equal(needsPaymentRecord(50_000), false)
  assert.equal(needsPaymentRecord(50_001), true)
})

test('the fee found for a net amount is the smallest that leaves it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), (net) => {
      const fee = feeForNet(net, december)
      assert.ok(fee - withholdingOn(fee, december) >= net)
      assert.ok(fee - 1 - withholdingOn(fee - 1, december) < net)
    }),
  )
})

test('who earns more keeps more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 1, max: 100_000 }), (fee, more) => {
      const kept = (paid: number) => paid - withholdingOn(paid, december)
      assert.ok(kept(fee + more) >= kept(fee))
    }),
  )
})

test('an amount that is no amount is refused', () => {
  for (const wrong of [-1, 0.5, Number.NaN]) assert.throws(() => withholdingOn(wrong, december), RangeError)
})
