import assert from 'node:assert/strict'
import { test } from 'vitest'
import { kanaForms } from './kana.ts'
import { kanjiVariants } from './kanji-variants.ts'
import { synonymTable, usualNarrower, usualSynonyms } from './synonyms.ts'

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

test('a long sound that is spelt out finds the one with a mark, in words of kana alone', () => {
  const meets = (one: string, other: string) => {
    const text = new Set(kanaForms(other).slice(0, 1))
    assert.ok(
      kanaForms(one).some((form) => text.has(form)),
      `${one} → ${other}`,
    )
  }
  for (const one of ['ラーメン', 'らーめん', 'らあめん', 'ラアメン'])
    for (const other of ['ラーメン', 'らーめん']) meets(one, other)
  for (const [one, other] of [
    ['コオヒイ', 'コーヒー'],
    ['サーバ', 'サーバー'],
    ['おおえん', 'おーえん'],
  ] as const)
    meets(one, other)
})

test('other words keep their sounds: short ones, and those with kanji', () => {
  assert.deepEqual(kanaForms('ああ'), ['ああ', 'アア'])
  assert.deepEqual(kanaForms('大きい'), ['大きい', '大キイ'])
})

const everyday: [string, string][] = [
  ['テレワーク', 'リモート'],
  ['在宅', 'リモート'],
  ['ネット通販', 'EC'],
  ['通販', 'EC'],
  ['ホームページ', 'ウェブサイト'],
  ['兼業', '副業'],
  ['複業', '兼業'],
  ['ソーシャルメディア', 'SNS'],
]
test.each(everyday)('「%s」 is also looked for as 「%s」, and the other way round', (one, other) => {
  const table = synonymTable(usualSynonyms)
  assert.ok(table(one).includes(other))
  assert.ok(table(other).includes(one))
})

test('a wider word finds the narrower with all that mean the same; a narrower one does not find the wider', () => {
  const table = synonymTable(usualSynonyms)
  assert.deepEqual(table('ＳＮＳ').slice(1), [
    'SNS',
    'ソーシャルメディア',
    'インスタ',
    'Instagram',
    'インスタグラム',
    'TikTok',
    'Facebook',
    'Twitter',
  ])
  assert.deepEqual(table('インスタ'), ['インスタ', 'Instagram', 'インスタグラム'])
  assert.deepEqual(table('TikTok'), ['TikTok'])
  assert.ok(table('ソーシャルメディア').includes('インスタ'))
})

test('what is narrower is no member of a group with the wider word', () => {
  const same = synonymTable(usualSynonyms, {})
  for (const [wider, words] of Object.entries(usualNarrower))
    for (const word of words) assert.ok(!same(wider).includes(word), `${wider} ${word}`)
})

test('no group has a word twice or stands alone', () => {
  for (const group of usualSynonyms) {
    assert.ok(group.length >= 2, group.join())
    assert.equal(new Set(group).size, group.length, group.join())
  }
})

test('no form of a kanji leads to another form', () => {
  assert.ok(kanjiVariants.size > 300)
  for (const [from, to] of kanjiVariants) assert.ok(from !== to && !kanjiVariants.has(to), `${from} ${to}`)
})
