import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Topic } from '../topics.ts'
import { bundleOf, type Manner, nextMorning, planOf, type WaitingLetter } from './bundle.ts'

const at = (text: string): Date => new Date(`${text}+09:00`)
const NINE = at('2025-12-01T09:00:00')

function letter(id: string, more: Partial<WaitingLetter> = {}): WaitingLetter {
  return {
    id,
    topic: 'application',
    subject: `${id}のお知らせ`,
    path: `/my/applications/${id}`,
    at: at('2025-12-01T08:40:00'),
    readAt: null,
    appointment: false,
    ...more,
  }
}

const reader = (manners: Partial<Record<Topic, Manner>> = {}, blocked = false) => ({
  blocked,
  mannerOf: (topic: Topic): Manner => manners[topic] ?? 'soon',
})

/** The plan in one line per fate. */
function told(plan: ReturnType<typeof planOf>): Record<string, string> {
  const ids = (letters: readonly WaitingLetter[]) => letters.map(({ id }) => id).join(' ')
  return {
    together: ids(plan.together),
    alone: ids(plan.alone),
    later: plan.later.map((each) => `${each.letter.id} ${each.at.toISOString()}`).join(' '),
    settled: plan.settled.map((each) => `${each.letter.id} ${each.state}`).join(' '),
  }
}
const nothing = { together: '', alone: '', later: '', settled: '' }

test('what happened within the half hour goes together, one alone needs no envelope', () => {
  assert.deepEqual(told(planOf([letter('a'), letter('b')], reader(), NINE)), { ...nothing, together: 'a b' })
  assert.deepEqual(told(planOf([letter('a')], reader(), NINE)), { ...nothing, alone: 'a' })
})

test('what was read in the product meanwhile is not sent, so the other goes alone', () => {
  const read = letter('a', { readAt: NINE })
  assert.deepEqual(told(planOf([read, letter('b')], reader(), NINE)), { ...nothing, settled: 'a read', alone: 'b' })
})

test('a topic that was switched off is not sent, and a mailbox that is not there is not tried', () => {
  const letters = [letter('a'), letter('b', { topic: 'message' })]
  assert.equal(told(planOf(letters, reader({ message: 'never' }), NINE)).settled, 'b off')
  assert.equal(told(planOf(letters, reader({}, true), NINE)).settled, 'a bounced b bounced')
})

test('once a day means at eight in the morning, whatever else goes out before', () => {
  const daily = reader({ message: 'daily' })
  const message = letter('m', { topic: 'message' })
  assert.deepEqual(told(planOf([letter('a'), message], daily, NINE)), {
    ...nothing,
    alone: 'a',
    later: 'm 2025-12-01T23:00:00.000Z',
  })
  assert.equal(
    told(planOf([message, letter('n', { topic: 'message' })], daily, at('2025-12-02T08:00:00'))).together,
    'm n',
  )
})

test('an appointment carries its calendar file, so it goes alone', () => {
  const letters = [letter('a'), letter('b'), letter('c', { appointment: true })]
  assert.deepEqual(told(planOf(letters, reader(), NINE)), { ...nothing, together: 'a b', alone: 'c' })
})

test('the weekly おすすめ tells of each posting with its reasons, so it goes alone; the reader’s manner still holds', () => {
  const letters = [letter('a'), letter('b'), letter('c', { topic: 'digest' })]
  assert.deepEqual(told(planOf(letters, reader(), NINE)), { ...nothing, together: 'a b', alone: 'c' })
  assert.deepEqual(told(planOf(letters, reader({ digest: 'never' }), NINE)), {
    ...nothing,
    together: 'a b',
    settled: 'c off',
  })
})

test('the next morning in Japan', () => {
  const table = ['2025-12-01T07:59:59', '2025-12-01T08:00:00', '2025-12-01T23:59:00', '2025-12-31T20:00:00']
  assert.deepEqual(
    table.map((text) => `${text} → ${nextMorning(at(text)).toISOString()}`),
    [
      '2025-12-01T07:59:59 → 2025-11-30T23:00:00.000Z',
      '2025-12-01T08:00:00 → 2025-12-01T23:00:00.000Z',
      '2025-12-01T23:59:00 → 2025-12-01T23:00:00.000Z',
      '2025-12-31T20:00:00 → 2025-12-31T23:00:00.000Z',
    ],
  )
})

test('a bundle tells each in a line with its link', () => {
  const { subject, body } = bundleOf([letter('a'), letter('b', { path: null })], 'https://yui.test')
  assert.equal(subject, 'お知らせが2件あります(aのお知らせ ほか)')
  assert.equal(
    body,
    '結からのお知らせをまとめてお送りします。\n\n・aのお知らせ\n  https://yui.test/my/applications/a\n\n・bのお知らせ',
  )
})

test('a long bundle names twenty and counts the rest', () => {
  const many = Array.from({ length: 23 }, (_, n) => letter(`${n}`))
  const { body } = bundleOf(many, '')
  assert.equal(body.match(/・/g)?.length, 20)
  assert.match(body, /ほかに3件のお知らせがあります。$/)
})
