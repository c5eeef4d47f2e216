import assert from 'node:assert/strict'
import { test } from 'vitest'
import { governmentTerms, termsWith } from '../../tests/world/terms.ts'
import { scheduleOf } from './schedule.ts'

const rows = (given: Parameters<typeof termsWith>[0]) =>
  scheduleOf(termsWith(given)).map(({ from, closesOn, paidOn, judged }) =>
    [from, closesOn, paidOn, judged.days].join(' '),
  )

test('every month of the period has its day, the last business day before where banks are closed', () => {
  assert.deepEqual(rows({}), [
    '2026-01-01 2026-01-31 2026-02-27 28',
    '2026-02-01 2026-02-28 2026-03-31 32',
    '2026-03-01 2026-03-31 2026-04-30 31',
    '2026-04-01 2026-04-30 2026-05-29 30',
    '2026-05-01 2026-05-31 2026-06-30 31',
    '2026-06-01 2026-06-30 2026-07-31 32',
  ])
})

test('a contract that begins and ends inside months closes on its own days', () => {
  assert.deepEqual(rows({ startsOn: '2026-01-15', endsOn: '2026-02-10' }), [
    '2026-01-15 2026-01-31 2026-02-27 28',
    '2026-02-01 2026-02-10 2026-03-31 50',
  ])
})

test('inspections count from the closing day as day one', () => {
  const inspected = scheduleOf(termsWith({ inspection: { takesPlace: true, withinDays: 10 } }))
  assert.deepEqual(
    inspected.slice(0, 2).map(({ inspectedBy }) => inspectedBy?.toString()),
    ['2026-02-09', '2026-03-09'],
  )
})

test('a municipality never pays after the thirtieth day from an invoice on the closing day', () => {
  const town = scheduleOf(termsWith({ government: governmentTerms }))
  assert.deepEqual(town.map(({ paidOn, governmentLimit }) => [paidOn, governmentLimit].join(' ')).slice(0, 2), [
    '2026-02-27 2026-03-01',
    '2026-03-27 2026-03-29',
  ])
  for (const { paidOn, governmentLimit } of town)
    assert.ok(governmentLimit && Temporal.PlainDate.compare(paidOn, governmentLimit) <= 0)
})

test('a lump sum has one day, unpaid work and a backward period have none', () => {
  assert.deepEqual(rows({ payment: { kind: 'on', day: '2026-07-31' } }), ['2026-01-01 2026-06-30 2026-07-31 32'])
  assert.deepEqual(rows({ payment: { kind: 'none' } }), [])
  assert.deepEqual(rows({ endsOn: '2025-12-31' }), [])
})

test('in three years of months, no payment is later than the sixtieth day', () => {
  const long = scheduleOf(termsWith({ startsOn: '2026-01-01', endsOn: '2028-12-31' }))
  assert.equal(long.length, 36)
  assert.ok(long.every(({ judged }) => judged.ok && judged.days <= 60))
})
