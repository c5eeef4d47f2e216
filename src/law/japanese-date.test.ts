import { test } from 'vitest'
import assert from 'node:assert/strict'
import { dayInJapan, formatDay, formatDayInEra, formatInstant, formatMonth } from './japanese-date.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('a day begins at midnight in Japan, nine hours before it does in UTC', () => {
  assert.equal(dayInJapan(new Date('2026-03-31T14:59:59Z')).toString(), '2026-03-31')
  assert.equal(dayInJapan(new Date('2026-03-31T15:00:00Z')).toString(), '2026-04-01')
  assert.equal(dayInJapan(new Date('2028-02-28T15:00:00Z')).toString(), '2028-02-29')
})

test('days, months and instants are written for people', () => {
  assert.equal(formatDay(day('2026-11-22')), '2026年11月22日(日)')
  assert.equal(formatDay(day('2025-12-01')), '2025年12月1日(月)')
  assert.equal(formatMonth(Temporal.PlainYearMonth.from('2026-11')), '2026年11月')
  assert.equal(formatInstant(new Date('2026-11-22T05:05:00Z')), '2026年11月22日(日) 14:05')
  assert.equal(formatInstant(new Date('2026-11-21T15:00:00Z')), '2026年11月22日(日) 0:00')
})

test('papers that count in eras get eras, also on the days they turn', () => {
  assert.equal(formatDayInEra(day('2026-11-22')), '令和8年11月22日')
  assert.equal(formatDayInEra(day('2019-05-01')), '令和元年5月1日')
  assert.equal(formatDayInEra(day('2019-04-30')), '平成31年4月30日')
})
