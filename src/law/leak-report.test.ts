import { test } from 'vitest'
import assert from 'node:assert/strict'
import { leakReportDates, leakReportItems, mustReport } from './leak-report.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const harmless = { sensitive: false, financialHarm: false, wrongfulPurpose: false, persons: 1 }

test('when the authority must hear of a leak', () => {
  const dates = leakReportDates(day('2026-12-01'), { wrongfulPurpose: false })
  assert.deepEqual(Object.values(dates).map(String), ['2026-12-03', '2026-12-05', '2026-12-30', '2027-01-04'])
})

test('an attack gives sixty days', () => {
  const dates = leakReportDates(day('2026-12-01'), { wrongfulPurpose: true })
  assert.equal(dates.finalBy.toString(), '2027-01-29')
  assert.equal(dates.finalAccepted.toString(), '2027-01-29')
})

test('which leaks must be reported', () => {
  assert.equal(mustReport(harmless), false)
  assert.equal(mustReport({ ...harmless, sensitive: true }), true)
  assert.equal(mustReport({ ...harmless, financialHarm: true }), true)
  assert.equal(mustReport({ ...harmless, wrongfulPurpose: true }), true)
  assert.equal(mustReport({ ...harmless, persons: 1000 }), false)
  assert.equal(mustReport({ ...harmless, persons: 1001 }), true)
  assert.equal(mustReport({ ...harmless, sensitive: true, persons: 0 }), false)
})

test('the report has nine items', () => {
  assert.equal(new Set(leakReportItems).size, 9)
})
