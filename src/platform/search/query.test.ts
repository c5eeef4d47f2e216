import assert from 'node:assert/strict'
import { test } from 'vitest'
import { parseQuery } from './query.ts'
import { synonymTable } from './synonyms.ts'

const alone = synonymTable([])
const typed = (text: string) => parseQuery(text, alone).words.map((word) => word.typed)

test('how a query is cut into words', () => {
  const table: [string, string[]][] = [
    ['', []],
    ['　 \t', []],
    ['営業', ['営業']],
    ['営業　企画 広報', ['営業', '企画', '広報']],
    ['"新規 事業" 営業', ['新規 事業', '営業']],
    ['「新規事業」の', ['新規事業', 'の']],
    ['“販路”開拓', ['販路', '開拓']],
    ['"閉じない 言葉', ['閉じない 言葉']],
    ['営業 営業 ｴｲｷﾞｮｳ エイギョウ', ['営業', 'ｴｲｷﾞｮｳ']],
    ['営業 ★ ！', ['営業']],
    ['a\ud800b', ['a\ufffdb']],
  ]
  for (const [text, words] of table) assert.deepEqual(typed(text), words, text)
})

test('the forms of a word: as typed, in katakana, in hiragana; a long mark is never left to hiragana alone', () => {
  const forms = (text: string) => parseQuery(text, alone).words[0]?.forms
  assert.deepEqual(forms('りんご'), ['りんご', 'リンゴ'])
  assert.deepEqual(forms('リンゴ'), ['リンゴ', 'りんご'])
  assert.deepEqual(forms('メール'), ['メル', 'メる'])
  assert.deepEqual(forms('営業'), ['営業'])
  assert.deepEqual(forms('Ｃ＋＋'), ['c++'])
})

test('a word brings its synonyms, a phrase does not', () => {
  assert.deepEqual(parseQuery('兼業').words[0]?.forms, ['兼業', '副業', '複業'])
  assert.deepEqual(parseQuery('"兼業"').words[0]?.forms, ['兼業'])
})

test('what is too long, too much or nothing but signs is answered with a sentence', () => {
  const sentence = (text: string) => parseQuery(text, alone).sentence
  assert.equal(sentence('営'.repeat(200)), null)
  assert.equal(sentence('営'.repeat(201)), '検索の言葉は200文字以内で入力してください')
  assert.equal(sentence(' '.repeat(10_000)), '検索の言葉は200文字以内で入力してください')
  assert.equal(sentence('a b c d e f g h i j'), null)
  assert.equal(sentence('a b c d e f g h i j k'), '検索の言葉は10個以内で入力してください')
  assert.equal(sentence('""'), '記号だけでは検索できません。言葉を入力してください')
  assert.equal(sentence('\udc00'), '記号だけでは検索できません。言葉を入力してください')
  assert.equal(sentence(''), null)
})
