import assert from 'node:assert/strict'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { office } from '../world/office.ts'
import { choose, fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const { account, member, organization } = office(house.owner)
const PASSWORD = '温泉まんじゅうを毎朝三つ'
const operator = await member('operator')

async function addressOf(accountId: string): Promise<string> {
  const row = await house.owner
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.email
}

async function signOut(page: Page) {
  await page.locator('details.hats > summary').click()
  await press(page, 'ログアウト')
  await arriveAt(page, /まちの困りごとに/)
}

describe.each(ways)('at the door, $way', ({ javaScript }) => {
  test('an official chooses a password and an authenticator app, and both are asked for; a recovery code works once', async () => {
    const official = await member('municipality')
    const page = await house.signedIn(official, { javaScript })
    await page.goto('/account/password')
    await arriveAt(page, 'パスワードを決める')
    await fill(page, { password: '12345678' })
    await page.getByRole('button', { name: /パスワードを/ }).click()
    await arriveAt(page, 'パスワードを決める')
    await page.getByRole('alert').getByRole('link').first().waitFor()
    await fill(page, { password: PASSWORD })
    await page.getByRole('button', { name: /パスワードを/ }).click()
    await arriveAt(page, 'アカウントの設定')
    await page.goto('/account/totp')
    await arriveAt(page, '認証アプリを設定する')
    const app = new TOTP({ secret: await page.locator('input[name=secret]').inputValue() })
    await fill(page, { code: app.generate({ timestamp: house.services.now().getTime() }) })
    await press(page, /設定/)
    await arriveAt(page, '回復コードを控えてください')
    const code = /[0-9a-f]{5}-[0-9a-f]{5}/.exec(await page.locator('main').innerText())?.[0] ?? ''
    await signOut(page)
    await house.later(60_000)
    await thenEnters(page, app.generate({ timestamp: house.services.now().getTime() }), /の数字/)
    await signOut(page)
    await thenEnters(page, code, /の数字/)
    await signOut(page)
    await thenEnters(page, code, '二段階認証')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /コードが違うか/ })
      .waitFor()

    async function thenEnters(at: Page, proof: string, home: string | RegExp) {
      await at.goto('/sign-in')
      await fill(at, { email: await addressOf(official.accountId), password: PASSWORD })
      await press(at, 'ログイン')
      await arriveAt(at, '二段階認証')
      await fill(at, { code: proof })
      await press(at, '続ける')
      await arriveAt(at, home)
    }
  })

  test('a colleague is invited, proves the address by its code, and belongs', async () => {
    const name = `株式会社湯けむり旅館${javaScript ? '' : '別館'}`
    const admin = await member('company', await organization('company', { name }))
    const guest = await account('佐藤 健')
    const page = await house.signedIn(admin, { javaScript })
    await page.goto('/organization')
    await arriveAt(page, name)
    await page.goto('/organization/members')
    await arriveAt(page, /メンバー/)
    await fill(page, { email: await addressOf(guest), role: 'editor' })
    await press(page, '招待を送る')
    await says(page, '招待のメールを送りました')
    const { path } = await house.mailTo(await addressOf(guest))
    const theirs = await house.signedIn({ kind: 'account', accountId: guest }, { javaScript, width: 360 })
    await theirs.goto(path ?? '')
    await arriveAt(theirs, new RegExp(name))
    await press(theirs, '参加する')
    await arriveAt(theirs, 'ホーム')
    await page.reload()
    await arriveAt(page, /メンバー/)
    await says(page, '佐藤 健')
  })

  test('the operator shuts a stolen account out on every device, and lets its owner in again', async () => {
    const victim = await member('company')
    const thief = await house.signedIn(victim, { javaScript, width: 360 })
    await thief.goto('/client')
    await arriveAt(thief, 'ホーム')
    const page = await house.signedIn(operator, { javaScript, width: javaScript ? 1280 : 360 })
    await page.goto('/desk')
    await choose(page, '設定と記録')
    await follow(page, 'アカウント')
    await arriveAt(page, 'アカウント')
    await page.goto(`/desk/accounts?q=${encodeURIComponent(await addressOf(victim.accountId))}`)
    await arriveAt(page, 'アカウント')
    await page.locator('main td a, main th a').first().click()
    await arriveAt(page, /人\d+/)
    await press(page, 'アカウントを停止する')
    await arriveAt(page, /人\d+/)
    await page.getByRole('alert').getByRole('link', { name: '停止する理由を選んでください' }).waitFor()
    await fill(page, { reason: 'leaked' })
    await press(page, 'アカウントを停止する')
    await arriveAt(page, /人\d+/)
    await says(page, 'アカウントを停止しました', '停止中', '0台')
    await thief.goto('/client')
    await arriveAt(thief, 'ログイン')
    await press(page, '停止を解く')
    await arriveAt(page, /人\d+/)
    await follow(page, '記録')
    await arriveAt(page, '記録')
    await says(page, '乗っ取りや情報の漏れが疑われる')
    assert.equal(await thief.getByRole('heading', { level: 1 }).innerText(), 'ログイン')
  })
})
