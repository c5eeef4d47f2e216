import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { createLexicon, findWords } from './lexicon.ts'
import { segment } from './segments.ts'

const lexiconOf = (...words: string[]) => createLexicon(words.map((word) => ({ writings: [word], values: [word] })))
const found = (text: string, ...words: string[]) =>
  findWords(lexiconOf(...words), segment(text)).map(({ word }) => word)

test('the words of the lexicon are found in the order of the text, in whatever width and kana', () => {
  assert.deepEqual(found('ＥＣとインスタグラムで集客', '集客', 'EC', 'いんすたぐらむ'), [
    'ec',
    'インスタグラム',
    '集客',
  ])
})

test('a word within a longer word is found, and marked', () => {
  const both = findWords(lexiconOf('営業', '営業企画'), segment('営業企画と営業'))
  assert.deepEqual(
    both.map(({ word, inside }) => [word, inside]),
    [
      ['営業企画', false],
      ['営業', true],
      ['営業', false],
    ],
  )
})

test('of two words that cross, the longer stays', () => {
  assert.deepEqual(found('海外展示会', '海外展', '展示会の', '外展示会'), ['外展示会'])
})

test('a piece of another loanword is not the word', () => {
  assert.deepEqual(found('インスタントの麺', 'インスタ'), [])
  assert.deepEqual(found('インスタの投稿', 'インスタ'), ['インスタ'])
  assert.deepEqual(found('経営コンサルとエンジン', 'サル', 'ジン'), [])
})

test('a long loanword is found inside a compound', () => {
  assert.deepEqual(found('オンラインマーケティング', 'マーケティング'), ['マーケティング'])
})

test('Latin letters must be a whole word', () => {
  assert.deepEqual(found('email と PRTimes', 'AI', 'PR'), [])
  assert.deepEqual(found('AIとPR', 'AI', 'PR'), ['ai', 'pr'])
})

test('two kanji across two words are not a word', () => {
  assert.deepEqual(found('個人事業主の方', '人事'), [])
  assert.deepEqual(found('人事の方', '人事'), ['人事'])
})

test('a short kana word is only found in the kana in which it is written', () => {
  assert.deepEqual(found('魚を食べたい', 'タイ'), [])
  assert.deepEqual(found('タイへの輸出', 'タイ'), ['タイ'])
})

test('one letter must be a whole word', () => {
  assert.deepEqual(found('米国への輸出', '米'), [])
  assert.deepEqual(found('米の輸出', '米'), ['米'])
})

test('a word with two values gives both, and an empty word gives none', () => {
  const lexicon = createLexicon([
    { writings: ['のれん', 'ノレン'], values: ['shop', 'goodwill'] },
    { writings: [''], values: ['nothing'] },
  ])
  assert.deepEqual(
    findWords(lexicon, segment('ノレンとのれん')).map(({ values }) => values),
    [
      ['shop', 'goodwill'],
      ['shop', 'goodwill'],
    ],
  )
})

test('in any text, what is found is what is written there, and only marked words overlap others', () => {
  const lexicon = lexiconOf('酒', '酒造り', '造り', '海外', '外販', 'EC', 'サイト')
  const letters = fc.constantFrom('酒', '造', 'り', '海', '外', '販', 'E', 'C', 'サ', 'イ', 'ト', 'の', '。', '\ud800')
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (raw) => {
      const text = segment(raw)
      let end = 0
      for (const word of findWords(lexicon, text)) {
        assert.equal(text.plain.slice(word.start, word.end), word.word)
        if (!word.inside) {
          assert.ok(word.start >= end, 'two words overlap')
          end = word.end
        } else assert.ok(word.end <= end, 'an inner word reaches out')
      }
    }),
  )
})
