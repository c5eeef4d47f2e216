import assert from 'node:assert/strict'
import { test } from 'vitest'
import { LONGEST_TEXT, segment, tellingTokens } from './segments.ts'

const words = (raw: string) => segment(raw).tokens.map(({ text }) => text)
const telling = (raw: string) => tellingTokens(segment(raw)).map(({ text }) => text)

test('a sentence is cut into words, and punctuation is no word', () => {
  assert.deepEqual(words('地酒を、海外へ。'), ['地酒', 'を', '海外', 'へ'])
})

test('katakana is cut as katakana, although it is kept as hiragana', () => {
  assert.deepEqual(words('カフェのメニュー'), ['かふえ', 'の', 'めにゅ'])
})

test('a word may begin wherever katakana begins or ends', () => {
  const { edges, text } = segment('新商品ギフト化')
  assert.equal(edges[text.indexOf('ぎ')], 1)
  assert.equal(edges[text.indexOf('化')], 1)
  assert.equal(edges[text.length], 1)
})

test('particles, numbers and counters tell nothing, names of things do', () => {
  assert.deepEqual(telling('30年間、木桶で味噌を造る SNS は 2024年から'), ['木桶', '味噌', '造る', 'sns'])
})

test('a text without end is read up to the limit', () => {
  assert.equal(segment('酒'.repeat(LONGEST_TEXT * 3)).text.length, LONGEST_TEXT)
})

test('nothing is cut into nothing', () => {
  assert.deepEqual(segment('').tokens, [])
  assert.deepEqual(segment('。、!?☆🍶').tokens, [])
})
