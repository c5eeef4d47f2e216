import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { companyForm as company } from '../../tests/world/organization-forms.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { house } from '../../tests/visitor.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const { visitor } = house(db)

test('an operator registers a town, invites its first admin, and finds it in the list', async () => {
  const desk = await visitor(await member('operator'))
  assert.match((await desk.get('/desk/organizations/new?kind=municipality')).text, /まちの背景の数字/)
  const answer = await desk.post('/desk/organizations/new', {
    ...company,
    kind: 'municipality',
    name: '境港市',
    place: '境港市',
    corporateNumber: '',
    circulationPercent: '６１．２',
    circulationYear: '2018',
    adminEmail: 'admin@sakaiminato.example',
  })
  assert.equal(answer.status, 303)
  const one = await desk.get(answer.location!)
  for (const words of ['境港市', 'admin@sakaiminato.example', '返事待ち', '61.2%(2018年)'])
    assert.ok(one.text.includes(words), words)
  const list = await desk.get('/desk/organizations?kind=municipality&prefecture=31&q=境港')
  assert.match(list.text, /鳥取県境港市/)
  assert.match((await desk.get('/desk/organizations?q=%25&page=99999999')).text, /条件に合う組織はありません/)
  assert.match((await desk.get(`${answer.location}/journal`)).text, /組織を登録しました/)
})

test('an operator suspends with a reason; without one the page asks for it; others see nothing of the desk', async () => {
  const id = await organization('company', { name: '停止される会社' })
  const desk = await visitor(await member('operator'))
  const path = `/desk/organizations/${id}`
  assert.equal((await desk.post(`${path}/suspensions`)).status, 422)
  assert.equal((await desk.post(`${path}/suspensions`, { reason: 'requested' })).status, 303)
  assert.match((await desk.get(path)).text, /停止を解く/)
  assert.equal((await desk.post(`${path}/restorations`)).status, 303)
  const viewer = await visitor(await member('operator', undefined, 'viewer'))
  assert.doesNotMatch((await viewer.get(path)).text, /停止する/)
  assert.equal((await viewer.post(`${path}/suspensions`, { reason: 'requested' })).status, 403)
  assert.equal((await (await visitor(await member('company'))).get(path)).status, 404)
})

test('the towns of Japan: those that take part with their postings, the others with a way to begin', async () => {
  const town = await organization('municipality', { name: '琴浦町', placeCode: '313718' })
  await owner
    .updateTable('organizations')
    .set({ circulation_percent: 47, circulation_year: 2018, circulation_source: 'RESAS' })
    .where('id', '=', town)
    .execute()
  await owner
    .insertInto('programmes')
    .values({
      id: randomUUID(),
      municipality_id: town,
      name: '琴浦町副業人材活用事業',
      first_year: 2024,
      last_year: 2026,
      created_at: NOW,
    })
    .execute()
  await posting('published', { municipality_id: town, title: '梨の直販を立て直す' })
  await posting('draft', { municipality_id: town, title: 'まだ見せない下書き' })
  const reader = await visitor()
  const page = (await reader.get('/towns/313718')).text
  for (const words of [
    '琴浦町副業人材活用事業',
    '梨の直販を立て直す',
    '47.0%(2018年)',
    '事業の効果を示す数字ではありません',
    '313718',
  ])
    assert.ok(page.includes(words), words)
  assert.doesNotMatch(page, /まだ見せない下書き/)
  assert.match((await reader.get('/towns')).text, /琴浦町<\/a>\(公開中の求人 1件\)/)
  assert.match((await reader.get('/towns?q=ことうら')).text, /参加中/)
  assert.match((await reader.get('/towns?q=三朝')).text, /まだ参加していません/)
  assert.match((await reader.get('/towns?q=鳥取県')).text, /検索結果\(19件\)/)
  assert.match((await reader.get('/towns?q=ナルニア')).text, /見つかりませんでした/)
  assert.match((await reader.get('/towns/313645')).text, /三朝町は、まだ結に参加していません/)
  assert.equal((await reader.get('/towns/011011')).location, '/towns/011002')
  for (const code of ['310000', '31371', '999999', 'x']) assert.equal((await reader.get(`/towns/${code}`)).status, 404)
})

test('a supporter finds the companies around that look for somebody', async () => {
  const chamber = await organization('supporter', { name: '琴浦町商工会', placeCode: '313718' })
  const near = await organization('company', { name: '琴浦の会社', placeCode: '313718' })
  const far = await organization('company', { name: '隣町の会社', placeCode: '313726' })
  for (const client_id of [near, far]) await posting('published', { client_id })
  const page = await visitor(await member('supporter', chamber))
  const home = (await page.get('/supporter')).text
  assert.ok(home.includes('琴浦の会社') && !home.includes('隣町の会社'))
  assert.match((await page.get('/supporter?area=prefecture')).text, /隣町の会社/)
})
