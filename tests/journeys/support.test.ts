import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, test } from 'vitest'
import { as, clock } from '../../src/actor.ts'
import { post } from '../../src/mail.ts'
import { office } from '../world/office.ts'
import { choose, fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const MINUTE = 60_000

describe.each(ways)('an operator looks at a company’s pages, $way', ({ javaScript }) => {
  const width = javaScript ? 1280 : 360

  test('asked for with a reason, looked at, ended; the company reads what was seen', async () => {
    const operator = await member('operator')
    const admin = await member('company')
    const page = await house.signedIn(operator, { javaScript, width })
    await page.goto(`/desk/organizations/${admin.organizationId}`)
    await follow(page, '支援アクセス')
    await arriveAt(page, '支援アクセス')
    await press(page, '支援アクセスを始める')
    await arriveAt(page, '支援アクセス')
    await page.getByRole('alert').getByRole('link', { name: '理由を選んでください' }).waitFor()
    await fill(page, { reason: 'asked', ticket: '受付0412: 応募者の一覧が見つからない', minutes: '15' })
    await press(page, '支援アクセスを始める')
    await page.getByRole('complementary', { name: '支援アクセス' }).waitFor()
    await choose(page, '求人')
    await arriveAt(page, '求人')
    await press(page, '支援を終える')
    await arriveAt(page, '支援アクセス')
    await says(page, 'お問い合わせ', '2回')
    const letter = await house.mailTo(`${admin.accountId}@example.jp`)
    assert.match(letter.body, /受付0412/)
    const reader = await house.signedIn(admin, { javaScript, width })
    await reader.goto(letter.path ?? '')
    await arriveAt(reader, '支援アクセスで見た画面')
    await says(reader, '受付0412', '求人', '発注者のホーム')
  })

  test('the minutes run out while the operator reads: the next page is their own again', async () => {
    const operator = await member('operator')
    const admin = await member('company')
    const page = await house.signedIn(operator, { javaScript, width })
    await page.goto(`/desk/organizations/${admin.organizationId}/supports`)
    await fill(page, { reason: 'fault', ticket: '受付0413: 画面の確認', minutes: '15' })
    await press(page, '支援アクセスを始める')
    await house.later(16 * MINUTE)
    await page.goto('/desk')
    await arriveAt(page, '今日の仕事')
    assert.equal(await page.getByRole('complementary', { name: '支援アクセス' }).count(), 0)
  })
})

describe.each(ways)('an operator looks after the house, $way', ({ javaScript }) => {
  test('a limit is changed, a parked job tried again, a mail that did not arrive found, and who did it read', async () => {
    const operator = await member('operator')
    const to = { accountId: null, address: `gone-${javaScript}@yado.example` }
    const letter = { once: `greeting-${javaScript}`, topic: 'account', to, subject: 'ご案内', body: '本文' } as const
    await as(house.db, clock, (tx) => post(tx, letter, house.services.now()))
    await house.owner.updateTable('mails').set({ state: 'bounced' }).where('once', '=', letter.once).execute()
    await sql`insert into pgboss.job (id, name, data, state, retry_count, retry_limit, completed_on, output)
      values (${randomUUID()}, 'clock.tick', '{}', 'failed', 5, 5, ${house.services.now()}, '{"code":"ECONNREFUSED"}')`.execute(
      house.owner,
    )
    const page = await house.signedIn(operator, { javaScript, width: javaScript ? 1280 : 360 })
    const open = async (name: string) => {
      await page.goto('/desk/settings')
      await arriveAt(page, '設定と記録')
      await follow(page, new RegExp(`^${name}`))
      await arriveAt(page, name)
    }
    await open('上限')
    const daily = page.getByRole('form', { name: /1日.*スカウト|スカウト.*1日/ }).first()
    await daily.getByRole('textbox').fill('なん通でも')
    await daily.getByRole('button').click()
    await arriveAt(page, '上限')
    await page.getByRole('alert').waitFor()
    await daily.getByRole('textbox').fill(javaScript ? '8' : '9')
    await daily.getByRole('button').click()
    await arriveAt(page, '上限')
    await open('止まった処理')
    await says(page, '時計', 'つながりませんでした')
    await press(page, 'もう一度試す')
    await arriveAt(page, '止まった処理')
    await open('メール')
    await says(page, 'ご案内')
    await open('記録の検索')
    await fill(page, { name: 'limit.changed' })
    await press(page, '探す')
    await arriveAt(page, '記録の検索')
    await says(page, '上限を変更しました')
  })
})

describe.each(ways)('an operator words a letter, $way', ({ javaScript }) => {
  test('a placeholder that is not known is told; the preview shows the words with examples; then they are kept', async () => {
    const page = await house.signedIn(await member('operator'), { javaScript, width: javaScript ? 1280 : 360 })
    await page.goto('/desk')
    await choose(page, '設定と記録')
    await arriveAt(page, '設定と記録')
    await follow(page, '文例')
    await arriveAt(page, '文例')
    await follow(page, '求人の公開')
    await arriveAt(page, '求人の公開')
    await fill(page, { subject: '公開しました', body: '{{company}}さま' })
    await press(page, 'この文にする')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /\{\{company\}\} は差し込めません/ })
      .waitFor()
    await fill(page, { subject: '公開しました', body: '{{name}}さま、お待たせしました' })
    await press(page, '見本で確かめる')
    await arriveAt(page, '求人の公開')
    await says(page, '見本(まだ保存していません)', '山根 花子さま、お待たせしました')
    await press(page, 'この文にする')
    await arriveAt(page, '求人の公開')
    await press(page, '元の文に戻す')
    await arriveAt(page, '求人の公開')
    await says(page, '第2版')
  })
})
