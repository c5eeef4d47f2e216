import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../../actor.ts'
import { historyOf } from '../../history.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { office } from '../../../tests/world/office.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { countInterested } from './count-interested.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const talents = talentsOf(owner)
const { member, organization } = office(owner)
const published = publishedOf(owner)

const rowOf = (id: string) => owner.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a posting is saved, is on the own list, and comes off it again', async () => {
  const me = await visitor(await talents.complete())
  const { id } = await published({ title: '干物の直販サイト' })
  assert.match((await me.get('/my/saved')).text, /お気に入りの求人はまだありません/)
  const done = await me.post(`/postings/${id}/saves`)
  assert.deepEqual([done.status, done.location], [303, `/postings/${id}`])
  await me.post(`/postings/${id}/saves`)
  assert.match((await me.get('/my/saved')).text, /お気に入りの求人\(1件\)[\s\S]*干物の直販サイト/)
  assert.match((await me.get(`/postings/${id}`)).text, /お気に入りから外す/)
  await me.post(`/postings/${id}/saves/removals`)
  assert.match((await me.get('/my/saved')).text, /お気に入りの求人はまだありません/)
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['posting.published', 'posting.saved', 'posting.unsaved'],
  )
})

test('what was closed meanwhile is counted, not shown', async () => {
  const me = await visitor(await talents.complete())
  const { id } = await published({ title: '終わる求人' })
  await me.post(`/postings/${id}/saves`)
  await owner.updateTable('postings').set({ state: 'closed' }).where('id', '=', id).execute()
  assert.match((await me.get('/my/saved')).text, /募集が終わった求人が1件/)
})

test('気になる: its client and its town see a number, others nothing, and nobody sees who', async () => {
  const { id } = await published()
  const row = await rowOf(id)
  for (const talent of [await talents.complete(), await talents.complete()])
    assert.equal((await (await visitor(talent)).post(`/postings/${id}/interests`)).status, 303)
  const client = await member('company', row.client_id)
  const town = await member('municipality', row.municipality_id)
  const others = [await member('company'), await member('municipality'), await talents.complete()]
  const count = (actor: Parameters<typeof as>[1]) => as(db, actor, (tx) => countInterested(tx, id))
  assert.deepEqual([await count(client), await count(town)], [2, 2])
  for (const other of others) assert.equal(await count(other), 0)
  assert.match((await (await visitor(client)).get(`/client/postings/${id}`)).text, /「気になる」を伝えた人: 2人/)
  const seen = await as(db, client, (tx) => tx.selectFrom('posting_interests').selectAll().execute())
  assert.deepEqual(seen, [])
  const told = await as(db, client, (tx) => historyOf(tx, client, [id]))
  assert.ok(told.every(({ what }) => !what.includes('気になる')))
})

test('only public postings are watched, and only by talents', async () => {
  const { id } = await postingsOf(owner)('draft')
  const me = await visitor(await talents.complete())
  assert.equal((await me.post(`/postings/${id}/saves`)).status, 404)
  assert.equal((await me.post(`/postings/${id}/interests`)).status, 404)
  const company = await visitor(await member('company'))
  assert.equal((await company.post(`/postings/${(await published()).id}/saves`)).status, 404)
})

test('a town is followed from its page, and the tie begins in the journal', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  const town = await organization('municipality', { name: '倉吉市', placeCode: '312037' })
  assert.match((await me.get('/towns/312037')).text, /href="\/my\/towns\/312037"/)
  assert.match((await me.get('/my/towns/312037')).text, /まちにも企業にも伝わりません/)
  assert.equal((await me.post('/my/towns/312037/follows')).location, '/my/towns/312037')
  assert.match((await me.get('/my/saved')).text, /フォロー中のまち\(1\)[\s\S]*倉吉市/)
  const entry = await owner
    .selectFrom('journal')
    .select(['name', 'actor_account', 'detail'])
    .where('subject', '=', town)
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry, { name: 'town.followed', actor_account: talent.accountId, detail: { municipality: town } })
  const official = await member('municipality', town)
  assert.deepEqual(await as(db, official, (tx) => historyOf(tx, official, [town])), [])
  await me.post('/my/towns/312037/unfollows')
  assert.match((await me.get('/my/saved')).text, /フォロー中のまちはまだありません/)
  assert.equal((await me.get('/my/towns/131016')).status, 404)
  assert.equal((await me.post('/my/towns/131016/follows')).status, 404)
})

test('whoever is not signed in is led to the door, and finds the way to apply at the top', async () => {
  const anyone = await visitor()
  const { id } = await published()
  const { text } = await anyone.get(`/postings/${id}`)
  assert.match(text, /<div class="on-phones card">.*?<a class="button"[^>]*>ログインして応募する/s)
  assert.doesNotMatch(text, /お気に入りに入れる/)
  assert.equal((await anyone.get('/my/towns/312037')).status, 303)
})
