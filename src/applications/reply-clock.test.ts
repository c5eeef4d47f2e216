import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { applicationStates } from './application.ts'
import { daysLeft, remindFrom, replyBy } from './reply-clock.ts'

const day = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000)

test('an answer is owed within seven days, and the one who owes it hears of it after five', () => {
  const by = replyBy('submitted', NOW)
  assert.deepEqual(by, day(7))
  assert.deepEqual(remindFrom(day(7)), day(5))
})

test('a programme may set its own days', () => {
  assert.deepEqual(replyBy('offered', NOW, { reply: 14, reminder: 10 }), day(14))
  assert.deepEqual(remindFrom(day(14), { reply: 14, reminder: 10 }), day(10))
})

test('no clock runs when nobody owes an answer', () => {
  const running = applicationStates.filter((state) => replyBy(state, NOW) !== null)
  assert.deepEqual(running, ['submitted', 'screening', 'interview', 'offered'])
})

test('days are counted by the calendar of Japan, and below zero when it is past', () => {
  assert.equal(daysLeft(day(3), NOW), 3)
  assert.equal(daysLeft(new Date(day(3).getTime() - 1), NOW), 3)
  assert.equal(daysLeft(new Date(NOW.getTime() + 1), NOW), 0)
  assert.equal(daysLeft(new Date('2025-12-01T23:59:59+09:00'), NOW), 0)
  assert.equal(daysLeft(new Date('2025-12-02T00:00:00+09:00'), NOW), 1)
  assert.equal(daysLeft(day(-2), NOW), -2)
})
