import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { onDay } from '../../tests/deeds/days.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { programmeYearsOf } from '../../tests/world/programme-years.ts'
import { as } from '../actor.ts'
import { confirmYear } from './begin-year.ts'
import { addMilestone } from './milestones.ts'
import { addBudgetLine } from './money.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const world = programmeYearsOf({ db, owner })
const { visitor } = house(db)
const pathOf = (plan: string) => `/town/programme-years/${plan}`

test('a new plan says that it is a draft and what to do; once confirmed it does not ask again', async () => {
  const { officer, plan } = await world.planned()
  const page = await visitor(officer)
  const { text } = await page.get(pathOf(plan))
  for (const words of [
    '令和7年度（2025年度）の計画',
    'この計画はまだ案です',
    '先に目標を決めることをおすすめします',
    '予算と実績の行がまだありません',
    '節目がまだありません',
    '参加する組織がまだありません',
    '選定の記録を作る',
  ])
    assert.ok(text.includes(words), words)
  assert.equal((await page.post(`${pathOf(plan)}/confirmations`)).status, 303)
  assert.doesNotMatch((await page.get(pathOf(plan))).text, /まだ案です/)
  assert.equal((await page.post(`${pathOf(plan)}/confirmations`)).status, 409)
  assert.match((await page.get(pathOf(plan))).text, /年度の計画を確定しました/)
})

test('the page of the programme lists its plans and offers only years without one', async () => {
  const { officer, programme } = await world.planned()
  const page = await visitor(officer)
  const path = `/town/programmes/${programme}`
  const { text } = await page.get(path)
  assert.match(text, /<option value="2024">/)
  assert.doesNotMatch(text, /<option value="2025">/)
  const twice = await page.post(`${path}/years`, { year: '2025' })
  assert.equal(twice.status, 422)
  assert.match(twice.text, /すでにあります/)
  const made = await page.post(`${path}/years`, { year: '2024' })
  assert.match((await page.get(made.location ?? '')).text, /令和6年度（2024年度）の計画/)
})

test('grants are offered by the names they had in that year, with their source', async () => {
  const { officer, plan } = await world.planned()
  const page = await visitor(officer)
  const { text } = await page.get(pathOf(plan))
  assert.match(text, /第2世代交付金\) 補助率 1\/2/)
  assert.doesNotMatch(text, /地域未来交付金|デジタル田園都市/)
  const wrong = await page.post(`${pathOf(plan)}/edit`, { version: '1', purpose: '旅館から', grantCode: 'mirai' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /旅館から/)
  await page.post(`${pathOf(plan)}/edit`, { version: '1', purpose: '旅館から', grantCode: 'second' })
  assert.match((await page.get(pathOf(plan))).text, /出典 内閣府/)
})

test('more national funds than the rate allows, and funds that do not meet the expenses, are pointed out', async () => {
  const { officer, plan } = await world.planned()
  const page = await visitor(officer)
  await page.post(`${pathOf(plan)}/edit`, { version: '1', purpose: '', grantCode: 'second' })
  const add = (item: string, yen: string) =>
    page.post(`${pathOf(plan)}/budget-lines`, {
      item,
      phase: 'planned',
      yen,
      note: '当初予算書',
      ...onDay('onDay', '2025-04-01'),
    })
  await add('commission', '９００万円')
  await add('national', '5,000,000')
  const { text } = await page.get(pathOf(plan))
  assert.match(text, /国費5,000,000円は、事業費9,000,000円の1\/2\(4,500,000円\)を超えています/)
  assert.match(text, /予算の財源が、経費より4,000,000円少なくなっています/)
})

test.each([
  [
    'budget-lines',
    { item: 'travel', phase: 'actual', yen: '0', note: '旅費命令', ...onDay('onDay', '2025-10-31') },
    /1円から/,
  ],
  [
    'budget-lines',
    { item: 'wine', phase: 'actual', yen: '1', note: '旅費命令', ...onDay('onDay', '2025-10-31') },
    /費目・財源を選んで/,
  ],
  ['budget-lines', { item: 'travel', phase: 'actual', yen: '1', ...onDay('onDay', '2025-10-31') }, /根拠を入力して/],
  [
    'budget-lines',
    { item: 'travel', phase: 'actual', yen: '1', note: '旅費', ...onDay('onDay', '2025-02-30') },
    /実在する日付/,
  ],
  ['milestones', { title: '', ...onDay('dueOn', '2026-03-20') }, /節目を入力して/],
  ['participants', { organization: 'x' }, /組織を選んで/],
])('a slip in %s is told at its field, and nothing is kept: %j', async (change, fields, words) => {
  const { officer, plan } = await world.planned()
  const page = await visitor(officer)
  const answer = await page.post(`${pathOf(plan)}/${change}`, fields)
  assert.equal(answer.status, 422)
  assert.match(answer.text, words)
  assert.match(answer.text, /<title>エラー: /)
  assert.deepEqual(
    await owner.selectFrom('budget_lines').select('id').where('programme_year_id', '=', plan).execute(),
    [],
  )
})

test('what was done is done from the page: a line taken back, a milestone finished, a supporter in and out', async () => {
  const { officer, plan } = await world.planned()
  const line = { item: 'travel', phase: 'actual', yen: 30_000, onDay: '2025-10-31', note: '旅費命令 第3号' } as const
  const [lineId, milestone] = await as(db, officer, async (tx) => [
    await addBudgetLine(tx, officer, plan, line, NOW),
    await addMilestone(tx, officer, plan, { title: '報告会', dueOn: '2026-03-20' }, NOW),
  ])
  const page = await visitor(officer)
  const led = async (path: string, fields = {}) => (await page.post(path, fields)).location
  assert.equal(await led(`/town/budget-lines/${lineId}/withdrawals`), pathOf(plan))
  assert.equal(await led(`/town/milestones/${milestone}/completions`), pathOf(plan))
  const chamber = await organization('supporter', { name: '湯けむり町商工会' })
  await led(`${pathOf(plan)}/participants`, { organization: chamber })
  const { text } = await page.get(pathOf(plan))
  for (const words of ['取消済み', 'に終了', '湯けむり町商工会', '支援機関']) assert.ok(text.includes(words), words)
  await led(`${pathOf(plan)}/participants/${chamber}/removals`)
  assert.match((await page.get(pathOf(plan))).text, /参加する組織がまだありません/)
})

test('a viewer of the town reads the plan and is shown nothing to press', async () => {
  const { officer, plan } = await world.planned()
  const viewer = await visitor(await member('municipality', officer.organizationId, 'viewer'))
  const { status, text } = await viewer.get(pathOf(plan))
  assert.equal(status, 200)
  assert.doesNotMatch(text, /この計画を確定する|行を加える|次の年度に引き継ぐ|目標を決める・変える/)
  await as(db, officer, (tx) => confirmYear(tx, officer, plan, NOW))
  assert.equal((await viewer.post(`${pathOf(plan)}/successors`)).status, 403)
})

test('the procurement on its pages: what is still missing, the sheet as it was given, the working, the end', async () => {
  const made = await world.procuring()
  const page = await visitor(made.officer)
  const path = `/town/procurements/${made.procurement}`
  const before = await page.get(path)
  assert.match(before.text, /あと12個の点が記録されると/)
  assert.doesNotMatch(before.text, /この結果で決定する/)
  const { evaluators, proposers } = await world.judging(made)
  const sheet = (points: string) =>
    Object.fromEntries([1, 2, 3].flatMap((p) => [1, 2].map((c) => [`points-${p}-${c}`, p === 1 ? points : '2'])))
  const tooMany = await page.post(`${path}/evaluators/${evaluators[0]?.id}`, sheet('6'))
  assert.equal(tooMany.status, 422)
  assert.match(tooMany.text, /0点から5点まで/)
  for (const { id } of evaluators) assert.equal((await page.post(`${path}/evaluators/${id}`, sheet('４'))).status, 303)
  assert.match((await page.get(`${path}/evaluators/${evaluators[0]?.id}`)).text, /value="4"/)
  const ranked = await page.get(path)
  assert.match(ranked.text, /4\.00 ÷ 5 × 70 = 56\.00/)
  assert.match(ranked.text, /80\.00/)
  const day = onDay('decidedOn', '2025-11-28')
  const decision = await page.post(`${path}/decisions`, { winner: proposers[0]?.id ?? '', ...day })
  assert.equal(decision.status, 303)
  const after = await page.get(path)
  assert.match(after.text, /2025年11月28日\(金\)/)
  assert.doesNotMatch((await page.get(`${path}/evaluators/${evaluators[0]?.id}`)).text, /採点を保存する/)
  assert.match((await page.get(pathOf(made.plan))).text, /みなと企画\(2025年11月28日\(金\)決定\)/)
})

test('another town, and the operator, find neither the procurement nor its sheets', async () => {
  const made = await world.procuring()
  const { evaluators } = await world.judging(made)
  for (const actor of [await member('municipality'), await member('operator')]) {
    const page = await visitor(actor)
    for (const path of ['', `/evaluators/${evaluators[0]?.id}`])
      assert.equal((await page.get(`/town/procurements/${made.procurement}${path}`)).status, 404)
  }
})
