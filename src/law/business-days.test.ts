import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { holidayName, isBusinessDay, nextBusinessDay, previousBusinessDay } from './business-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('banks rest on weekends, holidays and from 31 December to 3 January', () => {
  const days = [
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-03',
    '2027-01-04',
    '2026-09-22',
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ]
  assert.deepEqual(
    days.map((text) => `${text} ${isBusinessDay(day(text)) ? '営業' : '休み'}`),
    [
      '2026-12-30 営業',
      '2026-12-31 休み',
      '2027-01-01 休み',
      '2027-01-03 休み',
      '2027-01-04 営業',
      '2026-09-22 休み',
      '2026-11-22 休み',
      '2026-11-23 休み',
      '2026-11-24 営業',
    ],
  )
})

test('offices of the government rest from 29 December', () => {
  assert.equal(isBusinessDay(day('2026-12-28'), 'government'), true)
  assert.equal(isBusinessDay(day('2026-12-29'), 'government'), false)
  assert.equal(nextBusinessDay(day('2026-12-30'), 'government').toString(), '2027-01-04')
})

test('a payment that falls on a closed day is made on the open day before', () => {
  assert.equal(previousBusinessDay(day('2027-01-31')).toString(), '2027-01-29')
  assert.equal(previousBusinessDay(day('2026-12-31')).toString(), '2026-12-30')
  assert.equal(previousBusinessDay(day('2026-11-24')).toString(), '2026-11-24')
  // Golden week of 2026: Sunday 3 May to Wednesday 6 May (振替休日).
  assert.equal(previousBusinessDay(day('2026-05-06')).toString(), '2026-05-01')
  assert.equal(nextBusinessDay(day('2026-05-03')).toString(), '2026-05-07')
})

test('a holiday has its name', () => {
  assert.equal(holidayName(day('2026-11-23')), '勤労感謝の日')
  assert.equal(holidayName(day('2026-11-24')), undefined)
})

test('the nearest open day is open, never on the wrong side, never far', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 29_000 }),
      fc.constantFrom('bank' as const, 'government' as const),
      (days, office) => {
        const any = day('1971-01-01').add({ days })
        const before = previousBusinessDay(any, office)
        const after = nextBusinessDay(any, office)
        assert.ok(isBusinessDay(before, office) && isBusinessDay(after, office))
        assert.ok(before.until(any).days >= 0 && before.until(any).days <= 11)
        assert.ok(any.until(after).days >= 0 && any.until(after).days <= 11)
      },
    ),
  )
})
