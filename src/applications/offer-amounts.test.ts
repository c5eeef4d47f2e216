import assert from 'node:assert/strict'
import { test } from 'vitest'
import { goodTerms } from '../../tests/world/applications.ts'
import { amountsOf, monthsOf } from './offer-amounts.ts'

test('a monthly fee: tax, withholding and the sum over the term, first paid within sixty days', () => {
  const amounts = amountsOf(goodTerms, 'individual')
  assert.deepEqual(
    { ...amounts, firstPaymentOn: amounts?.firstPaymentOn.toString() },
    {
      perPayment: 50_000,
      tax: 5000,
      withheld: 5105,
      transfer: 49_895,
      payments: 6,
      total: 300_000,
      firstPaymentOn: '2026-02-27',
    },
  )
})

test('nothing is withheld from a corporation, and nothing is reckoned for unpaid work', () => {
  assert.equal(amountsOf(goodTerms, 'corporation')?.transfer, 55_000)
  assert.equal(amountsOf({ ...goodTerms, feeKind: 'unpaid', feeYen: 0 }, 'individual'), null)
})

test('an hourly fee is reckoned with the agreed hours; a lump is paid once, after the last month', () => {
  const hourly = amountsOf({ ...goodTerms, feeKind: 'hourly', feeYen: 3000 }, 'individual')
  assert.deepEqual([hourly?.perPayment, hourly?.total], [30_000, 180_000])
  const lump = amountsOf({ ...goodTerms, feeKind: 'lump', feeYen: 300_000 }, 'individual')
  assert.deepEqual([lump?.payments, lump?.total, lump?.withheld], [1, 300_000, 30_630])
  assert.equal(lump?.firstPaymentOn.toString(), '2026-07-31')
})

test('a begun month counts whole', () => {
  const lengths = [
    ['2026-01-01', '2026-06-30'],
    ['2026-01-15', '2026-06-14'],
    ['2026-01-15', '2026-06-15'],
    ['2026-01-31', '2026-02-27'],
    ['2026-03-01', '2026-03-01'],
  ].map(([from, to]) => monthsOf(from as string, to as string))
  assert.deepEqual(lengths, [6, 5, 6, 1, 1])
})
