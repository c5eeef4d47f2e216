import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()

describe.each(ways)('somebody new, $way', ({ way, javaScript }) => {
  const email = `${way.replaceAll(' ', '-').toLowerCase()}@example.jp`

  test('registers, proves the address by the code in the mail, and signs out', async () => {
    const page = await house.visitor({ javaScript })
    await page.goto('/')
    await arriveAt(page, /まちの困りごとに/)
    await page.getByRole('link', { name: '登録する' }).first().click()
    await arriveAt(page, '登録する')
    await andForgetsToAgree(page)
    await page.getByLabel(/同意する/).check()
    await press(page, '確認のコードを受け取る')
    await arriveAt(page, 'コードを入力する')
    await andTypesTheCode(page)
    await arriveAt(page, 'アカウントの設定')
    await page
      .getByText('山本さくらのメニュー')
      .or(page.locator('summary', { hasText: '山本さくら' }))
      .first()
      .click()
    await press(page, 'ログアウト')
    await arriveAt(page, /まちの困りごとに/)
    await page.getByText('ログアウトしました').waitFor()
  })

  test('who mistypes the code hears it, and the right one still works', async () => {
    const page = await house.visitor({ javaScript })
    await page.goto('/sign-in')
    await arriveAt(page, 'ログイン')
    await house.later(60_000)
    await page.locator('#mail').fill(email)
    await press(page, 'コードを受け取る')
    await page.getByLabel('6桁のコード').fill('000000')
    await press(page, '続ける')
    await arriveAt(page, 'コードを入力する')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /コードが違うか/ })
      .waitFor()
    assert.match(await page.title(), /^エラー: /)
    await andTypesTheCode(page)
    await arriveAt(page, 'アカウントの設定')
  })

  async function andForgetsToAgree(page: Page) {
    await page.getByLabel('お名前').fill('山本さくら')
    await page.getByLabel('メールアドレス').fill(email)
    await press(page, '確認のコードを受け取る')
    await arriveAt(page, '登録する')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /同意する場合はチェック/ })
      .waitFor()
    assert.equal(await page.getByLabel('お名前').inputValue(), '山本さくら')
  }

  async function andTypesTheCode(page: Page) {
    const { body } = await house.mailTo(email)
    await page.getByLabel('6桁のコード').fill(/\d{6}/.exec(body)?.[0] ?? '')
    await press(page, '続ける')
  }
})
