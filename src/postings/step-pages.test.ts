import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { filledForm, firstStep, kurayoshi, written } from '../../tests/world/posting-forms.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const { visitor } = house(db)
await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi, name: '湯けむり旅館' }))
const client = await visitor(company)

const begin = async () =>
  (await client.post('/client/postings', firstStep())).location?.replace('/steps/tried', '') ?? ''
const versionOf = async (path: string) =>
  (
    await owner
      .selectFrom('postings')
      .select('version')
      .where('id', '=', path.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow()
  ).version

test('every step is a page of its own, with the way on top; a step that there is not is not found', async () => {
  const path = await begin()
  for (const step of ['background', 'tried', 'goal', 'work', 'together', 'conditions', 'all']) {
    const page = await client.get(`${path}/steps/${step}`)
    assert.equal(page.status, 200, step)
    assert.ok(page.text.includes('求人を作る道のり') && page.text.includes('公開までの確認'), step)
  }
  assert.equal((await client.get(`${path}/steps/confirm`)).status, 404)
  assert.equal((await client.post(`${path}/steps/nonsense`, { version: '1' })).status, 404)
})

test('from every step the draft’s outlook is one link away; before there is a draft there is none', async () => {
  const path = await begin()
  const page = (await client.get(`${path}/steps/conditions`)).text
  assert.ok(page.includes(`href="${path}/forecast"`))
  const outlook = await client.get(`${path}/forecast`)
  assert.equal(outlook.status, 200)
  assert.match(outlook.text, /募集期間の応募の目安/)
  assert.doesNotMatch((await client.get('/client/postings/new')).text, /応募の見通しを見る/)
})

test('a step that was saved as it stands makes no version, and goes on', async () => {
  const path = await begin()
  const saved = await client.post(`${path}/steps/background`, { ...firstStep(), version: '1' })
  assert.equal(saved.location, `${path}/steps/tried`)
  assert.equal(await versionOf(path), 1)
  const changed = await client.post(`${path}/steps/tried`, { version: '1', tried: '広告を出しました。', next: 'back' })
  assert.equal(changed.location, `${path}/steps/background`)
  assert.equal(await versionOf(path), 2)
})

test('two people on different steps do not get into each other’s way; on one step the second is stopped', async () => {
  const path = await begin()
  const save = (step: string, fields: Record<string, string>) =>
    client.post(`${path}/steps/${step}`, { version: '1', ...fields })
  assert.equal((await save('tried', { tried: '広告を出しました。' })).status, 303)
  assert.equal((await save('goal', { goal: '予約が月20件になる。' })).status, 303)
  const late = await save('tried', { tried: 'チラシを配りました。' })
  assert.equal(late.status, 409)
  assert.ok(late.text.includes('広告') && late.text.includes('チラシを配りました。') && late.text.includes('value="3"'))
  const row = await owner
    .selectFrom('postings')
    .select(['tried', 'goal', 'version'])
    .where('id', '=', path.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { tried: '広告を出しました。', goal: '予約が月20件になる。', version: 3 })
})

test('what could not be understood is shown again on its own step only, and keeps it from being sent in', async () => {
  const path = await written(client, { hoursPerMonth: '週1日くらい', next: 'posting' })
  const conditions = (await client.get(`${path}/steps/conditions`)).text
  assert.ok(conditions.includes('value="週1日くらい"') && conditions.includes('href="#hoursPerMonth"'))
  assert.doesNotMatch((await client.get(`${path}/steps/tried`)).text, /入力内容を確認してください/)
  const refused = await client.post(`${path}/reviews`)
  assert.equal(refused.status, 422)
  assert.ok(refused.text.includes('1か月の稼働の目安を数字で入力してください'))
  const version = String(await versionOf(path))
  await client.post(`${path}/steps/all`, filledForm({ version }))
  assert.equal((await client.post(`${path}/reviews`)).status, 303)
})

test('the buttons of the example save first; its words stand in empty boxes, unsaved', async () => {
  const path = await begin()
  const shown = await client.post(`${path}/steps/goal`, { version: '1', goal: '', next: 'insert', example: 'factory' })
  const page = await client.get(shown.location ?? '')
  assert.ok(page.text.includes('空いていた欄に例文を入れました') && page.text.includes('やり直しが月9件になり'))
  assert.equal(await versionOf(path), 1, 'nothing is saved before the writer saves')
  const other = await client.post(`${path}/steps/goal`, {
    version: '1',
    goal: '自分の言葉',
    next: 'example',
    example: 'people',
  })
  assert.match(other.location ?? '', /example=people#example$/)
  assert.match((await client.get((other.location ?? '').replace('#example', ''))).text, /自分の言葉/)
})

test('the preview is the public page itself, with a way back instead of the way to apply', async () => {
  const path = await written(client)
  const page = (await client.get(`${path}/preview`)).text
  assert.ok(
    page.includes('求人の画面に戻る') && page.includes('募集情報の的確表示') && !page.includes('ログインして応募する'),
  )
})

test('who has recruited before may begin with an earlier posting', async () => {
  const path = await written(client, { title: '去年の求人' })
  const page = (await client.get('/client/postings/new')).text
  assert.ok(page.includes('以前の求人を写して始める') && page.includes(`${path}/copies`))
})
