import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { wellFormed } from '../../tests/well-formed.ts'
import { articlesOf, body, plain } from '../../tests/world/articles.ts'
import { pngFile } from '../../tests/world/files.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { anyone, as } from '../actor.ts'
import { addImage } from './add-image.ts'
import type { ArticleQuery } from './article-query.ts'
import { countRead, forgetReaders } from './count-read.ts'
import { correctArticle } from './end-article.ts'
import { findArticles } from './list-articles.ts'
import { mostRead, relatedArticles, shelvesOf } from './article-shelves.ts'

const { db, owner } = await freshDatabase()
const { organization } = office(owner)
const articles = articlesOf({ db, owner })
const visitor = await house(db).visitor()
const yukemuri = await organization('municipality', { name: '湯けむり町', placeCode: '313700' })
const day = (text: string) => new Date(`${text}T10:00:00+09:00`)

const inn = await articles.published({ content: { municipalityId: yukemuri }, at: day('2025-11-29') })
const pear = await articles.published({
  content: { title: '梨園の手紙', tags: ['農業', 'EC'], municipalityId: yukemuri },
  at: day('2025-11-30'),
})
const factory = await articles.published({
  content: { title: 'ダンドリ替えを測る', tags: ['製造業'], category: 'interview' },
  at: day('2025-12-01'),
})
const old = await articles.published({ content: { title: '昔の話', tags: ['歴史'] } })
await owner
  .updateTable('articles')
  .set({ published_at: day('2024-12-31') })
  .where('id', '=', old.id)
  .execute()
const hidden = await articles.review({ content: { title: '審査中の話' } })

const titles = async (query: Partial<ArticleQuery>) => {
  const { cards } = await as(db, anyone, (tx) => findArticles(tx, { page: 1, ...query }))
  return cards.map(({ title }) => title)
}

test('the newest first, and only what is published', async () => {
  assert.deepEqual(await titles({}), ['ダンドリ替えを測る', '梨園の手紙', plain.title, '昔の話'])
})

test('what each condition finds', async () => {
  const table: [Partial<ArticleQuery>, string[]][] = [
    [{ category: 'interview' }, ['ダンドリ替えを測る']],
    [{ tag: 'EC' }, ['梨園の手紙', plain.title]],
    [{ tag: 'EC', text: '手紙' }, ['梨園の手紙']],
    [{ text: 'ﾀﾞﾝﾄﾞﾘ' }, ['ダンドリ替えを測る']],
    [{ text: '手数料 製造業' }, ['ダンドリ替えを測る']],
    [{ text: '100%' }, []],
    [{ text: '★！' }, []],
    [{ text: 'ネット通販 手紙' }, ['梨園の手紙']],
    [{ text: 'だんどり' }, ['ダンドリ替えを測る']],
    [{ year: 2024 }, ['昔の話']],
    [{ town: '313700' }, ['梨園の手紙', plain.title]],
    [{ town: '999999' }, []],
    [{ page: 2 }, []],
  ]
  for (const [query, found] of table) assert.deepEqual(await titles(query), found, JSON.stringify(query))
})

test('shelves: tags by how often, years by how late', async () => {
  const { tags, years } = await as(db, anyone, shelvesOf)
  assert.deepEqual(tags[0], { tag: 'EC', articles: 2 })
  assert.deepEqual(years, [
    { year: 2025, articles: 3 },
    { year: 2024, articles: 1 },
  ])
})

test('related: those with a tag in common before those of the category alone; never itself, never a draft', async () => {
  const related = await as(db, anyone, (tx) => relatedArticles(tx, inn.id))
  assert.deepEqual(
    related.map(({ id }) => id),
    [pear.id, old.id],
  )
})

const reads = async (id: string) =>
  (await owner.selectFrom('article_reads').select('reads').where('article_id', '=', id).orderBy('day').execute()).map(
    (row) => row.reads,
  )
const read = (id: string, address: string, browser = 'Mozilla/5.0', now = NOW) =>
  countRead(db, 'secret', id, { address, browser }, now)

test('a reader counts once a day, however often the page is opened; machines never', async () => {
  const tomorrow = new Date(NOW.getTime() + 86_400_000)
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) await read(inn.id, address)
  await read(inn.id, '192.0.2.1', 'Firefox')
  for (const machine of ['Googlebot/2.1', 'curl/8', '']) await read(inn.id, '192.0.2.9', machine)
  assert.deepEqual(await reads(inn.id), [3])
  await read(inn.id, '192.0.2.1', 'Mozilla/5.0', tomorrow)
  assert.deepEqual(await reads(inn.id), [3, 1])
})

test('nothing about a reader is kept: marks differ by day and go when it is over, numbers stay', async () => {
  const marks = await owner.selectFrom('article_readers_today').selectAll().execute()
  assert.equal(new Set(marks.map(({ mark }) => mark)).size, marks.length)
  assert.doesNotMatch(JSON.stringify(marks), /192\.0\.2|Mozilla/)
  await forgetReaders(db, new Date(NOW.getTime() + 2 * 86_400_000))
  assert.deepEqual(await owner.selectFrom('article_readers_today').selectAll().execute(), [])
  assert.deepEqual(await reads(inn.id), [3, 1])
})

test('the ranking is of the last 90 days, and says nothing of what nobody read', async () => {
  await read(pear.id, '192.0.2.1')
  await read(factory.id, '192.0.2.1', 'Mozilla/5.0', day('2025-08-01'))
  const ranked = await as(db, anyone, (tx) => mostRead(tx, NOW))
  assert.deepEqual(
    ranked.map(({ id, reads: n }) => [id, n]),
    [
      [inn.id, 4],
      [pear.id, 1],
    ],
  )
})

test('a page: marks, reading time, town, postings of the town, structured data, no cookie', async () => {
  await postingsOf(owner)('published', { municipality_id: yukemuri, title: '予約の仕事' })
  const { status, text, headers } = await visitor.get(`/articles/${inn.id}`)
  assert.equal(status, 200)
  for (const words of ['2025年11月20日(木)の取材時点', '約1分で読めます', '湯けむり町で募集している求人', '予約の仕事'])
    assert.ok(text.includes(words), words)
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? []
  const data = JSON.parse(json) as Record<string, unknown>
  assert.deepEqual(
    [data['@type'], data.headline, data.datePublished],
    ['Article', plain.title, '2025-11-29T01:00:00.000Z'],
  )
  assert.equal(headers.get('set-cookie'), null)
})

test('what is not public is not there, not even for whoever knows its address', async () => {
  for (const path of [`/articles/${hidden.id}`, '/articles/nonsense', `/articles/${hidden.id}/images/1`])
    assert.equal((await visitor.get(path)).status, 404, path)
})

test('[PR] stands before the title wherever it is shown', async () => {
  const { id } = await articles.published({ content: { title: '広告の記事', pr: true } })
  for (const path of [`/articles/${id}`, '/articles', '/articles.rss'])
    assert.match((await visitor.get(path)).text, /\[PR\] 広告の記事/, path)
  assert.match((await visitor.get(`/articles/${id}`)).text, /この記事は広告/)
})

test('a correction is read below the text, with its day', async () => {
  const { id, operator } = pear
  const correction = { words: '件数を直しました。', lead: plain.lead, body: `${body}\n\n以上。`, seen: 1 }
  await as(db, operator, (tx) => correctArticle(tx, operator, id, correction, NOW))
  assert.match((await visitor.get(`/articles/${id}`)).text, /訂正.*2025年12月1日\(月\).*件数を直しました。/s)
})

test('a picture opens with its article, and with nothing else', async () => {
  const upload = { type: 'png', name: '帳場.png', bytes: pngFile() } as const
  const waiting = await articles.draft()
  for (const { id, operator } of [inn, waiting])
    await as(db, operator, (tx) => addImage(tx, operator, id, { alt: '帳場', upload }, NOW))
  const open = await visitor.get(`/articles/${inn.id}/images/1`)
  assert.deepEqual([open.status, open.headers.get('content-type')], [200, 'image/png'])
  assert.equal((await visitor.get(`/articles/${waiting.id}/images/1`)).status, 404)
  for (const number of ['0', '2', '1.5', 'x'])
    assert.equal((await visitor.get(`/articles/${inn.id}/images/${number}`)).status, 404)
})

test('feed, sitemap, and one address for each list', async () => {
  const feed = await visitor.get('/articles.rss?tag=EC')
  wellFormed(feed.text)
  assert.equal(feed.text.split('<item>').length - 1, 3)
  assert.ok((await visitor.get('/sitemap.xml')).text.includes(`/articles/${inn.id}`))
  const list = await visitor.get('/articles?page=1&tag=EC&foo=1')
  assert.match(list.text, /<link rel="canonical" href="http:\/\/yui\.test\/articles\?tag=EC"/)
  assert.match((await visitor.get('/articles?q=梨')).text, /name="robots" content="noindex"/)
  assert.match((await visitor.get('/articles?q=どこにもない言葉')).text, /この条件の記事はありません/)
})

test('a list that is narrowed tells how many, marks what was looked for, and says why there is nothing to look for', async () => {
  const { text } = await visitor.get('/articles?q=ﾀﾞﾝﾄﾞﾘ')
  assert.match(text, /<h1[^>]*>「ﾀﾞﾝﾄﾞﾘ」の記事<\/h1>/)
  assert.match(text, /<strong>1件<\/strong>の記事があります/)
  assert.match(text, /<mark>ダンドリ<\/mark>替えを測る/)
  assert.match((await visitor.get('/articles?q=★')).text, /記号だけでは検索できません。言葉を入力してください/)
  assert.doesNotMatch((await visitor.get('/articles')).text, /件<\/strong>の記事があります|<mark>/)
})
