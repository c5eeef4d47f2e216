import assert from 'node:assert/strict'
import { test } from 'vitest'
import { body } from '../../tests/world/articles.ts'
import { NOW } from '../../tests/world/office.ts'
import { missingFrom, type Surroundings } from './publication.ts'

type Row = Parameters<typeof missingFrom>[0]

const whole: Row = {
  body,
  lead: '要約です。',
  tags: ['旅館'],
  category: 'case',
  as_of: '2025-11-20',
  people: true,
  contract_id: null,
}
const consented: Surroundings = { images: [], consents: [{ whose: 'person' }] }
const missing = (row: Partial<Row>, around: Partial<Surroundings> = {}) =>
  Object.entries(missingFrom({ ...whole, ...row }, { ...consented, ...around }, NOW)).map(
    ([field, sentence]) => `${field}: ${sentence}`,
  )

test('nothing is missing from an article that is whole', () => {
  assert.deepEqual(missing({}), [])
})

test('what is missing, in the order of the form, each with what to do', () => {
  const table: [string, Partial<Row>, Partial<Surroundings>, string[]][] = [
    ['a short text', { body: '短い' }, {}, ['body: 本文を200文字以上入力してください']],
    ['no summary', { lead: '' }, {}, ['lead: 要約を入力してください。一覧と検索の結果に出ます']],
    ['no tag', { tags: [] }, {}, ['tags: タグを1つ以上入力してください']],
    ['a case without its date', { as_of: null }, {}, ['asOf: 取材時点を入力してください']],
    ['a date to come', { as_of: '2025-12-02' }, {}, ['asOf: 取材時点は今日までの日付にしてください']],
    [
      'a picture that is not there',
      { body: `${body}\n\n[画像2]` },
      { images: [1] },
      ['body: 画像2がまだありません。画像を追加するか、本文から外してください'],
    ],
    [
      'a quotation of nobody',
      { people: false },
      {},
      ['people: 人の言葉の引用があります。「人が登場する」にチェックしてください'],
    ],
    ['nobody’s consent', {}, { consents: [] }, ['whose: 登場する人の掲載の同意を記録してください']],
  ]
  for (const [name, row, around, sentences] of table) assert.deepEqual(missing(row, around), sentences, name)
})

test('a case of a contract needs both sides', () => {
  const about = (...whose: string[]) =>
    missing({ contract_id: 'c' }, { consents: whose.map((each) => ({ whose: each })) })
  assert.deepEqual(about('person'), ['whose: この契約の発注者の掲載の同意を記録してください'])
  assert.deepEqual(about('client'), ['whose: この契約の副業人材の掲載の同意を記録してください'])
  assert.deepEqual(about('client', 'talent'), [])
})

test('today is today in Japan, and a column needs no date', () => {
  assert.deepEqual(missing({ as_of: '2025-12-01' }), [])
  assert.deepEqual(missing({ category: 'column', as_of: null }), [])
})
