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

test('while one talks, the client reads what stands between it and its answer', () => {
  const friday = new Date('2025-12-05T14:00:00+09:00')
  const words = (['asked', 'answered', 'booked', 'held'] as const).map((stands) =>
    nextForClient({ state: 'interview', replyBy: days(7) }, NOW, { id: 'x', stands, dates: [friday] }),
  )
  const decide = '2025年12月8日(月)までに、条件の提示か見送りを選んでください。'
  assert.deepEqual(
    [nextForClient({ state: 'interview', replyBy: days(7) }, NOW), ...words],
    [
      '次は、面談の候補日を送ってください。面談のあと、2025年12月8日(月)までに、条件の提示か見送りを選びます。',
      `面談の候補日を送りました。応募者の返事を待っています。面談のあと、${decide}`,
      '応募者から面談の別の候補日が届いています。1つ選ぶか、ほかの候補日を送ってください。',
      `面談は2025年12月5日(金) 14:00(日本時間)です。面談のあと、${decide}`,
      `面談が終わりました。${decide}`,
    ],
  )
  const booked = { id: 'x', stands: 'booked', dates: [friday] } as const
  assert.match(nextForClient({ state: 'declined', replyBy: null }, NOW, booked), /^見送りました/)
})

test('a talk behind the day of the answer is not asked to be over by then', () => {
  const standing = { state: 'interview' as const, replyBy: days(2) }
  const dates = [new Date('2025-12-02T10:00:00+09:00'), new Date('2025-12-05T14:00:00+09:00')]
  const words = (['asked', 'booked', 'held'] as const).map((stands) =>
    nextForClient(standing, NOW, { id: 'x', stands, dates: stands === 'asked' ? dates : dates.slice(1) }),
  )
  const late = '終わりしだい、早めに条件の提示か見送りを選んでください。'
  assert.deepEqual(words, [
    `面談の候補日を送りました。応募者の返事を待っています。返答の期限(2025年12月3日(水))より後の面談になるときは、${late}`,
    `面談は2025年12月5日(金) 14:00(日本時間)です。返答の期限(2025年12月3日(水))より後ですので、${late}`,
    '面談が終わりました。2025年12月3日(水)までに、条件の提示か見送りを選んでください。',
  ])
})

test('two answers that are owed on the same day are the same number of days away, whatever the hour', () => {
  const at = (hour: string) => new Date(`2025-12-03T${hour}:00:00+09:00`)
  const words = ['00', '09', '23'].map((hour) => clockInWords({ replyBy: at(hour) }, NOW)?.words)
  assert.deepEqual(words, ['あと2日', 'あと2日', 'あと2日'])
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
    '1: care あと1日',
    '0.5: care 今日まで',
    '0: bad 期限超過',
    '-0.5: bad 1日超過',
    '-1: bad 1日超過',
    '-2.5: bad 3日超過',
  ])
  assert.equal(clockInWords({ replyBy: null }, NOW), null)
})
