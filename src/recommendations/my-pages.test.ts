import assert from 'node:assert/strict'
import { beforeEach, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { preferOrder } from './prefer-order.ts'

const { db, owner } = await freshDatabase()
const published = publishedOf(owner)
const talents = talentsOf(owner)
let now = NOW
const { visitor } = house(db, { now: () => now })
const impressionsOf = ({ talentId }: TalentActor) =>
  owner.selectFrom('impressions').selectAll().where('talent_id', '=', talentId).orderBy('rank').execute()

let talent: TalentActor
beforeEach(async () => {
  now = NOW
  talent = await talents.complete()
})

test('before there is any posting, the page says what to do', async () => {
  const page = await (await visitor(talent)).get('/my/recommendations')
  assert.equal(page.status, 200)
  assert.match(page.text, /いまおすすめできる求人はありません/)
  assert.match(page.text, /スキルを登録する/)
})

test('postings stand in the order of the engine, each with its reasons', async () => {
  const { id: fit } = await published({ title: '宿のSNSを立て直す' })
  await owner.insertInto('posting_skills').values({ posting_id: fit, skill: 'instagram' }).execute()
  await owner.insertInto('posting_skills').values({ posting_id: fit, skill: 'export' }).execute()
  const { id: far } = await published({
    title: '工場の原価計算',
    occupation: 'accounting-finance',
  })
  await owner.insertInto('posting_skills').values({ posting_id: far, skill: 'cost-accounting' }).execute()
  const { text } = await (await visitor(talent)).get('/my/recommendations')
  const places = ['宿のSNSを立て直す', 'ほかに公開中の求人', '工場の原価計算'].map((words) => text.indexOf(words))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(!places.includes(-1), String(places))
  assert.match(text, /必須\d+スキルのうち\d+つが一致\(Instagram/)
  assert.match(text, /採用の見込み: [高中低]/)
  assert.doesNotMatch(text, /\d+(\.\d+)?%/)
})

test('what was shown is written down once a day, with rank and chance; looking again changes nothing', async () => {
  const person = await visitor(talent)
  const first = await person.get('/my/recommendations')
  const shown = await impressionsOf(talent)
  assert.deepEqual(
    shown.map(({ rank }) => rank),
    shown.map((_, k) => k + 1),
  )
  assert.ok(shown.length > 0 && shown.every(({ propensity, interest }) => propensity > 0 && interest > 0))
  const titles = (text: string) => [...text.matchAll(/\/postings\/[0-9a-f-]{36}/g)].map(([path]) => path)
  assert.deepEqual(titles((await person.get('/my/recommendations')).text), titles(first.text))
  assert.equal((await impressionsOf(talent)).length, shown.length)
  now = new Date(NOW.getTime() + 86_400_000)
  await person.get('/my/recommendations')
  assert.equal((await impressionsOf(talent)).length, 2 * shown.length)
})

test('nobody else reads what somebody was shown', async () => {
  await (await visitor(talent)).get('/my/recommendations')
  const stranger = await talents.complete()
  const company = await office(owner).member('company')
  for (const actor of [stranger, company])
    assert.deepEqual(await as(db, actor, (tx) => tx.selectFrom('impressions').select('seq').execute()), [])
  await assert.rejects(
    as(db, talent, (tx) => tx.deleteFrom('impressions').execute()),
    /permission denied/,
  )
})

test('新着順 is a switch that is remembered', async () => {
  const person = await visitor(talent)
  const newest = await person.get('/my/recommendations?order=new')
  assert.match(newest.text, /おすすめの計算は使っていません/)
  assert.doesNotMatch(newest.text, /採用の見込み/)
  assert.match(newest.text, /いつも新着順で見る/)
  assert.match((await person.get('/my/recommendations')).text, /採用の見込み/)
  const answer = await person.post('/my/recommendations/orders', { order: 'new' })
  assert.equal(answer.status, 303)
  assert.equal(answer.location, '/my/recommendations')
  assert.match((await person.get('/my/recommendations')).text, /おすすめの計算は使っていません/)
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', talent.talentId).execute()
  assert.deepEqual(entries, [{ name: 'talent.changed' }])
})

test('an order that does not exist is refused with a sentence; another person cannot choose', async () => {
  const answer = await (await visitor(talent)).post('/my/recommendations/orders', { order: 'popular' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /並び順/)
  const stranger = await talents.complete()
  await assert.rejects(
    as(db, stranger, (tx) => preferOrder(tx, stranger, talent.talentId, 'new', now)),
    NotFound,
  )
  await as(db, talent, (tx) => preferOrder(tx, talent, talent.talentId, 'fit', now))
  assert.deepEqual(await owner.selectFrom('journal').selectAll().where('subject', '=', talent.talentId).execute(), [])
})

test('everybody may read how the order comes about', async () => {
  const page = await (await visitor()).get('/recommendations/about')
  assert.equal(page.status, 200)
  for (const words of [
    '年齢、性別、国籍、家族、写真、氏名、学校、出身地',
    '「見込み」の意味',
    '数のままでは使いません',
    '見込みを付けません',
    'お金で順序は変わりません',
  ])
    assert.ok(page.text.includes(words), words)
})
