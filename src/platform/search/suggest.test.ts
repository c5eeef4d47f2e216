import assert from 'node:assert/strict'
import { test } from 'vitest'
import { fold } from './fold.ts'
import { usualGuards } from './guards.ts'
import { parseQuery } from './query.ts'
import { createStore, type Store } from './store.ts'
import { suggest } from './suggest.ts'

function storeOf(...texts: string[]): Store {
  const store = createStore({ headFields: ['title'], bodyFields: ['body'] })
  texts.forEach((text, at) => store.put({ id: String(at), text: fold(text), headLength: 0, facets: [], numbers: [] }))
  return store
}

const near = (store: Store, text: string) => suggest(store, parseQuery(text).words, usualGuards, (word) => word)

test('what may have been meant, the nearest and most frequent first, only what is found', () => {
  const store = storeOf('観光', '観戦', '観光', '企画 販路')
  assert.deepEqual(near(store, '観点'), ['観光', '観戦'])
  assert.deepEqual(near(store, '観点 企画'), ['企画'])
  assert.deepEqual(near(store, '観光 企画'), ['企画', '観光'])
  assert.deepEqual(near(store, '遠洋'), [])
  assert.deepEqual(near(store, '鬱'), [])
})

test('a word of removed documents is not offered', () => {
  const store = storeOf('観光')
  store.remove('0')
  assert.deepEqual(near(store, '観点'), [])
})

test('a word that everybody knows was not mistyped: nothing is put in its place', () => {
  const store = storeOf('農業の事業', '林業')
  assert.deepEqual(near(store, '兼業'), [])
  assert.deepEqual(near(store, '興業'), ['事業', '林業', '農業'])
  assert.deepEqual(near(store, '兼業 農業'), ['農業'])
})

test('the other words keep what they mean', () => {
  assert.deepEqual(near(storeOf('複業で観光', '観戦'), '副業 観点'), ['副業 観光', '副業'])
})

test('two slips at once are put right together, each in the likeliest way', () => {
  const store = storeOf('マーケテイングと観光', '観光', '観戦')
  assert.deepEqual(near(store, 'マーケテイソグ 観点'), ['マケテイング 観光'])
  assert.deepEqual(near(store, 'マーケテイソグ 観点 存在'), ['マケテイング 観光'])
  assert.deepEqual(near(store, '存在 不在'), [])
})

test('words that were written together are cut apart', () => {
  assert.deepEqual(near(storeOf('温泉とデザイン'), '温泉デザイン'), ['温泉 デザイン', 'デザイン'])
  assert.deepEqual(near(storeOf('温泉とサイト', '企画'), '温泉サイド 観点'), ['温泉 サイト'])
})

test('a text that is no word is compared with none', () => {
  assert.deepEqual(near(storeOf('観光'), '観'.repeat(31)), [])
  assert.deepEqual(near(storeOf('観光'), 'かんこうしたい'), [])
})

/** So many words of three characters that have 会 in common. */
const manyWords = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `会${String.fromCharCode(0x5000 + (at % 300), 0x6000 + Math.floor(at / 300))}`,
  )

test('however many words there are, only so many are compared, those of the rarest character first', () => {
  const store = storeOf(manyWords(45_000).join(' '), '会議室')
  // 議 and 室 are rare: the word is found among 45,000 with the same beginning, though it comes last.
  assert.deepEqual(near(store, '会議質'), ['会議室'])
  assert.deepEqual(near(store, '会合計'), [])
})
