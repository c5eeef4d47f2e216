import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createSearchIndex, type SearchDocument, type SearchIndex } from './index.ts'

const rows: [string, string, string, string[], number, string, string][] = [
  [
    '1',
    '東京都の会社の広報',
    'サーバーの管理と、メールで求める人材。副業歓迎',
    ['東京都'],
    50_000,
    '2026-05-31',
    '2026-04-01',
  ],
  ['2', '京都の観光を広める', '複業の方へ。リンゴのスイーツ', ['京都府'], 30_000, '2026-04-30', '2026-04-02'],
  ['3', '営業職の採用', '観光と営業。C++とC#の経験。digital', ['京都府', '東京都'], 80_000, '2026-06-30', '2026-04-03'],
  ['4', '旅館の営業', '髙橋様。ITの相談、Webデザイン', ['鳥取県'], 40_000, '2026-07-31', '2026-04-04'],
]

function documents(): SearchDocument[] {
  return rows.map(([id, title, body, prefecture, fee, closing, published]) => ({
    id,
    texts: { title, body },
    facets: { prefecture },
    numbers: { fee },
    days: { closing, published },
  }))
}

function open(): SearchIndex {
  const index = createSearchIndex({
    shape: {
      headFields: ['title'],
      bodyFields: ['body'],
      facets: ['prefecture'],
      numbers: ['fee'],
      days: ['closing', 'published'],
      newest: 'published',
    },
  })
  for (const document of documents()) index.put(document)
  return index
}

const found = (text: string) => open().search({ text }).ids.join(' ')

test('what people type and what they find, best first', () => {
  const table: [string, string][] = [
    ['京都', '2'],
    ['東京都', '1'],
    ['副業', '2 1'],
    ['兼業', '2 1'],
    ['"副業"', '1'],
    ['りんご', '2'],
    ['ｽｲｰﾂ', '2'],
    ['サーバ', '1'],
    ['メール', '1'],
    ['高橋', '4'],
    ['C++', '3'],
    ['c#', '3'],
    ['IT', '4'],
    ['観光　営業', '3'],
    ['「広報」', '1'],
    ['報', '1'],
    ['営業', '4 3'],
    ['採用 広報', ''],
  ]
  for (const [text, ids] of table) assert.equal(found(text), ids, text)
})

test('a whole word in the title stands before a part of a longer one, and that before the text', () => {
  const index = open()
  index.put({ id: '5', texts: { title: '広告', body: '営業' }, days: { published: '2026-04-09' } })
  index.put({ id: '6', texts: { title: '広告', body: '新規営業先' }, days: { published: '2026-04-10' } })
  assert.deepEqual(index.search({ text: '営業' }).ids, ['4', '5', '3', '6'])
})

test('an empty text shows everything, the newest first; pages follow each other', () => {
  const index = open()
  assert.deepEqual(index.search({}).ids, ['4', '3', '2', '1'])
  assert.deepEqual(index.search({ text: '　', offset: 1, limit: 2 }).ids, ['3', '2'])
  assert.equal(index.search({ offset: 1, limit: 2 }).total, 4)
  assert.deepEqual(index.search({ offset: 99 }).ids, [])
})

test('filters and orders', () => {
  const index = open()
  const by = (by: string, direction: 'ascending' | 'descending') =>
    index.search({ sort: { by, direction } }).ids.join('')
  assert.equal(by('closing', 'ascending'), '2134')
  assert.equal(by('fee', 'descending'), '3142')
  assert.deepEqual(index.search({ filters: { numbers: { fee: { from: 40_000, to: 50_000 } } } }).ids, ['4', '1'])
  assert.deepEqual(index.search({ filters: { days: { closing: { from: '2026-06-30' } } } }).ids, ['4', '3'])
  assert.deepEqual(index.search({ text: '営業', filters: { facets: { prefecture: ['鳥取県', '島根県'] } } }).ids, ['4'])
})

test('the counts of a facet leave its own filter aside', () => {
  const request = {
    facets: ['prefecture'],
    filters: { facets: { prefecture: ['鳥取県'] }, numbers: { fee: { from: 40_000 } } },
  }
  const { total, facets } = open().search(request)
  assert.equal(total, 1)
  assert.deepEqual(facets['prefecture'], [
    { value: '東京都', count: 2 },
    { value: '京都府', count: 1 },
    { value: '鳥取県', count: 1 },
  ])
})

test('a change is found at once, its old text no more', () => {
  const index = open()
  index.put({ id: '4', texts: { title: '温泉の経理', body: '' } })
  assert.deepEqual([index.search({ text: '旅館' }).total, index.search({ text: '温泉' }).total], [0, 1])
  assert.deepEqual([index.remove('4'), index.remove('4')], [true, false])
  assert.equal(index.search({ text: '温泉' }).total, 0)
})

test('compacting gives room back and loses nothing that changes meanwhile', async () => {
  const index = open()
  for (let turn = 0; turn < 200; turn++) index.put({ id: '9', texts: { title: `${turn}回目`, body: '' } })
  assert.ok(index.state().empty > 0.9)
  const done = index.compact()
  index.put({ id: '7', texts: { title: '途中で公開', body: '' } })
  index.remove('1')
  await done
  assert.equal(index.search({ text: '途中' }).total, 1)
  assert.equal(index.search({ text: '199回目' }).total, 1)
  assert.equal(index.search({ text: '東京都' }).total, 0)
  assert.ok(index.state().empty < 0.5)
})

test('what cannot be searched is answered with a sentence', () => {
  const sentences = ['あ'.repeat(10_000), '★！？', '\ud800', '\udfff\ud800 ＋', 'い ろ は に ほ へ と ち り ぬ る'].map(
    (text) => open().search({ text }),
  )
  assert.deepEqual(
    sentences.map(({ sentence }) => sentence),
    [
      '検索の言葉は200文字以内で入力してください',
      '記号だけでは検索できません。言葉を入力してください',
      '記号だけでは検索できません。言葉を入力してください',
      '記号だけでは検索できません。言葉を入力してください',
      '検索の言葉は10個以内で入力してください',
    ],
  )
  for (const { total, ids } of sentences) assert.deepEqual([total, ids], [0, []])
})

test('where nothing is found, something near is offered that does find', () => {
  const index = open()
  const near = (text: string) => index.search({ text }).suggestions
  assert.deepEqual(near('観高'), ['観光'])
  assert.deepEqual(near('サーパー'), ['サーバー'])
  assert.deepEqual(near('degital'), ['digital'])
  assert.deepEqual(near('広報 観高'), ['広報'])
  assert.deepEqual(near('営業 広報'), ['広報', '営業'])
  assert.deepEqual(near('観光デザイン'), ['デザイン'])
  assert.deepEqual(near('まったく別のこと'), [])
  assert.deepEqual(near('観光'), [])
})

test('a name that the shape does not have is refused with the name', () => {
  const index = open()
  assert.throws(() => index.search({ facets: ['colour'] }), /no facet called colour/)
  assert.throws(() => index.search({ filters: { numbers: { weight: {} } } }), /no number or day called weight/)
  assert.throws(() => index.search({ sort: { by: 'age', direction: 'ascending' } }), /no number or day called age/)
})
