import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { livedTownsOf } from '../../tests/world/lived-town.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { NotFound } from '../platform/errors.ts'
import { confirmYear } from '../programmes/begin-year.ts'
import { addMilestone } from '../programmes/milestones.ts'
import { aimAt } from './aim-at.ts'
import { recordCirculation } from './own-indicators.ts'
import { phaseOf, yearAsked } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { livedTown } = livedTownsOf({ db, owner })
const year = fiscalYear(2025)

test('the officer opens the year, the evidence, and the contract behind the match', async () => {
  const { officer, match, municipality } = await livedTown()
  const page = await house(db).visitor(officer)
  const glance = await page.get('/town?year=2025')
  assert.equal(glance.status, 200)
  assert.match(glance.text, /令和7年度/)
  assert.match(glance.text, /根拠の1件を開く/)
  const evidence = await page.get('/town/indicators/matches?year=2025')
  assert.match(evidence.text, /マッチング件数 3件/)
  assert.match(evidence.text, new RegExp(`/town/contracts/${match}`))
  const contractPage = await page.get(`/town/contracts/${match}`)
  assert.match(contractPage.text, /月額30,000円/)
  assert.doesNotMatch(contractPage.text, /山田|ヤマダ/)
  const csv = await page.get('/town/indicators/mean-fee/rows.csv?year=2025')
  assert.equal(csv.text.trim().split('\r\n').length, 3)
  const seen = await owner
    .selectFrom('accesses')
    .select(['what', 'subject'])
    .where('actor_account', '=', officer.accountId)
    .orderBy('seq')
    .execute()
  assert.deepEqual(seen, [
    { what: 'contract.seen', subject: match },
    { what: 'evidence.exported', subject: municipality },
  ])
})

test('another town does not find the contract; a year that is none, or too far ahead, is not found', async () => {
  const { match } = await livedTown()
  const stranger = await house(db).visitor(await member('municipality'))
  assert.equal((await stranger.get(`/town/contracts/${match}`)).status, 404)
  for (const asked of ['2027', '1999', 'x', '2025.5', '９９'])
    assert.equal((await stranger.get(`/town/indicators/matches?year=${encodeURIComponent(asked)}`)).status, 404, asked)
  assert.equal((await stranger.get('/town/indicators/matches?programme=x')).status, 404)
  assert.throws(() => yearAsked('2026', NOW), NotFound)
})

test('the next year can be looked at and says that it has not begun; last year says that it is over', async () => {
  const { officer } = await livedTown()
  const page = await house(db).visitor(officer)
  assert.match((await page.get('/town?year=2026')).text, /この年度はまだ始まっていません/)
  assert.match((await page.get('/town?year=2024')).text, /この年度は終わっています/)
  assert.deepEqual(
    ['2025-03-31T14:59:59Z', '2025-03-31T15:00:00Z', '2026-03-31T15:00:00Z'].map((at) => phaseOf(year, new Date(at))),
    ['coming', 'running', 'closed'],
  )
})

test('a past day can be asked for in three boxes; one that cannot be is answered with a sentence', async () => {
  const { officer } = await livedTown()
  const page = await house(db).visitor(officer)
  const past = await page.get('/town?year=2025&on-year=2025&on-month=９&on-day=13')
  assert.match(past.text, /2025年9月13日\(土\)の時点の数字です/)
  for (const wrong of ['on=2025-13-01', 'on=2099-01-01', 'on-year=2025&on-month=2&on-day=30', 'on=x']) {
    const answer = await page.get(`/town?year=2025&${wrong}`)
    assert.equal(answer.status, 422, wrong)
    assert.match(answer.text, /今日までの実在する日付/)
  }
})

/** A programme whose plan wants this of the running year. */
async function aiming(indicator: string, baseline: number, target: number) {
  const { officer, programme } = await livedTown()
  const { id: plan } = await owner
    .selectFrom('programme_years')
    .select('id')
    .where('programme_id', '=', programme)
    .executeTakeFirstOrThrow()
  await as(db, officer, async (tx) => {
    await aimAt(tx, officer, plan, { indicator, baseline, target }, NOW)
    await confirmYear(tx, officer, plan, NOW)
  })
  return { officer, programme, plan }
}

test('what will be missed stands first, in a sentence with its numbers, and opens to its rows', async () => {
  const { officer, programme } = await aiming('matches', 0, 20)
  const page = await house(db).visitor(officer)
  const { text } = await page.get('/town')
  assert.match(text, /気をつける目標/)
  assert.match(text, /いまは2件です。この調子では年度末に\d+(〜\d+)?件で、目標の20件に届かない見込みです。/)
  assert.ok(text.indexOf('気をつける目標') < text.indexOf('町全体の成果'))
  assert.match(text, new RegExp(`/town/indicators/matches\\?year=2025&amp;programme=${programme}`))
  const rows = await page.get(`/town/indicators/matches?year=2025&programme=${programme}`)
  assert.match(rows.text, /マッチング件数 2件/)
  assert.match(rows.text, /10\.0%/)
  assert.match(rows.text, /5年のうち4年ほどは/)
})

test('every figure is in sight, what each counts is folded, and the page says what is on it', async () => {
  const { officer, plan } = await aiming('matches', 0, 20)
  const page = await house(db).visitor(officer)
  const { text } = await page.get('/town')
  for (const id of ['outcome', 'output', 'input', 'milestones', `p-${plan}`])
    if (text.includes(`href="#${id}"`)) assert.match(text, new RegExp(`<section class="section" id="${id}"`))
  assert.match(text, /このページの内容.*href="#outcome">町全体の成果.*href="#output">町全体の活動/s)
  assert.match(text, /マッチング件数<span class="unseen">（根拠の\d+件を開く）<\/span><\/a><strong>\d+件/)
  assert.match(text, /<summary>町全体の成果: 数えるもの<\/summary>.*更新の契約は数えません/s)
  assert.match(text, new RegExp(`href="/towns/${officer.organizationId}"[^>]*>町の公開ページを見る`))
})

test('a milestone leads to the plan in which it stands', async () => {
  const { officer, plan } = await aiming('matches', 0, 20)
  await as(db, officer, (tx) => addMilestone(tx, officer, plan, { title: '中間報告会', dueOn: '2025-10-31' }, NOW))
  const page = await house(db).visitor(officer)
  const href = `/town/programme-years/${plan}#milestones`
  assert.match((await page.get('/town')).text, new RegExp(`href="${href}">中間報告会</a>.*期日を過ぎています`, 's'))
  assert.match((await page.get(href)).text, /<section class="section" id="milestones"/)
})

test('a rate below nothing is explained where it stands, and on the page of its indicator', async () => {
  const { officer, programme } = await aiming('first-reply-days', 1, 0)
  const page = await house(db).visitor(officer)
  const meaning = /基準の1\.0日から1\.0日減らす計画に対し、(反対に)?\d+\.\d日(増え|減り)ました/
  assert.match((await page.get('/town')).text, meaning)
  const own = await page.get(`/town/indicators/first-reply-days?year=2025&programme=${programme}`)
  assert.match(own.text, meaning)
})

test('a target that is reached needs no warning; one as of a past day is as it was then', async () => {
  const { officer } = await aiming('matches', 0, 2)
  const page = await house(db).visitor(officer)
  assert.doesNotMatch((await page.get('/town')).text, /気をつける目標/)
  assert.match((await page.get('/town')).text, /達成/)
  const before = await page.get('/town?year=2025&on=2025-11-30')
  assert.match(before.text, /目標がまだありません/)
})

test('a target that nothing can be divided by says so', async () => {
  const { officer, programme } = await aiming('unanswered-applications', 0, 0)
  const page = await house(db).visitor(officer)
  assert.match((await page.get('/town')).text, /目標値が基準値と同じため、(達成)?率は計算しません/)
  assert.doesNotMatch((await page.get('/town')).text, /率なし/)
  const rows = await page.get(`/town/indicators/unanswered-applications?year=2025&programme=${programme}`)
  assert.match(rows.text, /目標値が基準値と同じため/)
  assert.match(rows.text, /見込みを出しません/)
})

test('the page of targets shows last year beside each, keeps what was typed, and takes a target back', async () => {
  const { officer, plan } = await aiming('matches', 0, 20)
  const page = await house(db).visitor(officer)
  const path = `/town/programme-years/${plan}/targets`
  assert.match((await page.get(`${path}?indicator=matches`)).text, /value="20"/)
  const wrong = await page.post(path, { indicator: 'matches', baseline: '30', target: '10' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /基準値以上で入力してください/)
  assert.match(wrong.text, /value="30"/)
  assert.equal((await page.post(path, { indicator: 'matches', baseline: '0', target: '' })).status, 303)
  assert.match((await page.get('/town')).text, /目標がまだありません/)
  const viewer = await house(db).visitor(await member('municipality', officer.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get(path)).text, /目標を保存する/)
})

test('the plan: money with its sums and what does not agree, an operator who only reads', async () => {
  const { officer, plan } = await aiming('matches', 0, 20)
  const page = await house(db).visitor(officer)
  const { text } = await page.get(`/town/programme-years/${plan}`)
  for (const words of ['930,000円', '5,000,000円', '入力の誤り', '取消済み', '確定', '次の年度に引き継ぐ'])
    assert.ok(text.includes(words), words)
  const desk = await house(db).visitor(await member('operator'))
  const read = await desk.get(`/desk/programme-years/${plan}`)
  assert.equal(read.status, 200)
  assert.doesNotMatch(read.text, /行を加える|次の年度に引き継ぐ|取り消す/)
  const wrong = await page.post(`/town/programme-years/${plan}/budget-lines`, {
    item: 'travel',
    phase: 'actual',
    yen: 'たくさん',
    note: '旅費命令',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="たくさん"/)
})

test('in the background stands the 循環率 with its year, never as a target', async () => {
  const { officer, plan } = await aiming('matches', 0, 20)
  await as(db, officer, (tx) =>
    recordCirculation(tx, officer, { year: 2018, production: 23_500, distribution: 50_000, source: 'RESAS' }, NOW),
  )
  const page = await house(db).visitor(officer)
  assert.match((await page.get('/town')).text, /47\.0%（2018年の生産 ÷ 分配）/)
  assert.doesNotMatch((await page.get(`/town/programme-years/${plan}/targets`)).text, /地域経済循環率/)
  assert.match((await page.get('/town/indicators/circulation')).text, /目標にしません/)
})

test('a year that is over is compared with the whole year before, and nothing is foretold of it', async () => {
  const { officer } = await aiming('matches', 0, 3)
  const after = house(db, { now: () => new Date('2026-05-01T00:00:00Z') })
  const page = await after.visitor(officer)
  const { text } = await page.get('/town?year=2025')
  assert.match(text, /この年度は終わっています/)
  assert.doesNotMatch(text, /年度末の見込み|昨年度の同じ日/)
  // Two in the programme, of three: told as a result, not as a forecast.
  assert.match(text, /届かなかった目標/)
  assert.match(text, /目標3件に対し、結果は2件です。/)
})
