import assert from 'node:assert/strict'
import { test } from 'vitest'
import { countdownInWords } from './countdown.ts'

const round = { opensOn: '2025-12-03', closesOn: '2025-12-05' }

test('the countdown is said in days of Japan, and the closing day itself is open until midnight', () => {
  const at = (instant: string) => countdownInWords(round, new Date(instant))
  assert.deepEqual(
    [
      '2025-12-01T10:00:00+09:00',
      '2025-12-02T23:59:59+09:00',
      '2025-12-03T00:00:00+09:00',
      '2025-12-04T23:59:59+09:00',
      '2025-12-05T00:00:00+09:00',
      '2025-12-05T23:59:59+09:00',
      '2025-12-06T00:00:00+09:00',
      // Still the fifth in London, already the sixth in Japan
      '2025-12-05T15:30:00+00:00',
    ].map(at),
    [
      '募集開始まであと2日です。',
      '募集開始まであと1日です。',
      '締切まであと2日です。',
      '締切まであと1日です。',
      '今日が締切です(24時まで)。',
      '今日が締切です(24時まで)。',
      'この募集回は締め切りました。',
      'この募集回は締め切りました。',
    ],
  )
})

test('a round of one day, and one across the turn of the year', () => {
  const day = { opensOn: '2025-12-31', closesOn: '2025-12-31' }
  assert.equal(countdownInWords(day, new Date('2025-12-31T09:00:00+09:00')), '今日が締切です(24時まで)。')
  const winter = { opensOn: '2025-12-20', closesOn: '2026-01-10' }
  assert.equal(countdownInWords(winter, new Date('2025-12-30T09:00:00+09:00')), '締切まであと11日です。')
})
