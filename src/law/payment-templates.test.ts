import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { isBusinessDay } from './business-days.ts'
import { judgePaymentDay, limit60 } from './payment-limit.ts'
import {
  closingDayOf,
  isPaymentTemplateId,
  judgeTemplate,
  missingClosingConditions,
  paymentDayFor,
  paymentTemplate,
  paymentTemplates,
} from './payment-templates.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const month = (text: string) => Temporal.PlainYearMonth.from(text)

test('everything offered keeps sixty days in every month', () => {
  assert.deepEqual(
    paymentTemplates.map((template) => [template.label, judgeTemplate(template).ok]),
    [
      ['毎月末日締め・翌月末日払い', true],
      ['毎月末日締め・翌月25日払い', true],
      ['毎月末日締め・翌月20日払い', true],
      ['毎月末日締め・翌月15日払い', true],
    ],
  )
})

test('paying at the end of the month after next is refused, though some months would happen to fit', () => {
  const late = { id: 'late', label: '毎月末日締め・翌々月末日払い', monthsLater: 2, dayOfMonth: 31 }
  assert.deepEqual(judgeTemplate(late), {
    ok: false,
    reason:
      '「毎月末日締め・翌々月末日払い」は、締日から最長63日目の支払になり、60日以内に収まりません。翌月末日までの支払を選んでください',
  })
  assert.deepEqual(judgePaymentDay(day('2026-12-31'), day('2027-02-28')), { ok: true, days: 60 })
})

test('the table of closing days, counted with the closing day as the first', () => {
  const counted = (closing: string, ...paid: string[]) =>
    paid.map((text) => judgePaymentDay(day(closing), day(text)).days)
  assert.deepEqual(counted('2026-11-30', '2026-12-31', '2027-01-10', '2027-01-31'), [32, 42, 63])
  assert.deepEqual(counted('2026-12-31', '2027-01-31', '2027-02-10', '2027-02-28'), [32, 42, 60])
  assert.deepEqual(counted('2027-02-28', '2027-03-31', '2027-04-10', '2027-04-30'), [32, 42, 62])
})

test('a month is paid on its day, or on the open day before', () => {
  const monthEnd = paymentTemplate('next-month-end')
  assert.equal(paymentDayFor(month('2026-11'), monthEnd).toString(), '2026-12-30')
  assert.equal(paymentDayFor(month('2026-12'), monthEnd).toString(), '2027-01-29')
  assert.equal(paymentDayFor(month('2027-02'), monthEnd).toString(), '2027-03-31')
  assert.equal(paymentDayFor(month('2026-11'), paymentTemplate('next-month-25')).toString(), '2026-12-25')
})

test('a contract that ends inside the month closes on its last day', () => {
  assert.equal(closingDayOf(month('2027-07'), day('2027-07-01')).toString(), '2027-07-01')
  assert.equal(closingDayOf(month('2027-07'), day('2027-08-31')).toString(), '2027-07-31')
  // Work ending on 1 July would otherwise be paid on the 62nd day, 31 August.
  assert.equal(
    paymentDayFor(month('2027-07'), paymentTemplate('next-month-end'), day('2027-07-01')).toString(),
    '2027-08-27',
  )
  assert.equal(limit60(day('2027-07-01')).toString(), '2027-08-29')
})

test('no month, template or last day leads past the limit or to a closed bank', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 280 }),
      fc.constantFrom(...paymentTemplates),
      fc.integer({ min: 1, max: 31 }),
      (n, template, d) => {
        const any = month('2025-01').add({ months: n })
        const closing = any.toPlainDate({ day: d })
        const paid = paymentDayFor(any, template, closing)
        assert.equal(judgePaymentDay(closing, paid).ok, true)
        assert.ok(isBusinessDay(paid))
      },
    ),
  )
})

test('monthly closing needs all three conditions', () => {
  assert.deepEqual(
    missingClosingConditions({ agreedBeforehand: true, feeOrFormulaInNotice: true, sameKindOfService: true }),
    [],
  )
  assert.equal(
    missingClosingConditions({ agreedBeforehand: false, feeOrFormulaInNotice: false, sameKindOfService: false }).length,
    3,
  )
  assert.match(
    missingClosingConditions({ agreedBeforehand: false, feeOrFormulaInNotice: true, sameKindOfService: true })[0]!,
    /あらかじめ双方で合意/,
  )
})

test('only what is offered is a template', () => {
  assert.equal(isPaymentTemplateId('next-month-20'), true)
  assert.equal(isPaymentTemplateId('翌々月末'), false)
})
