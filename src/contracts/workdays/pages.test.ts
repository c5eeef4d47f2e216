import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../../actor.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { contractsOf } from '../../../tests/world/contracts.ts'
import { pdfFile } from '../../../tests/world/files.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { usualFields, workdaysOf } from '../../../tests/world/workdays.ts'
import { tagHelper } from './side-job.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { begun, add, confirmed } = workdaysOf({ db, owner })
const { member } = office(owner)
const prefecture = (id: string, place_code: string) =>
  owner.updateTable('organizations').set({ place_code }).where('id', '=', id).execute()
const receipt = { files: { receipt: { name: '領収書.pdf', bytes: pdfFile() } } }

test('a talent writes a day with its receipt, the client opens and confirms it', async () => {
  const made = await begun()
  const me = await visitor(made.talent)
  const mine = `/my/contracts/${made.id}/workdays`
  assert.match((await me.get(mine)).text, /活動記録はまだありません/)
  assert.equal((await me.post(mine, usualFields, receipt)).location, mine)
  assert.match((await me.get(mine)).text, /東京から湯けむり町\(鉄道\) 40,000円/)
  const client = await visitor(made.client)
  const page = await client.get(`/client/contracts/${made.id}/workdays`)
  assert.match(page.text, /1泊 12,000円\(うち食事代1,200円\)/)
  const [, workday = ''] = /\/workdays\/([0-9a-f-]{36})\/receipt/.exec(page.text) ?? []
  const paper = await client.get(`/workdays/${workday}/receipt`)
  assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf'])
  assert.equal((await client.post(`/client/contracts/${made.id}/workdays/${workday}/confirmations`)).status, 303)
  assert.match((await me.get(`${mine}/${workday}`)).text, /確認済みのため、直せません/)
})

test('a form with mistakes comes back as typed, with each sentence at its field', async () => {
  const made = await begun()
  const me = await visitor(made.talent)
  const wrong = { ...usualFields, travelYen: 'たくさん', destination: '' }
  const { status, text } = await me.post(`/my/contracts/${made.id}/workdays`, wrong)
  assert.equal(status, 422)
  assert.match(text, /往復の交通費を数字で入力してください/)
  assert.match(text, /value="東京"/)
  const bad = { files: { receipt: { name: '領収書.pdf', bytes: new TextEncoder().encode('MZ') } } }
  const refused = await me.post(`/my/contracts/${made.id}/workdays`, usualFields, bad)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /value="40,000"/)
})

test('what was sent back stands at the record and on its form', async () => {
  const made = await begun()
  const id = await add(made)
  const path = `/client/contracts/${made.id}/workdays/${id}/returns`
  const client = await visitor(made.client)
  assert.equal((await client.post(path, { reason: '短い' })).status, 422)
  assert.equal((await client.post(path, { reason: '<b>領収書</b>をつけてください。' })).status, 303)
  const me = await visitor(made.talent)
  for (const page of [`/my/contracts/${made.id}/workdays`, `/my/contracts/${made.id}/workdays/${id}`])
    assert.match((await me.get(page)).text, /&lt;b>領収書&lt;\/b>をつけてください。|&lt;b&gt;領収書/)
})

test('the contract leads to the records; the client’s also to the subsidy with its deadline', async () => {
  const made = await begun()
  await prefecture(made.municipalityId, '211001')
  const client = (await (await visitor(made.client)).get(`/client/contracts/${made.id}`)).text
  assert.match(client, /岐阜県 副業人材の旅費補助: 11月1日から従事する場合の申請の期限は、2025年10月27日\(月\)でした/)
  assert.match(client, /\/workdays"/)
  assert.match(client, /\/subsidy"/)
  const mine = (await (await visitor(made.talent)).get(`/my/contracts/${made.id}`)).text
  assert.match(mine, /\/workdays"/)
  assert.doesNotMatch(mine, /岐阜県|\/subsidy"/)
})

test('the deadline is told while the contract is still a draft', async () => {
  const made = await contractsOf({ db, owner }).drafted()
  await prefecture(made.municipalityId, '211002')
  const { text } = await (await visitor(made.client)).get(`/client/contracts/${made.id}`)
  assert.match(text, /1月1日から従事するなら、2025年12月26日\(金\)までに申請してください/)
  assert.doesNotMatch(text, /\/subsidy"/)
})

test('the subsidy page: lines, the sum, the source and the papers; a viewer has no form', async () => {
  const made = await begun()
  await prefecture(made.municipalityId, '462001')
  await confirmed(made)
  await add(made, { day: '2025-11-27' })
  const path = `/client/contracts/${made.id}/subsidy`
  const client = await visitor(made.client)
  const { text } = await client.get(path)
  for (const words of [
    '1泊 12,000円',
    '26,000円',
    '地域外副業・兼業人材活用促進事業補助金',
    '確認を待つ旅費の記録が1件',
    '申請した日を記録する',
    '要確認: 申請の前に確かめることが3つあります',
    '補助の額(要確認)',
  ])
    assert.ok(text.includes(words), words)
  const sheet = await client.get(`${path}/report.xlsx`)
  assert.equal(sheet.status, 200)
  const viewer = await visitor(await member('company', made.client.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get(path)).text, /申請した日を記録する/)
  assert.equal((await client.post(`${path}/applications`, { 'appliedOn-year': '2027' })).status, 422)
  const on = { 'appliedOn-year': '2025', 'appliedOn-month': '10', 'appliedOn-day': '20' }
  const unseen = await client.post(`${path}/applications`, on)
  assert.equal(unseen.status, 422)
  assert.match(unseen.text, /要確認の項目を県の窓口か要綱で確かめてから/)
  assert.equal((await client.post(`${path}/applications`, { ...on, checked: 'yes' })).status, 303)
})

test('a prefecture without a rule says so and has no papers', async () => {
  const made = await begun()
  await prefecture(made.municipalityId, '131001')
  const client = await visitor(made.client)
  assert.match((await client.get(`/client/contracts/${made.id}/subsidy`)).text, /この県の補助は登録されていません/)
  assert.equal((await client.get(`/client/contracts/${made.id}/subsidy/report.pdf`)).status, 404)
})

test('a town hall tags its contract; both see the months, the talent declares the employer', async () => {
  const made = await begun('municipality')
  const client = await visitor(made.client)
  const path = `/client/contracts/${made.id}`
  assert.match((await client.get(`${path}/workdays`)).text, /副業型\)として記録する/)
  assert.equal((await client.post(`${path}/helper-tags`)).status, 303)
  await confirmed(made)
  assert.match((await client.get(`${path}/workdays`)).text, /あと3日、あと14時間/)
  const me = await visitor(made.talent)
  const mine = `/my/contracts/${made.id}`
  assert.match((await me.get(`${mine}/workdays`)).text, /フリーランスの方は対象になりません/)
  assert.equal((await me.post(`${mine}/employer`, { employer: '', area: 'nowhere' })).status, 422)
  assert.equal((await me.post(`${mine}/employer`, { employer: '大手町商事株式会社', area: 'tokyo' })).status, 303)
  assert.match((await client.get(`${path}/workdays`)).text, /大手町商事株式会社\(東京圏\)/)
  const company = await begun()
  assert.doesNotMatch(
    (await (await visitor(company.client)).get(`/client/contracts/${company.id}/workdays`)).text,
    /副業型/,
  )
  await assert.rejects(as(db, company.client, (tx) => tagHelper(tx, company.client, company.id, NOW)))
})

test('before the contract begins there is nothing to write down', async () => {
  const made = await contractsOf({ db, owner }).proposed()
  assert.equal((await (await visitor(made.talent)).get(`/my/contracts/${made.id}/workdays`)).status, 409)
})
