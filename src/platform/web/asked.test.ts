import assert from 'node:assert/strict'
import { test } from 'vitest'
import { amountOf, anyOf, askedIn, hasEmptyBoxes, oneOf, pageAsked, wordsAsked } from './asked.ts'

const asked = (query: string) => askedIn(new URLSearchParams(query))

test('empty boxes and repetitions say nothing', () => {
  assert.deepEqual(asked('a=&a=x&a=x&a=%20y%20&a=%00').values('a'), ['x', 'y'])
  assert.ok(hasEmptyBoxes(new URLSearchParams('q=&a=1')))
  assert.ok(!hasEmptyBoxes(new URLSearchParams('a=1')))
})

test('words are cut where nobody searches by them any more, and never through a character', () => {
  assert.equal(wordsAsked(asked('q=EC')), 'EC')
  assert.equal(wordsAsked(asked(`q=${'あ'.repeat(900)}`)).length, 300)
  assert.equal(wordsAsked(asked(`q=${'あ'.repeat(299)}𠮷`)).length, 299)
})

const codes = ['small', 'large'] as const

test('a code that nobody knows is left aside with a sentence', () => {
  const known = asked('size=large')
  assert.deepEqual([oneOf(known, 'size', '大きさ', codes), known.notices], ['large', []])
  const unknown = asked('size=huge')
  assert.equal(oneOf(unknown, 'size', '大きさ', codes), null)
  assert.deepEqual(unknown.notices, ['大きさの指定を読み取れなかったため、大きさでは絞り込んでいません。'])
})

test('of several codes those that are known remain, in the order of the codes', () => {
  const some = asked('size=large&size=huge&size=small')
  assert.deepEqual(anyOf(some, 'size', '大きさ', codes), ['small', 'large'])
  assert.deepEqual(some.notices, ['大きさの指定の一部を読み取れませんでした。'])
})

test('an amount is as the caller understands it; pages are counted from one', () => {
  const half = asked('n=x')
  assert.equal(
    amountOf(half, 'n', '数', () => null),
    null,
  )
  assert.deepEqual(half.notices, ['数を数字で読み取れなかったため、絞り込んでいません。'])
  assert.equal(amountOf(asked('n=3'), 'n', '数', Number), 3)
  assert.deepEqual(
    ['', 'page=2', 'page=0', 'page=501', 'page=x'].map((query) => pageAsked(asked(query))),
    [1, 2, 1, 1, 1],
  )
})
