import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { fold, normalise } from './normalise.ts'

const meets = (...writings: string[]) =>
  assert.equal(new Set(writings.map(normalise)).size, 1, writings.map(normalise).join(' / '))

test('width and case do not matter', () => {
  meets('ＥＣサイト', 'ecサイト', 'ECｻｲﾄ')
})

test('katakana and hiragana are one', () => {
  meets('ノレン', 'のれん')
  meets('ウェブ', 'ウエブ', 'うぇぶ')
})

test('the long mark at the end of a longer katakana word is left to the writer', () => {
  meets('サーバー', 'サーバ')
  meets('フォロワー数', 'フォロワ数')
  assert.notEqual(normalise('カレー'), normalise('カレ'))
  assert.notEqual(normalise('サーバ'), normalise('サバ'))
})

test('ヴ, ヂ and ヅ follow the usual spelling', () => {
  meets('ヴィーガン', 'ビーガン')
  meets('ヴェネチア', 'ベネチア')
  meets('オリーヴ', 'オリーブ')
  meets('鼻ヂ', '鼻ジ')
})

test('variant kanji meet their common form', () => {
  meets('髙島屋', '高島屋')
  meets('酒藏', '酒蔵')
  meets('醬油', '醤油')
})

test('the kind of letter is remembered from before the fold', () => {
  assert.deepEqual(fold('酒とサケ sake。').letters, [
    'kanji',
    'hiragana',
    'katakana',
    'katakana',
    'other',
    'latin',
    'latin',
    'latin',
    'latin',
    'other',
  ])
})

test('lone surrogates, control characters and nothing at all are harmless', () => {
  assert.equal(normalise('酒\ud800蔵\u0000\u200b'), '酒 蔵  ')
  assert.deepEqual(fold(''), { text: '', letters: [], plain: '' })
})

test('whatever is typed, each letter of the folded text has its kind, and folding again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('ァ', 'ヴ', 'ィ', 'ー', 'カ', 'ヅ', 'ゥ', 'ぁ', '髙', 'A', '。') }),
      ),
      (raw) => {
        const { text, letters, plain } = fold(raw)
        assert.equal(text.length, letters.length)
        assert.equal(text.length, plain.length)
        assert.equal(normalise(text), text)
      },
    ),
  )
})
