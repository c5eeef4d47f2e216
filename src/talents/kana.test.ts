import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { katakana } from './kana.ts'

test.each([
  ['やまだ はなこ', 'ヤマダ ハナコ'],
  ['ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダ ハナコ'],
  ['ヤマダ　ハナコ', 'ヤマダ ハナコ'],
  ['ゔぃくとりあ', 'ヴィクトリア'],
  ['ｱﾝﾄﾞﾙｰ', 'アンドルー'],
  ['ジョ-ンズ', 'ジョーンズ'],
  ['ジョ−ンズ', 'ジョーンズ'],
  ['じょ―んず', 'ジョーンズ'],
  ['-ヤマダ', '-ヤマダ'],
  ['ヤマダ -ハナコ', 'ヤマダ -ハナコ'],
  ['が', 'ガ'],
  ['みすゞ', 'ミスヾ'],
  ['さゝき', 'サヽキ'],
  ['山田', '山田'],
  ['', ''],
])('%s is read %s', (typed, wanted) => {
  assert.equal(katakana(typed), wanted)
})

test('no hiragana remains, and reading twice is reading once', () => {
  // All but the ligature ゟ, which nobody types.
  const written = fc.string({
    unit: fc
      .integer({ min: 0x3041, max: 0x30fe })
      .filter((code) => code !== 0x309f)
      .map((code) => String.fromCodePoint(code)),
  })
  fc.assert(
    fc.property(written, (text) => {
      const read = katakana(text)
      assert.doesNotMatch(read, /[ぁ-ゖゝゞ]/)
      assert.equal(katakana(read), read)
    }),
  )
})
