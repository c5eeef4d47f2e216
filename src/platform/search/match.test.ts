import assert from 'node:assert/strict'
import { beforeEach, test } from 'vitest'
import { fold } from './fold.ts'
import { usualGuards } from './guards.ts'
import { matching } from './match.ts'
import { parseQuery } from './query.ts'
import { points, scoresOf } from './score.ts'
import { startAfresh } from './slots.ts'
import { createStore, type Store } from './store.ts'
import { synonymTable } from './synonyms.ts'

beforeEach(startAfresh)

const wordsOf = (text: string) => parseQuery(text, synonymTable([])).words

/** Documents as 'title/body'. */
function storeOf(...documents: string[]): Store {
  const store = createStore({ headFields: ['title'], bodyFields: ['body'] })
  documents.forEach((document, at) => {
    const [head = '', body = ''] = document.split('/').map(fold)
    store.put({ id: String(at), text: `${head}\n${body}`, headLength: head.length, facets: [], numbers: [] })
  })
  return store
}

const found = (store: Store, text: string) => [...(matching(store, wordsOf(text), usualGuards) ?? ['all'])].join(' ')

test('every road to a document: one character, a pair, one word, a phrase over kinds, a blank inside, a guard', () => {
  const store = storeOf('新規事業の立上げ/東京都', '新規の事業/京都', '事業/新規 事業、SNS運用', '規/上')
  const table: [string, string][] = [
    ['規', '0 1 2 3'],
    ['新規', '0 1 2'],
    ['新規事業', '0'],
    ['事業の立', '0'],
    ['"新規 事業"', '2'],
    ['SNS運用', '2'],
    ['sns', '2'],
    ['sn', ''],
    ['京都', '1'],
    ['東京', '0'],
    ['規 上', '0 3'],
    ['新規 京都', '1'],
    ['規事', '0'],
    ['業の事', ''],
    ['', 'all'],
  ]
  for (const [text, slots] of table) assert.equal(found(store, text), slots, text)
})

test('nothing is found over the border of two fields', () => {
  assert.equal(found(storeOf('営業/企画'), '営業企画'), '')
  assert.equal(found(storeOf('営業/企画'), '業企'), '')
})

test('a removed document is not found on any road', () => {
  const store = storeOf('営業の企画/京都', '営業の企画/京都')
  store.remove('0')
  for (const text of ['営', '営業', '営業の', '"営業 の"', '京都', '営業 京都'])
    assert.doesNotMatch(found(store, text), /0/, text)
})

test('few documents left are read instead of listed', () => {
  const store = storeOf(
    ...Array.from({ length: 500 }, (_, at) => (at === 77 ? '珍味/課題が山積み' : '企画/課題が山積み')),
  )
  assert.equal(found(store, '珍味 課題が山'), '77')
})

test('points: whole before part, title before text', () => {
  const store = storeOf('営業/', '広報/営業', '新規営業/', '広報/新規営業')
  const { wholeInHead, whole, partInHead } = points
  assert.deepEqual([...scoresOf(store, wordsOf('営業'))], [wholeInHead, whole, partInHead, 0])
  assert.deepEqual(
    [...scoresOf(store, wordsOf('営業 広報'))],
    [wholeInHead, whole + wholeInHead, partInHead, wholeInHead],
  )
})

test('a word of several parts is whole where its parts are', () => {
  const store = storeOf('SNS運用/', 'SNS運用会社/')
  assert.deepEqual([...scoresOf(store, wordsOf('SNS運用'))], [points.wholeInHead, points.partInHead])
})
