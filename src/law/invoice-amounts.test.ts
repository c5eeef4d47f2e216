import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { invoiceAmounts, type InvoiceFacts } from './invoice-amounts.ts'

const month: InvoiceFacts = {
  lines: [{ yen: 50_000, rate: 'standard' }],
  chargesTax: true,
  withholds: true,
  expenses: 0,
  workedOn: Temporal.PlainDate.from('2026-11-30'),
  paidOn: Temporal.PlainDate.from('2026-12-30'),
}

test('a month of advice: fee, tax, withholding, what is paid', () => {
  assert.deepEqual(invoiceAmounts(month), {
    fee: 50_000,
    taxes: [{ rate: 10, withoutTax: 50_000, tax: 5000 }],
    tax: 5000,
    subtotal: 55_000,
    withholding: 5105,
    expenses: 0,
    payable: 49_895,
  })
})

test('who charges no tax, or is a corporation, or paid the train', () => {
  assert.equal(invoiceAmounts({ ...month, chargesTax: false }).payable, 44_895)
  assert.equal(invoiceAmounts({ ...month, withholds: false }).payable, 55_000)
  assert.equal(invoiceAmounts({ ...month, expenses: 12_340 }).payable, 62_235)
})

test('lines of one rate are taxed together', () => {
  const lines = [105, 105, 105].map((yen) => ({ yen, rate: 'standard' as const }))
  assert.equal(invoiceAmounts({ ...month, lines, withholds: false }).payable, 346)
})

test('an invoice always adds up', () => {
  const line = fc.record({
    yen: fc.integer({ min: 0, max: 2_000_000 }),
    rate: fc.constantFrom('standard' as const, 'reduced' as const),
  })
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 10 }),
      fc.boolean(),
      fc.boolean(),
      fc.nat(100_000),
      (lines, chargesTax, withholds, expenses) => {
        const amounts = invoiceAmounts({ ...month, lines, chargesTax, withholds, expenses })
        assert.equal(amounts.payable, amounts.fee + amounts.tax - amounts.withholding + amounts.expenses)
        assert.ok(amounts.payable >= 0)
        assert.equal(
          amounts.taxes.reduce((sum, { tax }) => sum + tax, 0),
          amounts.tax,
        )
      },
    ),
  )
})
