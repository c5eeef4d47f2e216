import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { Invalid } from '../platform/errors.ts'
import { slotAt, slotInWords, slotsFrom, type TypedSlot } from './slots.ts'

/** What the form says about these lines, as 「day time」; an empty text is an empty line. */
function typed(...lines: string[]): TypedSlot[] {
  return lines.map((line) => {
    const [day = '', time = ''] = line.split(' ')
    return { day: day === '-' ? null : day || null, time: time || null }
  })
}

function problemsOf(...lines: string[]): Record<string, string> {
  try {
    slotsFrom(typed(...lines), 60, NOW)
    return {}
  } catch (error) {
    assert.ok(error instanceof Invalid)
    return error.problems
  }
}

test('dates come back in the order of time, in Japan, and empty lines are no dates', () => {
  const slots = slotsFrom(typed('2025-12-08 10:00', '', '2025-12-05 14:00'), 45, NOW)
  assert.deepEqual(slots.map(slotInWords), [
    '2025年12月5日(金) 14:00〜14:45(日本時間)',
    '2025年12月8日(月) 10:00〜10:45(日本時間)',
  ])
  assert.equal(slots[0]?.startsAt.toISOString(), '2025-12-05T05:00:00.000Z')
})

test('what is wrong is said at its line', () => {
  assert.deepEqual(problemsOf(), { slot1: '候補日を1つ以上入力してください' })
  assert.deepEqual(problemsOf('2025-12-05'), { time1: '開始の時刻を選んでください' })
  assert.deepEqual(problemsOf('2025-12-05 14:00', '- 10:00'), { slot2: '日付を入力してください' })
  assert.deepEqual(problemsOf('2025-12-01 10:00'), {
    slot1: 'すでに過ぎた日時です。これからの日時を入力してください',
  })
  assert.deepEqual(problemsOf('2026-06-01 10:00'), { slot1: '90日以内の日時を入力してください' })
})

test('dates that overlap are refused, dates that touch are not', () => {
  assert.deepEqual(problemsOf('2025-12-05 14:00', '2025-12-05 14:30'), {
    slot2: 'ほかの候補日と時間が重なっています',
  })
  assert.deepEqual(problemsOf('2025-12-05 14:00', '2025-12-05 15:00'), {})
})

test('more than five lines are not read', () => {
  const lines = Array.from({ length: 8 }, (_, n) => `2025-12-${String(n + 5).padStart(2, '0')} 10:00`)
  assert.equal(slotsFrom(typed(...lines), 60, NOW).length, 5)
})

test('a talk that ends after midnight is still told with its end', () => {
  assert.equal(slotInWords(slotAt('2025-12-05', '23:30', 60)), '2025年12月5日(金) 23:30〜0:30(日本時間)')
})
