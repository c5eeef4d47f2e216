import assert from 'node:assert/strict'
import { test } from 'vitest'
import { kanaForms } from './kana.ts'
import { kanjiVariants } from './kanji-variants.ts'
import { synonymTable, usualSynonyms } from './synonyms.ts'

test('a word is found in its groups whatever its width, case or long mark', () => {
  const table = synonymTable([
    ['EC', 'ネットショップ'],
    ['広報', 'PR'],
    ['PR', '宣伝'],
  ])
  assert.deepEqual(table('ｅｃ'), ['ｅｃ', 'EC', 'ネットショップ'])
  assert.deepEqual(table('ネットショプ'), ['ネットショプ'])
  assert.deepEqual(table('PR'), ['PR', '広報', '宣伝'])
  assert.deepEqual(table('観光'), ['観光'])
})

test('the usual list holds the words for a second trade', () => {
  assert.deepEqual(synonymTable(usualSynonyms)('複業'), ['複業', '副業', '兼業'])
})

test('kana in every way they may be written', () => {
  assert.deepEqual(kanaForms('ﾘﾝｺﾞ園'), ['リンゴ園', 'りんご園'])
  assert.deepEqual(kanaForms('らーめん'), ['ラめん', 'ラメン'])
  assert.deepEqual(kanaForms('！'), [])
})

test('no form of a kanji leads to another form', () => {
  assert.ok(kanjiVariants.size > 300)
  for (const [from, to] of kanjiVariants) assert.ok(from !== to && !kanjiVariants.has(to), `${from} ${to}`)
})
