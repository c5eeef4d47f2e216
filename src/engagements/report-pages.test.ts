import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { bothSides, says } from '../../tests/world/engagement-visits.ts'
import { engagementsOf, usualReportFields } from '../../tests/world/engagements.ts'
import { workdaysOf } from '../../tests/world/workdays.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { mine, theirs } = bothSides(visitor)
const world = engagementsOf({ db, owner })

test('the talent finds the hours of the workdays in the form, corrects a mistake, and sends it', async () => {
  const made = await world.open()
  await workdaysOf({ db, owner }).confirmed(made, { hours: 9, quarter: '30' })
  const { me, at } = await mine(made)
  const path = `${at}/months/${made.month}`
  const form = await me.get(path)
  says(form.text, '活動記録の合計(9時間30分)を入れてあります', 'value="9"', '発注者に送る', '下書きを保存する')
  const wrong = await me.post(`${path}/reports`, { ...usualReportFields, hours: '九つほど', outcome: '' })
  assert.equal(wrong.status, 422)
  says(
    wrong.text,
    '稼働時間を数字で入力してください',
    'その結果を入力してください',
    'value="九つほど"',
    usualReportFields.done,
  )
  const planless = await me.post(`${path}/reports`, { ...usualReportFields, plan: '' })
  assert.equal(planless.status, 422)
  says(planless.text, '次の月の予定を入力してください', usualReportFields.outcome)
  assert.equal((await me.post(`${path}/reports`, usualReportFields)).location, path)
  says((await me.get(path)).text, '確認待ち', '2025年12月8日(月)までに返事がないときは', '9時間30分')
})

test('a draft comes back when the page is opened again, and nobody else sees it', async () => {
  const made = await world.open()
  const { me, at } = await mine(made)
  const path = `${at}/months/${made.month}`
  assert.equal((await me.post(`${path}/drafts`, { hours: '', quarter: '0', done: '写真を差し替え' })).status, 303)
  says((await me.get(path)).text, '保存した下書きです', '写真を差し替え')
  const client = await theirs(made)
  assert.doesNotMatch((await client.me.get(`${client.at}/months/${made.month}`)).text, /写真を差し替え/)
  assert.equal((await me.post(`${path}/drafts`, { hours: '800', quarter: '0' })).status, 422)
})

test('the client asks back with words, the talent sees them over the form with what was sent before', async () => {
  const made = await world.reported()
  const client = await theirs(made)
  const path = `${client.at}/months/${made.month}`
  says((await client.me.get(path)).text, 'この報告を承認する', '自動で承認になります', 'あなたの番です')
  const short = await client.me.post(`${path}/returns`, { report: '1', question: '?' })
  assert.equal(short.status, 422)
  says(short.text, '確かめたいことは5文字以上で入力してください')
  assert.equal((await client.me.post(`${path}/returns`, { report: '1', question: '問合せの数え方は?' })).status, 303)
  const { me, at } = await mine(made)
  const page = await me.get(`${at}/months/${made.month}`)
  says(
    page.text,
    '差戻し',
    '問合せの数え方は?',
    '直して送り直す',
    '前に送った内容を入れてあります',
    usualReportFields.done,
  )
  assert.equal((await me.post(`${at}/months/${made.month}/reports`, usualReportFields)).status, 303)
  says((await client.me.get(path)).text, '月次報告(2回目)', 'これまでの報告(1件)')
})

test('accepted: both read it, and nothing is left to press', async () => {
  const made = await world.reported()
  const client = await theirs(made)
  const path = `${client.at}/months/${made.month}`
  assert.equal((await client.me.post(`${path}/acceptances`, { report: '1' })).location, path)
  for (const { me, at } of [client, await mine(made)]) {
    const { text } = await me.get(`${at}/months/${made.month}`)
    says(text, '承認済み', '承認した日時')
    assert.doesNotMatch(text, /承認する<|発注者に送る|差し戻す</)
  }
  assert.equal((await client.me.post(`${path}/acceptances`, { report: '1' })).status, 409)
})

test('what silence accepted says so', async () => {
  const made = await world.reported()
  await world.watch(new Date('2025-12-09T01:00:00Z'))
  const { me, at } = await mine(made)
  says((await me.get(`${at}/months/${made.month}`)).text, '返事がなかったため、承認としました')
})

test('next month, the plan of this one stands in the form', async () => {
  const made = await world.accepted()
  await world.watch(new Date('2025-12-01T01:00:00Z'))
  const { id } = await owner
    .selectFrom('engagement_months')
    .select('id')
    .where('contract_id', '=', made.id)
    .where('month', '=', '2025-12-01')
    .executeTakeFirstOrThrow()
  const { me, at } = await mine(made)
  const page = await me.get(`${at}/months/${id}`)
  says(page.text, '前の月に書いた予定を入れてあります', '英語の説明を作る。', '2025年12月25日(木)から送れます')
  assert.doesNotMatch(page.text, /発注者に送る/)
})
