import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { office } from '../../../tests/world/office.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { type TalentActor, talentsOf } from '../../../tests/world/talents.ts'
import { mailNews } from './mail-news.ts'
import { stopPath } from './stop-token.ts'

const { db, owner } = await freshDatabase()
const { visitor, services } = house(db)
const talents = talentsOf(owner)
const published = publishedOf(owner)
const site = { origin: 'https://yui.example.jp', secret: services.config.secret }

/** 2025年12月n日 at an hour in Japan. */
const at = (day: number, hour: number): Date => new Date(Date.UTC(2025, 11, day, hour - 9))
const mailsTo = ({ accountId }: TalentActor) =>
  owner.selectFrom('mails').select(['subject', 'body']).where('to_account', '=', accountId).orderBy('at').execute()
const searchesOf = ({ talentId }: TalentActor) =>
  owner.selectFrom('saved_searches').selectAll().where('talent_id', '=', talentId).orderBy('at').orderBy('id').execute()

/** Somebody who saved these conditions on December 1st at 10 in the morning. */
async function lookingFor(...queries: string[]): Promise<TalentActor> {
  const talent = await talents.complete()
  const me = await visitor(talent)
  for (const query of queries) assert.equal((await me.post('/my/searches', { query })).status, 303)
  return talent
}

async function town(placeCode: string) {
  return { municipality_id: await office(owner).organization('municipality', { placeCode }) }
}
const kurayoshi = await town('312037')

test('one mail in the morning, with what is new since the last one, and none without news', async () => {
  const talent = await lookingFor('town=312037')
  await published({ ...kurayoshi, title: '前からある求人', published_at: at(1, 9) })
  await published({ ...kurayoshi, title: '新しい求人', published_at: at(1, 15) })
  await published({ title: 'よその求人', published_at: at(1, 15) })
  await mailNews(db, site, at(2, 7))
  assert.deepEqual(await mailsTo(talent), [], 'before eight nothing is sent')
  await mailNews(db, site, at(2, 8))
  const [mail] = await mailsTo(talent)
  assert.equal(mail?.subject, '保存した検索に新しい求人が1件あります')
  assert.match(mail?.body ?? '', /・新しい求人/)
  assert.doesNotMatch(mail?.body ?? '', /前からある|よその/)
  await published({ ...kurayoshi, title: 'その日の昼の求人', published_at: at(2, 12) })
  await mailNews(db, site, at(2, 13))
  assert.equal((await mailsTo(talent)).length, 1, 'one mail a day')
  await mailNews(db, site, at(3, 9))
  assert.match((await mailsTo(talent))[1]?.body ?? '', /・その日の昼の求人/)
  await mailNews(db, site, at(4, 9))
  assert.equal((await mailsTo(talent)).length, 2, 'no news, no mail')
})

test('several searches go in one mail, and a posting is told once', async () => {
  const talent = await lookingFor('town=312037', 'prefecture=31')
  await published({ ...kurayoshi, title: '両方に合う求人', published_at: at(10, 12) })
  await mailNews(db, site, at(11, 8))
  const mails = (await mailsTo(talent)).at(-1)?.body ?? ''
  assert.equal(mails.split('両方に合う求人').length - 1, 1)
})

test('the clock may come by as often as it likes, also twice at once', async () => {
  const talent = await lookingFor('town=312037')
  await published({ ...kurayoshi, title: '一度だけの求人', published_at: at(12, 12) })
  await Promise.all(Array.from({ length: 5 }, () => mailNews(db, site, at(13, 8))))
  assert.equal((await mailsTo(talent)).length, 1)
})

test('the link in the mail stops it without signing in, after one more click; a wrong link does nothing', async () => {
  const talent = await lookingFor('town=312037')
  await published({ ...kurayoshi, published_at: at(14, 12) })
  await mailNews(db, site, at(15, 8))
  const [search] = await searchesOf(talent)
  const path = stopPath(site.secret, search?.id ?? '')
  assert.ok((await mailsTo(talent))[0]?.body.includes(`${site.origin}${path}`))
  const anyone = await visitor()
  assert.match((await anyone.get(path)).text, /お知らせを止める/)
  assert.equal((await searchesOf(talent))[0]?.stopped_at, null, 'looking changes nothing')
  const done = await anyone.post(path)
  assert.match((await anyone.get(done.location ?? '')).text, /お知らせを止めました/)
  assert.notEqual((await searchesOf(talent))[0]?.stopped_at, null)
  assert.equal((await anyone.get(`${path.slice(0, -1)}x`)).status, 404)
  assert.equal((await anyone.post(`${path.slice(0, -1)}x`)).status, 404)
  await published({ ...kurayoshi, published_at: at(15, 12) })
  await mailNews(db, site, at(16, 8))
  assert.equal((await mailsTo(talent)).length, 1)
})

test('started again, it tells what is published from then on', async () => {
  const talent = await lookingFor('town=312037')
  const me = await visitor(talent)
  const [search] = await searchesOf(talent)
  const path = `/my/searches/${search?.id}`
  assert.equal((await me.post(`${path}/stops`)).location, '/my/saved')
  assert.match((await me.get('/my/saved')).text, /お知らせを止めています/)
  assert.equal((await me.post(`${path}/returns`)).status, 303)
  assert.match((await me.get('/my/saved')).text, /お知らせします/)
  const stranger = await visitor(await talents.complete())
  for (const change of ['stops', 'returns', 'removals'])
    assert.equal((await stranger.post(`${path}/${change}`)).status, 404)
  assert.equal((await me.post(`${path}/removals`)).status, 303)
  assert.deepEqual(await searchesOf(talent), [])
})

test('only conditions that the search knows are kept; the same ones once; not without any; not without end', async () => {
  const talent = await lookingFor('town=312037&sort=fee&page=3&nonsense=1', 'town=312037')
  assert.deepEqual(
    (await searchesOf(talent)).map(({ query }) => query),
    ['town=312037'],
  )
  const me = await visitor(talent)
  assert.match((await me.post('/my/searches', { query: 'nonsense=1' })).text, /条件をひとつ以上選んで/)
  assert.match((await me.get('/my/searches/new?town=312037')).text, /倉吉市[\s\S]*この条件を保存する/)
  assert.match((await me.get('/my/searches/new')).text, /条件が選ばれていません/)
  for (let fee = 1; fee <= 9; fee++) await me.post('/my/searches', { query: `fee=${fee}0000` })
  assert.match((await me.post('/my/searches', { query: 'fee=100000' })).text, /保存できる条件は10件まで/)
})

test('who is suspended gets no mail', async () => {
  const talent = await lookingFor('town=312037')
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', talent.accountId).execute()
  await published({ ...kurayoshi, published_at: at(20, 12) })
  await mailNews(db, site, at(21, 8))
  assert.deepEqual(await mailsTo(talent), [])
})
