import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { publishedOf } from '../../../tests/world/published.ts'

const { db, owner } = await freshDatabase()
const { organization, talent } = office(owner)
const posting = postingsOf(owner)
const published = publishedOf(owner)
const { visitor } = house(db)
const anyone = await visitor()

const kurayoshi = await organization('municipality', { name: '倉吉市', placeCode: '312037' })
const matsue = await organization('municipality', { name: '松江市', placeCode: '322016' })
const inn = await organization('company', { name: '湯けむり旅館', placeCode: '312037' })
const sake = await organization('company', { name: '宍道酒造', placeCode: '322016' })

const ec = await posting('published', {
  client_id: inn,
  municipality_id: kurayoshi,
  title: '温泉旅館のECサイト立て直し',
  fee_yen: 50_000,
  hours_per_month: 10,
  remote: 'partly',
  visit_rhythm: 'monthly',
  theme: 'sales',
  closes_on: '2025-12-25',
  published_at: new Date('2025-11-20T00:00:00Z'),
})
await posting('published', {
  client_id: sake,
  municipality_id: matsue,
  title: '酒蔵の採用広報',
  occupation: 'public-relations',
  fee_kind: 'hourly',
  fee_yen: 4000,
  hours_per_month: 20,
  remote: 'full',
  visit_rhythm: 'none',
  theme: 'people',
  industry: 'ind-a',
  background: '若い人が来てくれない。',
  duties: '採用の発信を一緒に考える。',
  closes_on: '2025-12-05',
  published_at: new Date('2025-11-10T00:00:00Z'),
})
const draft = await posting('draft', { client_id: inn, municipality_id: kurayoshi, title: '秘密の下書き' })
await posting('published', {
  client_id: inn,
  municipality_id: kurayoshi,
  title: '昨日が締切の求人',
  closes_on: '2025-11-30',
})
await owner.insertInto('posting_skills').values({ posting_id: ec.id, skill: 'sns-marketing', must: true }).execute()

const titles = (text: string) =>
  [...text.matchAll(/<h3 class="title"><a href="[^"]*">(.*?)<\/a>/g)].map(([, title]) => title)
const found = async (query: string) => {
  const { status, text } = await anyone.get(`/postings${query}`)
  assert.equal(status, 200, query)
  return titles(text).map((title) => title?.replaceAll(/<\/?mark>/g, ''))
}
const EC = '温泉旅館のECサイト立て直し'
const SAKE = '酒蔵の採用広報'

test('without words everything open is shown, the newest first; drafts and what has closed are not', async () => {
  assert.deepEqual(await found(''), [EC, SAKE])
})

test('what people look for and what they find', async () => {
  const table: [string, string[]][] = [
    ['?q=旅館', [EC]],
    ['?q=ネットショップ', [EC]],
    ['?q=採用', [SAKE]],
    ['?q=ｅｃ', [EC]],
    ['?q=宍道', [SAKE]],
    ['?q=SNS運用', [EC]],
    ['?occupation=public-relations', [SAKE]],
    ['?skill=sns-marketing', [EC]],
    ['?industry=ind-a', [SAKE]],
    ['?theme=sales', [EC]],
    ['?region=中国', [EC, SAKE]],
    ['?prefecture=31', [EC]],
    ['?town=322016', [SAKE]],
    ['?tie=倉吉', [EC]],
    ['?tie=しまねけん', [SAKE]],
    ['?tie=312037&tie=松江市', [EC, SAKE]],
    ['?fee=60000', [SAKE]],
    ['?fee=５万円', [EC, SAKE]],
    ['?hours=10', [EC]],
    ['?remote=full', [SAKE]],
    ['?remote=full&remote=partly', [EC, SAKE]],
    ['?visits=monthly', [EC]],
    ['?closing=soon', [SAKE]],
    ['?sort=closing', [SAKE, EC]],
    ['?sort=fee', [SAKE, EC]],
    ['?sort=newest', [EC, SAKE]],
    ['?q=EC&prefecture=32', []],
  ]
  for (const [query, titles] of table) assert.deepEqual(await found(query), titles, query)
})

test('hits are marked, conditions are chips that can be taken off, and the choices count', async () => {
  const { text } = await anyone.get('/postings?q=旅館&prefecture=31&sort=fee')
  assert.match(text, /温泉<mark>旅館<\/mark>のECサイト立て直し/)
  assert.match(text, /<a class="chip" href="\/postings\?q=%E6%97%85%E9%A4%A8&amp;sort=fee">鳥取県/)
  assert.match(text, /<a class="chip" href="\/postings\?prefecture=31&amp;sort=fee">「旅館」/)
  assert.match(text, /<option value="31" selected>鳥取県\(1\)/)
  assert.match(text, /<select id="town"/)
  assert.match(text, /<title>「旅館」・鳥取県の求人 \| 結<\/title>/)
  assert.match(text, /<link rel="canonical" href="http:\/\/yui.test\/postings\?prefecture=31"/)
})

test('a town is asked for once its prefecture is known', async () => {
  assert.doesNotMatch((await anyone.get('/postings')).text, /<select id="town"/)
  assert.match((await anyone.get('/postings?prefecture=31')).text, /<option value="312037">鳥取県倉吉市\(1\)/)
})

test('empty boxes and defaults are not part of the address to share', async () => {
  const { status, location } = await anyone.get('/postings?q=EC&occupation=&fee=&sort=relevance&page=1&tie=')
  assert.equal(status, 303)
  assert.equal(location, '/postings?q=EC')
  assert.equal((await anyone.get('/postings?q=')).location, '/postings')
})

test('what is wrong in the address is left aside with a sentence', async () => {
  const table: [string, RegExp][] = [
    ['?occupation=wizard', /職種の指定を読み取れなかったため/],
    ['?prefecture=99', /都道府県の指定を読み取れなかったため/],
    ['?prefecture=31&town=322016', /島根県松江市は鳥取県にないため、市区町村の条件を外しました/],
    ['?town=999999', /市区町村の指定を読み取れなかったため/],
    ['?tie=アトランティス', /ゆかりの地「アトランティス」が見つかりませんでした/],
    ['?fee=約5万円', /月あたりの謝礼を数字で読み取れなかったため/],
    ['?hours=-3', /月あたりの稼働時間を数字で読み取れなかったため/],
    ['?remote=moon&remote=full', /働き方の指定の一部を読み取れませんでした/],
    ['?round=1', /募集回の指定を読み取れなかったため/],
    ['?sort=random', /並び順の指定を読み取れなかったため/],
    ['?page=0', /ページの番号を読み取れなかったため/],
    ['?page=9', /このページに求人はありません/],
  ]
  for (const [query, sentence] of table) assert.match((await anyone.get(`/postings${query}`)).text, sentence, query)
})

test('no words are too awkward', async () => {
  const awkward = [
    'あ'.repeat(10_000),
    '★！？',
    '%',
    '\ud800',
    '"',
    '「',
    'C++',
    '<script>alert(1)</script>',
    "' or 1=1--",
    '\0',
    '𠮷',
  ]
  for (const words of awkward) {
    const { status, text } = await anyone.get(`/postings?${new URLSearchParams({ q: words.toWellFormed() })}`)
    assert.ok(status === 200 || status === 303, words)
    assert.doesNotMatch(text, /<script>alert/)
  }
  assert.match((await anyone.get(`/postings?q=${'あ'.repeat(500)}`)).text, /検索の言葉は200文字以内で入力してください/)
  assert.match((await anyone.get('/postings?q=★！？')).text, /記号だけでは検索できません/)
})

test('where nothing is found, the page says what to loosen and what may have been meant', async () => {
  const tight = await anyone.get('/postings?q=旅館&prefecture=32&remote=full')
  assert.match(tight.text, /条件をひとつ外すと見つかります.*「旅館」を外す<\/a>\(1件\)/s)
  assert.match((await anyone.get('/postings?q=酒像')).text, /もしかして.*<a href="[^"]*">酒/s)
  assert.match((await anyone.get('/postings?q=まったく別のこと')).text, /すべての求人を見る\(2件\)/)
})

test('a talent is offered the places of the own profile', async () => {
  const somebody = await talent()
  await owner
    .insertInto('talent_places')
    .values({ talent_id: somebody.talentId, place_code: '312037', relation: 'born' })
    .execute()
  const { text } = await (await visitor(somebody)).get('/postings')
  assert.match(text, /<a href="\/postings\?tie=312037">プロフィールに登録した「ゆかりの地」/)
  assert.doesNotMatch((await anyone.get('/postings')).text, /プロフィールに登録した/)
})

test('a draft is found by nobody here, not even by its own client', async () => {
  const own = await visitor(await office(owner).member('company', draft.clientId))
  for (const who of [anyone, own]) assert.doesNotMatch((await who.get('/postings?q=秘密')).text, /秘密の下書き/)
})

test('more than a page is turned', async () => {
  const sakes = { client_id: sake, municipality_id: matsue }
  for (let n = 0; n < 21; n++)
    await published({ ...sakes, title: `めくる求人${n}`, published_at: new Date(Date.UTC(2025, 9, 1, n)) })
  const first = await anyone.get('/postings?q=めくる&sort=newest')
  assert.match(first.text, /1〜20件 \/ 全21件/)
  assert.match(first.text, /href="\/postings\?q=[^"]*&amp;sort=newest&amp;page=2"/)
  assert.deepEqual(await found('?q=めくる&sort=newest&page=2'), ['めくる求人0'])
})

test('a search is offered to be kept; not where there was nothing to search by', async () => {
  const offer = /この条件を保存して、新しい求人をメールで受け取る/
  assert.match((await anyone.get('/postings?q=旅館')).text, offer)
  assert.match((await anyone.get('/postings?q=どこにもない')).text, offer)
  assert.doesNotMatch((await anyone.get('/postings?q=★')).text, offer)
  assert.doesNotMatch((await anyone.get(`/postings?q=${'a'.repeat(201)}`)).text, offer)
  assert.doesNotMatch((await anyone.get('/postings')).text, offer)
})

test('another page or order of all postings stands where 求人を探す stands', async () => {
  const here = /<span aria-current="page">求人を探す<\/span>/
  const link = /<a href="\/postings">求人を探す<\/a>/
  for (const query of ['?page=9', '?sort=fee']) {
    const crumbs = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec((await anyone.get(`/postings${query}`)).text)?.[0] ?? ''
    assert.match(crumbs, here)
    assert.doesNotMatch(crumbs, link)
  }
  assert.match((await anyone.get('/postings?q=旅館')).text, link)
})

test('whoever goes by keyboard can pass the filters', async () => {
  const { text } = await anyone.get('/postings')
  assert.match(
    text,
    /<a class="skip" href="#results">検索結果へ移動<\/a>[\s\S]*<h2 class="unseen" id="results" tabindex="-1">/,
  )
  assert.doesNotMatch((await anyone.get('/postings?q=どこにもない')).text, /#results/)
})

test('what may have been meant is looked for under the other conditions, and alone where those leave nothing', async () => {
  const { text } = await anyone.get('/postings?q=旅舘屋&prefecture=31')
  assert.match(text, /もしかして: <span><a href="[^"]*prefecture=31">旅館<\/a>\(1件\)/)
  const { text: elsewhere } = await anyone.get('/postings?q=旅舘屋&prefecture=32')
  assert.match(elsewhere, /もしかして: <span><a href="\/postings\?q=%E6%97%85%E9%A4%A8">旅館だけで探す<\/a>\(1件\)/)
})
