import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { said, statementsOf } from '../../../tests/world/statements.ts'
import { as } from '../../actor.ts'
import { draftStatement } from './draft-statement.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { withdrawPublication } from './publish-result.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = statementsOf({ db, owner })
const pageOf = (actor: Parameters<ReturnType<typeof house>['visitor']>[0], now = NOW) =>
  house(db, { now: () => now }).visitor(actor)

test('the officer reaches a report from the town’s page in two clicks, and finds it in the list of its year', async () => {
  const { officer, programme } = await world.aimed(2024)
  const page = await pageOf(officer)
  assert.match((await page.get('/town')).text, /href="\/town\/statements\?year=2025"[^>]*>報告をつくる/)
  assert.match((await page.get('/town/statements?year=2024')).text, /この年度の報告はまだありません/)
  const made = await page.post('/town/statements', { programme, kind: 'annual', year: '2024' })
  assert.equal(made.status, 303)
  assert.match((await page.get(made.location ?? '')).text, /数字を数えて、下書きを作りました|マッチング件数の評価/)
  assert.match((await page.get('/town/statements?year=2024')).text, /令和6年度（2024年度） 年次実績報告/)
})

test('what cannot be reported yet comes back with a sentence, and what was chosen', async () => {
  const { officer, programme } = await world.aimed(2025)
  const page = await pageOf(officer)
  const noMonth = await page.post('/town/statements', { programme, kind: 'monthly', year: '2025' })
  assert.equal(noMonth.status, 422)
  assert.match(noMonth.text, /何月の報告かを選んでください/)
  assert.match(noMonth.text, /value="monthly" checked/)
  const coming = await page.post('/town/statements', { programme, kind: 'annual', year: '2026' })
  assert.match(coming.text, /この年度はまだ始まっていません。4月1日から作れます/)
})

test('last month’s report is the next step in the first ten days of a month, until it is submitted', async () => {
  const { officer, programme } = await world.aimed(2025)
  const on = async (day: string) => (await (await pageOf(officer, new Date(`${day}T10:00:00+09:00`))).get('/town')).text
  assert.match(await on('2025-11-03'), /10月の報告をつくる/)
  assert.match(await on('2025-11-10'), /10月の報告をつくる/)
  assert.doesNotMatch(await on('2025-11-11'), /10月の報告をつくる/)
  const wanted = { kind: 'monthly' as const, year: fiscalYear(2025), month: 10, programmeId: programme }
  await as(db, officer, (tx) => draftStatement(tx, officer, wanted, NOW))
  assert.match(await on('2025-11-03'), /下書きを続ける/)
  const viewer = await pageOf(
    { ...(await member('municipality', officer.organizationId, 'viewer')) },
    new Date('2025-11-03T01:00:00Z'),
  )
  assert.doesNotMatch((await viewer.get('/town')).text, /下書きを続ける/)
})

test('a draft: what is missing is a list of links, what was typed is kept, and saved it can be submitted', async () => {
  const { officer, statement } = await world.drafted()
  const page = await pageOf(officer)
  const path = `/town/statements/${statement}`
  const refused = await page.post(`${path}/submissions`)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#words-matches"[^>]*>「マッチング件数」の評価を入力してください/)
  const long = await page.post(`${path}/edit`, { edition: '1', effect: 'あ'.repeat(2001) })
  assert.equal(long.status, 422)
  assert.match(long.text, /事業効果は2000文字以内で入力してください/)
  const texts = { effect: said, experts: said, opinion: said, policy: said, reason: '二行\n書きました' }
  const saved = await page.post(`${path}/edit`, { edition: '1', ...texts, 'words-matches': '<b>届かず</b>' })
  assert.equal(saved.status, 303)
  assert.match((await page.get(path)).text, /&lt;b>届かず/)
  assert.equal((await page.post(`${path}/edit`, { edition: '1', ...texts })).status, 409)
  assert.equal((await page.post(`${path}/submissions`)).status, 303)
  const frozen = await page.get(path)
  assert.match(frozen.text, /提出済み.*第2版をつくる/s)
  assert.doesNotMatch(frozen.text, /文章を保存する|数字を数え直す/)
})

test('a running year says that it is not over', async () => {
  const { officer, statement } = await world.drafted({ year: 2025 })
  const page = await pageOf(officer)
  assert.match((await page.get(`/town/statements/${statement}`)).text, /この年度はまだ終わっていません/)
})

test('the next version shows what it says otherwise; the one before says that it was replaced', async () => {
  const { officer, statement } = await world.submitted()
  const page = await pageOf(officer)
  const second = (await page.post(`/town/statements/${statement}/versions`)).location ?? ''
  assert.match((await page.get(second)).text, /第1版との違い.*第1版と同じ内容です/s)
  await world.fillIn(officer, second.split('/').at(-1) ?? '', '書き直しました')
  assert.match((await page.get(second)).text, new RegExp(`事業効果.*${said}.*書き直しました`, 's'))
  await page.post(`${second}/submissions`)
  assert.match((await page.get(`/town/statements/${statement}`)).text, /新しい版が提出されています/)
  assert.match((await page.get(`${second}/journal`)).text, /報告を提出しました/)
})

test('a viewer reads, and finds no button', async () => {
  const { officer, statement } = await world.submitted()
  const page = await pageOf(await member('municipality', officer.organizationId, 'viewer'))
  const { text, status } = await page.get(`/town/statements/${statement}`)
  assert.equal(status, 200)
  assert.doesNotMatch(text, /版をつくる|報告書\(PDF\)<\/button>/)
  assert.doesNotMatch((await page.get('/town/statements')).text, /報告をつくる<\/button>/)
})

test('the form of a grant: columns in a new order, with other headings, only for reports still to be submitted', async () => {
  const before = await world.submitted({ kind: 'grant' })
  const page = await pageOf(before.officer)
  const path = '/town/statement-forms/2024'
  assert.match((await page.get(path)).text, /value="交付対象事業の名称"/)
  const wrong = await page.post(path, { 'heading-1': '名称', 'source-1': 'nonsense', 'place-1': 'はじめ' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /1行目の順番を数字で.*1行目に入れるものを選んで/s)
  assert.match((await page.post(path, {})).text, /列を1つ以上にしてください/)
  const twice = { 'heading-1': '名称', 'source-1': 'programme', 'heading-2': '名称', 'source-2': 'grant' }
  assert.match((await page.post(path, twice)).text, /見出し「名称」が2つあります/)
  const columns = {
    ...twice,
    'heading-2': '成約',
    'source-2': 'value:matches',
    'unit-2': '件',
    'place-1': '２',
    'place-2': '１',
  }
  assert.equal((await page.post(path, columns)).status, 303)
  assert.match((await page.get(path)).text, /value="成約".*value="名称"/s)
  const kept = await owner
    .selectFrom('statements')
    .select('columns')
    .where('id', '=', before.statement)
    .executeTakeFirstOrThrow()
  assert.equal((kept.columns as unknown[]).length, 33)
})

test('for everybody: the published result with how it was counted, never a draft, and withdrawn it says so', async () => {
  const { officer, publication } = await world.published()
  const { place_code: code } = await owner
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', officer.organizationId)
    .executeTakeFirstOrThrow()
  const anybody = await pageOf(undefined)
  const path = `/towns/${code ?? ''}/results/2024`
  const there = await anybody.get(path)
  assert.match(there.text, /マッチング件数.*数え方/s)
  assert.match(there.text, new RegExp(said))
  assert.doesNotMatch(there.text, /数えた行<|\/figures\//)
  for (const missing of ['2023', '2018', '9999', 'x'])
    assert.equal((await anybody.get(`/towns/${code ?? ''}/results/${missing}`)).status, 404)
  assert.equal((await anybody.get('/towns/000000/results/2024')).status, 404)
  await as(db, officer, (tx) => withdrawPublication(tx, officer, publication, NOW))
  const gone = await anybody.get(path)
  assert.match(gone.text, /この結果の公表は取り下げられました/)
  assert.doesNotMatch(gone.text, new RegExp(said))
})
