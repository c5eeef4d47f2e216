import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { deemedDue, deemedDueRecommissioned, judgePaymentDay, limit30, limit60 } from './payment-limit.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('the law counts the day of receipt as the first of sixty', () => {
  assert.equal(limit60(day('2026-12-01')).toString(), '2027-01-29')
  assert.equal(limit30(day('2026-12-01')).toString(), '2026-12-30')
})

test('a due day beyond the limit counts as the limit, none as the day of receipt', () => {
  const received = day('2026-12-01')
  assert.equal(deemedDue(received).toString(), '2026-12-01')
  assert.equal(deemedDue(received, day('2026-12-31')).toString(), '2026-12-31')
  assert.equal(deemedDue(received, day('2027-02-28')).toString(), '2027-01-29')
})

test('work that is passed on is paid within thirty days of the day the original client pays', () => {
  const original = day('2026-12-31')
  assert.equal(deemedDueRecommissioned(original).toString(), '2026-12-31')
  assert.equal(deemedDueRecommissioned(original, day('2027-01-20')).toString(), '2027-01-20')
  assert.equal(deemedDueRecommissioned(original, day('2027-02-28')).toString(), '2027-01-29')
})

test('a payment day is judged with its count and a reason', () => {
  assert.deepEqual(judgePaymentDay(day('2026-12-01'), day('2027-01-29')), { ok: true, days: 60 })
  assert.deepEqual(judgePaymentDay(day('2026-12-01'), day('2027-01-30')), {
    ok: false,
    days: 61,
    reason: '支払期日が61日目になります。フリーランス法4条により、60日以内の日を選んでください',
  })
  assert.equal(judgePaymentDay(day('2026-07-01'), day('2026-08-31')).days, 62)
  assert.deepEqual(judgePaymentDay(day('2026-12-02'), day('2026-12-01')), {
    ok: false,
    days: 0,
    reason: '支払期日は、業務の提供を受ける日以降の日を選んでください',
  })
})

test('the day that counts in law is always one that would have been allowed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (days, later) => {
      const received = day('2024-11-01').add({ days })
      const agreed = received.add({ days: later })
      assert.equal(judgePaymentDay(received, deemedDue(received, agreed)).ok, true)
      assert.equal(judgePaymentDay(received, agreed).ok, deemedDue(received, agreed).equals(agreed))
    }),
  )
})
