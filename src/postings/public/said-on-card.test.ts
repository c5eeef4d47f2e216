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
  theme: 'money',
  occupation: null,
} as const
const conditions = { remote: 'onsite', visit_rhythm: 'weekly' } as const

const asking = async (skill: string, title: string) => {
  const { id } = await published({ ...plain, ...conditions, title })
  await owner.insertInto('posting_skills').values({ posting_id: id, skill, must: true }).execute()
}
await published({ ...plain, title: '帳簿の見直し', remote: 'full', visit_rhythm: 'none' })
await published({ ...plain, title: '蔵の案内', remote: 'partly', visit_rhythm: 'quarterly' })
await asking('own-ec-site', '直売所の売り方')
await asking('instagram', '宿の発信')
await published({ ...plain, ...conditions, title: '客足の読み解き', occupation: 'data-analysis' })

const search = async (words: string) => (await anyone.get(`/postings?${new URLSearchParams({ q: words })}`)).text
const found = async (words: string) =>
  [...(await search(words)).matchAll(/<h3 class="title"><a href="[^"]*">(.*?)<\/a>/g)]
    .map(([, title = '']) => title)
    .toSorted()

/** What stands on the card, or is another word for it, and who is found by it. */
const said: [string, string[]][] = [
  ['リモート', ['帳簿の見直し', '蔵の案内']],
  ['ﾘﾓｰﾄ', ['帳簿の見直し', '蔵の案内']],
  ['フルリモート', ['帳簿の見直し']],
  ['3か月に1回', ['蔵の案内']],
  ['ネット', ['直売所の売り方']],
  ['ﾈｯﾄ', ['直売所の売り方']],
  ['サイト', ['直売所の売り方']],
  ['Shopify', ['直売所の売り方']],
  ['いんすた', ['宿の発信']],
  ['インスタ', ['宿の発信']],
]
test.each(said)('「%s」 finds what a card says, also in a part of a word', async (words, titles) => {
  assert.deepEqual(await found(words), titles)
})

test.each(['副業', '求人', '仕事', '募集'])('「%s」 is what every posting is', async (words) => {
  assert.equal((await found(words)).length, 5)
})

test('where neither title nor text says why a posting was found, its card does', async () => {
  assert.match(await search('フルリモート'), /働き方: <mark>フルリモート<\/mark>/)
})

test.each(['データ分折', 'デエタ分析'])('a slip in one part of 「%s」 is put right', async (slip) => {
  assert.match(await search(slip), /もしかして[\s\S]*データ分析/)
})

test('a weekend is no slip for the end of a month', async () => {
  await published({ ...plain, ...conditions, title: '月末の締め', background: '月末に忙しい。' })
  const text = await search('リモート 週末')
  assert.doesNotMatch(text, /月末/)
  assert.match(text, /リモート/)
})

test('brackets that somebody typed stand once in the heading', async () => {
  assert.match(await search('「データ」'), /<h1[^>]*>「データ」の求人</)
  assert.match(await search('データ'), /<h1[^>]*>「データ」の求人</)
})
