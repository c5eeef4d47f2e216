import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { applicationStates } from './application.ts'
import { clockInWords, nextForClient, nextForTalent } from './next-step.ts'

const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000)

test('in every state both sides read what happens next, and by when', () => {
  for (const state of applicationStates) {
    const standing = { state, replyBy: days(7) }
    assert.match(nextForTalent(standing, NOW), /。$/, state)
    assert.match(nextForClient(standing, NOW), /。$/, state)
  }
  assert.match(nextForTalent({ state: 'submitted', replyBy: days(7) }, NOW), /2025年12月8日\(月\)までに返答します/)
  assert.match(nextForClient({ state: 'screening', replyBy: days(7) }, NOW), /2025年12月8日\(月\)までに/)
})

test('when the client is late, the talent hears that somebody looks after it; the client hears the day', () => {
  const late = { state: 'interview' as const, replyBy: days(-1) }
  assert.match(nextForTalent(late, NOW), /伴走担当が発注者に確かめています/)
  assert.match(nextForClient(late, NOW), /返答の期限\(2025年11月30日\(日\)\)を過ぎています/)
})

test('the clock in words', () => {
  const words = [7, 3, 2, 1, 0.5, 0, -0.5, -1, -2.5].map((n) => {
    const clock = clockInWords({ replyBy: days(n) }, NOW)
    return `${n}: ${clock?.tone} ${clock?.words}`
  })
  assert.deepEqual(words, [
    '7: waiting あと7日',
    '3: waiting あと3日',
    '2: care あと2日',
    '1: care 残り1日以内',
    '0.5: care 残り1日以内',
    '0: bad 期限超過',
    '-0.5: bad 期限超過',
    '-1: bad 1日超過',
    '-2.5: bad 2日超過',
  ])
  assert.equal(clockInWords({ replyBy: null }, NOW), null)
})
