import assert from 'node:assert/strict'
import { test } from 'vitest'
import { parseForm } from '../platform/web/parse.ts'
import { z } from 'zod'
import { nearDay, optionalNearDay } from './near-day.ts'

const at = (day: string): Date => new Date(`${day}T10:00:00+09:00`)
const form = z.strictObject({ on: optionalNearDay('候補日1') })

/** What the boxes 月 and 日 (and 年, where somebody posts one) come to. */
function read(boxes: { year?: string; month?: string; day?: string }): string | null {
  const fields = Object.entries(boxes).map(([part, value]) => [`on-${part}`, [value]])
  const parsed = parseForm(form, Object.fromEntries(fields))
  return 'value' in parsed ? parsed.value.on : (parsed.problems.on ?? 'refused')
}

test('a day without a year is the nearest one', () => {
  const table = [
    ['2025-12-01', '-12-05', '2025-12-05'],
    ['2025-12-01', '-01-10', '2026-01-10'],
    ['2025-12-01', '-11-28', '2025-11-28'],
    ['2026-01-05', '-12-28', '2025-12-28'],
    ['2026-01-05', '-02-29', '2028-02-29'],
    ['2027-12-20', '-02-29', '2028-02-29'],
    ['2025-12-01', '2026-12-05', '2026-12-05'],
  ] as const
  assert.deepEqual(
    table.map(([today, typed]) => [today, typed, nearDay(typed, at(today))]),
    table,
  )
})

test('the day turns in Japan, not in Greenwich', () => {
  assert.equal(nearDay('-06-30', new Date('2025-12-30T15:30:00Z')), '2026-06-30')
})

test('what the boxes say', () => {
  assert.equal(read({ month: '12', day: '5' }), '-12-05')
  assert.equal(read({ month: '１２', day: '５' }), '-12-05')
  assert.equal(read({ year: '2026', month: '1', day: '10' }), '2026-01-10')
  assert.equal(read({}), null)
})

test('half a day, a day that does not exist and words are refused with a sentence', () => {
  const both = '候補日1を月・日とも数字で入力してください'
  const real = '候補日1は実在する日付を入力してください(例 4月1日)'
  assert.equal(read({ month: '12' }), both)
  assert.equal(read({ day: '5' }), both)
  assert.equal(read({ month: '来月', day: '5' }), both)
  assert.equal(read({ year: 'x', month: '12', day: '5' }), both)
  assert.equal(read({ month: '2', day: '30' }), real)
  assert.equal(read({ month: '13', day: '1' }), real)
  assert.equal(read({ year: '2025', month: '2', day: '29' }), real)
})
