import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { publishedOf } from '../../../tests/world/published.ts'

const { db, owner } = await freshDatabase()
const anyone = await house(db).visitor()
const published = publishedOf(owner)
const plain = {
  background: '一言。',
  duties: '一言。',
  goal: '一言。',
  wanted: '',
  occupation: 'accounting-finance',
  remote: 'onsite',
} as const

for (const title of [
  'リモートで支える直売所',
  'ECの立て直し',
  '町のウェブサイトの見直し',
  '副業の方を求めています',
  'SNSの発信',
  'らーめん店の看板',
  'ラーメンの通信販売',
  'サーバーの入れ替え',
])
  await published({ ...plain, title })

const inOrder = async (words: string) => {
  const { status, text } = await anyone.get(`/postings?${new URLSearchParams({ q: words })}`)
  assert.equal(status, 200, words)
  return [...text.matchAll(/<h3 class="title"><a href="[^"]*">(.*?)<\/a>/g)].map(([, title = '']) =>
    title.replaceAll(/<\/?mark>/g, ''),
  )
}
const found = async (words: string) => (await inOrder(words)).sort()

/** What people type, and a posting that they mean. */
const meant: [string, string][] = [
  ['テレワーク', 'リモートで支える直売所'],
  ['在宅', 'リモートで支える直売所'],
  ['在宅勤務', 'リモートで支える直売所'],
  ['ネット通販', 'ECの立て直し'],
  ['通販', 'ECの立て直し'],
  ['オンラインショップ', 'ECの立て直し'],
  ['ホームページ', '町のウェブサイトの見直し'],
  ['HP', '町のウェブサイトの見直し'],
  ['ｗｅｂサイト', '町のウェブサイトの見直し'],
  ['ソーシャルメディア', 'SNSの発信'],
  ['ＳＮＳ', 'SNSの発信'],
  ['サーバ', 'サーバーの入れ替え'],
  ['ｻｰﾊﾞｰ', 'サーバーの入れ替え'],
]
test.each(meant)('who looks for 「%s」 finds 「%s」', async (words, title) => {
  const titles = await found(words)
  assert.ok(titles.includes(title), titles.join())
  assert.ok(titles.length <= 2, titles.join())
})

test.each(['副業', '複業', '兼業'])(
  '「%s」 is what every posting here is; whoever says so stands first',
  async (words) => {
    const titles = await inOrder(words)
    assert.equal(titles.length, 8)
    assert.equal(titles[0], '副業の方を求めています')
    assert.deepEqual(await found(`${words} 通販`), ['ECの立て直し', 'ラーメンの通信販売'])
  },
)

test('in quotation marks 副業 finds them all as well, and what nobody writes nothing', async () => {
  assert.equal((await found('"副業"')).length, 8)
  assert.deepEqual(await found('副業 存在しない言葉'), [])
})

test.each(['ラーメン', 'らーめん', 'らあめん', 'ﾗｰﾒﾝ'])('「%s」 finds both writings', async (words) => {
  assert.deepEqual(await found(words), ['らーめん店の看板', 'ラーメンの通信販売'])
})

test('in quotation marks a word is looked for as it stands', async () => {
  assert.deepEqual(await found('「テレワーク」'), [])
})

test.each([
  ['通信販倍', '通信販売'],
  ['ウェブサイド', 'ウェブサイト'],
])('a slip 「%s」 is answered with 「%s」', async (slip, word) => {
  const { text } = await anyone.get(`/postings?${new URLSearchParams({ q: slip })}`)
  assert.match(text, new RegExp(`もしかして[\\s\\S]*${word}`))
})
