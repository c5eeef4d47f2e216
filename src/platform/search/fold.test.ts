import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { fold, foldWithPlaces } from './fold.ts'

test('what people type differently folds to one form, read back in full', () => {
  const same: [string, ...string[]][] = [
    ['高橋', '髙橋', '髙𣘺', '髙橋\u{e0100}'],
    ['山崎', '山﨑'],
    ['吉野家', '𠮷野家'],
    ['渡辺', '渡邊', '渡邉'],
    ['斉藤', '齋藤', '齊藤', '斎藤'],
    ['サーバー', 'サーバ', 'ｻｰﾊﾞｰ', 'サ―バ―'],
    ['ユーザーインターフェース', 'ユーザインタフェース', 'ユーザー・インターフェイス'.replace('イス', 'ース')],
    ['ヴァイオリン', 'バイオリン', 'ヴアイオリン'.replace('ヴア', 'ヴァ')],
    ['ゔぁいおりん', 'ばいおりん'],
    ['ファイル', 'フアイル', 'ﾌｧｲﾙ'],
    ['ガス', 'ｶﾞｽ', 'カ\u3099ス'],
    ['２０２６年', '2026年'],
    ['ＤＸ', 'dx', 'Dx'],
    ['C++', 'ｃ＋＋', 'c++'],
    ['C#', 'Ｃ＃', 'c#'],
    ['㈱結', '(株)結', '（株）結'],
    ['営業　企画', '営業 企画', '営業・企画', '営業、企画', '営業\n企画', ' 営業\t企画。'],
    ['茅ヶ崎', '茅ケ崎', '茅ヶ﨑'],
  ]
  for (const [first, ...others] of same)
    for (const other of others) assert.equal(fold(other), fold(first), `${other} = ${first}`)
})

test('what means something else stays apart', () => {
  const apart: [string, string][] = [
    ['メール', '求める'],
    ['データ', '出でた'],
    ['営業', '営 業'],
    ['c++', 'c'],
    ['c#', 'c'],
    ['東京〜大阪', '東京大阪'],
    ['ハウス', 'バウス'],
  ]
  for (const [one, other] of apart) assert.ok(!fold(other).includes(fold(one)), `${one} is not in ${other}`)
})

test('signs are blanks, and a sign of its own is nothing', () => {
  assert.equal(fold('「月額」：５万円〜'), '月額 5万円')
  for (const nothing of ['', '   ', '！？…', '★☆', '＋＋', '#', 'ー', '😀', '\ud800', '\udc00\ud800', '・'])
    assert.equal(fold(nothing), '', nothing)
})

test('a hash tag is a word, and a pair of units stays a pair', () => {
  assert.equal(fold('#副業'), '副業')
  assert.equal(fold('𩸽の干物'), '𩸽の干物')
})

const japanese = fc.string({
  unit: fc.constantFrom(...Array.from('東京都営業ｶﾞﾊﾟーｰ・ァヴぁゔらメん髙𠮷﨑 　、C+#a1\u3099\ud842㈱①\u{e0100}')),
  maxLength: 30,
})

test('folding never throws, and folds the same with and without places', () => {
  fc.assert(
    fc.property(fc.oneof(japanese, fc.string({ unit: 'binary' })), (text) => {
      const { text: folded, starts, ends } = foldWithPlaces(text)
      assert.equal(folded, fold(text))
      assert.equal(starts.length, folded.length)
      assert.equal(ends.length, folded.length)
      for (let at = 0; at < starts.length; at++) assert.ok(starts[at]! < ends[at]! && ends[at]! <= text.length)
      for (let at = 1; at < starts.length; at++) assert.ok(starts[at]! >= starts[at - 1]!)
      assert.doesNotMatch(folded, /^ | $| {2}/)
    }),
    { numRuns: 1000 },
  )
})

test('each place leads back to the writing', () => {
  const written = '㈱サーバー・ハウスの髙橋'
  const { text, starts, ends } = foldWithPlaces(written)
  const at = text.indexOf('サバハウス')
  assert.equal(written.slice(starts[at], ends[at + 4]), 'サーバー・ハウス')
})
