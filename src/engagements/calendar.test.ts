import assert from 'node:assert/strict'
import { test } from 'vitest'
import { acceptByFor, daysWithin, dueAgain, dueOf, monthsAsked, pulseUntil, reportableFrom } from './calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const month = (text: string) => Temporal.PlainYearMonth.from(text)
const contract = { startsOn: day('2025-11-17'), endsOn: day('2026-02-10') }

test('the days of each month on which a contract runs, from the month before it to the month after', () => {
  const lines = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'].map((text) => {
    const within = daysWithin(contract, month(text))
    return `${text}: ${within ? `${within.startsOn.toString()} … ${within.endsOn.toString()}` : '—'}`
  })
  assert.deepEqual(lines, [
    '2025-10: —',
    '2025-11: 2025-11-17 … 2025-11-30',
    '2025-12: 2025-12-01 … 2025-12-31',
    '2026-01: 2026-01-01 … 2026-01-31',
    '2026-02: 2026-02-01 … 2026-02-10',
    '2026-03: —',
  ])
})

test('a contract of a single day has its one day', () => {
  const one = { startsOn: day('2025-12-31'), endsOn: day('2025-12-31') }
  assert.equal(daysWithin(one, month('2025-12'))?.endsOn.toString(), '2025-12-31')
  assert.equal(daysWithin(one, month('2026-01')), null)
})

test('due on the 5th of the next month, over the year and in February', () => {
  assert.deepEqual(
    ['2025-11', '2025-12', '2026-01', '2028-02'].map((text) => dueOf(month(text)).toString()),
    ['2025-12-05', '2026-01-05', '2026-02-05', '2028-03-05'],
  )
})

test('a month can be reported in its last seven days, whether it ends by the calendar or by the contract', () => {
  assert.deepEqual(
    ['2025-11-30', '2026-02-10', '2028-02-29'].map((text) => reportableFrom(day(text)).toString()),
    ['2025-11-24', '2026-02-04', '2028-02-23'],
  )
})

test('seven days of silence; a report sent back is due again in seven, never earlier than before', () => {
  assert.equal(acceptByFor(day('2025-12-01')).toString(), '2025-12-08')
  assert.equal(dueAgain(day('2025-12-05'), day('2025-12-01')).toString(), '2025-12-08')
  assert.equal(dueAgain(day('2025-12-31'), day('2025-12-01')).toString(), '2025-12-31')
})

test('a month is felt about until the next one is over', () => {
  assert.equal(pulseUntil(month('2025-12')).toString(), '2026-01-31')
  assert.equal(pulseUntil(month('2026-01')).toString(), '2026-02-28')
})

test('this month and the one before are asked for, and no older ones', () => {
  assert.deepEqual(monthsAsked(day('2026-01-01')).map(String), ['2025-12', '2026-01'])
})
