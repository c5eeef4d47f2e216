import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { openBrowser } from './browser.ts'

const { see } = openBrowser()

/** What a form sends when its button is pressed, as the server would read it: names with their values. */
async function sentBy(page: Page, button: string): Promise<FormData> {
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === 'POST'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const body = request.postDataBuffer() ?? Buffer.alloc(0)
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': (await request.headerValue('content-type')) ?? '' },
  }).formData()
}

test('without JavaScript, what is typed under each label is what is sent', async () => {
  const page = await see({ javaScript: false })
  await page.getByLabel('求人の題名').fill('予約台帳をやめたい')
  await page.getByLabel('月の謝礼（税抜）').fill('30000')
  await page.getByLabel('職種').selectOption({ label: '業務改善・DX' })
  await page.getByRole('radio', { name: 'すべてリモート' }).check()
  const date = page.getByRole('group', { name: '締切日' })
  await date.getByLabel('年').fill('2026')
  await date.getByLabel('月').fill('1')
  await date.getByLabel('日').fill('15')
  await page.getByLabel('募集情報が正確で最新であることを確かめました').check()
  const sent = await sentBy(page, '審査に出す')
  const expected = { title: '予約台帳をやめたい', fee: '30000', occupation: 'dx', remote: 'full', pledge: 'yes' }
  for (const [name, value] of Object.entries(expected)) assert.equal(sent.get(name), value, name)
  assert.deepEqual(
    [sent.get('closesOn-year'), sent.get('closesOn-month'), sent.get('closesOn-day')],
    ['2026', '1', '15'],
  )
  await page.close()
})

test('several ticks are several values of one name', async () => {
  const page = await see({ javaScript: false })
  await page.getByRole('checkbox', { name: '販路' }).check()
  const sent = await sentBy(page, '審査に出す')
  assert.deepEqual(sent.getAll('themes'), ['写真', '文章', '販路'])
  await page.close()
})

test('a form carries its key and what cannot be changed, and says which button was pressed', async () => {
  const page = await see({ javaScript: false })
  const sent = await sentBy(page, '下書きを保存')
  assert.equal(sent.get('formKey'), 'sample')
  assert.equal(sent.get('client'), '株式会社湯けむり醸造')
  assert.equal(sent.get('act'), 'save')
  await page.close()
})

test('the browser holds nothing back: an empty form is sent, so that our own sentences can answer', async () => {
  const page = await see({ javaScript: false })
  await page.getByLabel('求人の題名').fill('')
  const sent = await sentBy(page, '審査に出す')
  assert.equal(sent.get('title'), '')
  await page.close()
})

test('line breaks of a long text come back as they were', async () => {
  const page = await see({ javaScript: false })
  const text = await page.getByLabel('背景').inputValue()
  assert.equal(text, '昨年度の返礼品は38品。写真は7年前のものが多く、\n紹介文は担当者が交代で書いています。')
  await page.close()
})

test('a form with a file is sent in parts', async () => {
  const page = await see({ javaScript: false })
  const photo = { name: '店.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }
  await page.getByLabel('会社の写真').setInputFiles(photo)
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === 'POST'),
    page.getByRole('button', { name: '審査に出す' }).click(),
  ])
  const type = await request.headerValue('content-type')
  assert.match(type ?? '', /^multipart\/form-data; boundary=/)
  await page.close()
})

test('a button that cannot be pressed yet is reached by keyboard, says why, and sends nothing', async () => {
  const page = await see({ javaScript: false })
  const blocked = page.getByRole('button', { name: '公開する' })
  let posts = 0
  page.on('request', (request) => {
    posts += request.method() === 'POST' ? 1 : 0
  })
  await blocked.focus()
  await page.keyboard.press('Enter')
  await page.getByText('締切日を入力すると公開できます').waitFor()
  assert.equal(posts, 0)
  await page.close()
})

test('a search puts its answers into the URL, where they can be kept', async () => {
  const page = await see({ javaScript: false })
  await page.getByRole('searchbox', { name: '求人をキーワードで探す' }).fill('返礼品 写真')
  await page.getByRole('button', { name: '探す' }).click()
  await page.waitForURL(/\?q=/)
  assert.equal(new URL(page.url()).searchParams.get('q'), '返礼品 写真')
  await page.close()
})

test('changing the hat says which one was chosen', async () => {
  const page = await see({ audience: 'company', javaScript: false })
  await page.locator('summary', { hasText: 'のメニュー' }).click()
  const sent = await sentBy(page, '長谷川 香織 副業人材')
  assert.equal(sent.get('hat'), 'talent')
  await page.close()
})

test('wrong controls say so to a screen reader, with the sentence that helps', async () => {
  const page = await see({ wrong: true })
  const described = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-invalid=true]')].map((control) =>
      (control.getAttribute('aria-describedby') ?? control.closest('fieldset')?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .find((text) => text.startsWith('＊')),
    ),
  )
  assert.equal(described.length, 6)
  assert.ok(described.every((sentence) => sentence !== undefined))
  await page.close()
})
