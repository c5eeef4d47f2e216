import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { hashPassword } from '../../src/accounts/password.ts'
import { applicationsOf } from '../world/applications.ts'
import { contractsOf } from '../world/contracts.ts'
import { office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'
import { says, tabTo } from './hands.ts'
import { arriveAt, stage } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)
const posting = postingsOf(house.owner)
const talents = talentsOf(house.owner)
const PASSWORD = '温泉まんじゅうを毎朝三つ'
const title = '温泉旅館のECサイト立て直し'
const look = { javaScript: false }

/** Goes there with Tab and presses Enter, and waits for the page that follows. */
async function enter(page: Page, thing: Locator): Promise<void> {
  await tabTo(page, thing)
  const moved = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await moved
}

async function type(page: Page, thing: Locator, words: string): Promise<void> {
  await tabTo(page, thing)
  await page.keyboard.type(words)
}

async function tick(page: Page, thing: Locator): Promise<void> {
  await tabTo(page, thing)
  await page.keyboard.press('Space')
  assert.ok(await thing.isChecked())
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first()

describe('with the keyboard alone, without JavaScript', () => {
  test('somebody jumps over the menu and signs in', async () => {
    const { accountId } = await talents.complete()
    await house.owner
      .insertInto('credentials')
      .values({ account_id: accountId, password_hash: await hashPassword(PASSWORD) })
      .execute()
    const page = await house.visitor(look)
    await page.goto('/')
    await arriveAt(page, /まちの困りごとに/)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#main')
    await page.goto('/sign-in')
    await arriveAt(page, 'ログイン')
    await type(page, page.locator('#email'), `${accountId}@example.jp`)
    await type(page, page.locator('#password'), PASSWORD)
    await enter(page, button(page, 'ログイン'))
    await arriveAt(page, 'マイページ')
  })

  test('somebody searches, narrows down and opens what was found', async () => {
    const { id } = await posting('published', { title: '港の直売所の広報' })
    const page = await house.visitor({ ...look, width: 360 })
    await page.goto('/postings')
    await arriveAt(page, /求人/)
    await type(page, page.locator('#q'), '直売所')
    await page.keyboard.press('Enter')
    await arriveAt(page, /直売所/)
    await tabTo(page, page.locator('summary', { hasText: '条件で絞り込む' }))
    await page.keyboard.press('Enter')
    await enter(page, button(page, 'この条件で探す'))
    await arriveAt(page, /直売所/)
    await enter(page, link(page, '港の直売所の広報'))
    await arriveAt(page, '港の直売所の広報')
    assert.ok(page.url().endsWith(id))
  })

  test('a talent applies', async () => {
    const { id } = await posting('published', { title })
    const page = await house.signedIn(await talents.complete(), look)
    await page.goto(`/postings/${id}`)
    await arriveAt(page, title)
    await enter(page, link(page, /応募する/))
    await arriveAt(page, '応募する')
    await type(page, page.locator('#motivation'), '生まれた町の旅館です。直販の立て直しで力になりたいと思います。')
    await tick(page, page.locator('#consent'))
    await enter(page, button(page, '応募する'))
    await arriveAt(page, title)
    await says(page, '応募しました')
  })

  test('a company declines with words of its own', async () => {
    const { id, client } = await applicationsOf(house.owner).submitted()
    const page = await house.signedIn(client, look)
    await page.goto(`/client/applications/${id}`)
    await arriveAt(page, /応募者/)
    await enter(page, link(page, '見送る'))
    await arriveAt(page, '見送る')
    await tick(page, page.locator('#reason'))
    await tabTo(page, page.locator('#message'))
    await page.keyboard.press('Control+A')
    await page.keyboard.type('ご応募ありがとうございました。今回はほかの方にお願いすることにしました。')
    await enter(page, button(page, '見送りを伝える'))
    await arriveAt(page, /応募者/)
    await says(page, '見送り', 'ほかの方にお願いする')
  })

  test('an operator publishes', async () => {
    const { id } = await posting('review', { title })
    const page = await house.signedIn(await member('operator'), look)
    await page.goto(`/desk/postings/${id}`)
    await arriveAt(page, title)
    await enter(page, button(page, '公開する'))
    await arriveAt(page, title)
    await says(page, '公開の手続きをしました', '公開中')
  })

  test('a municipality opens a figure down to the contract behind it', async () => {
    const { municipalityId } = await contractsOf(house).inForce()
    const page = await house.signedIn(await member('municipality', municipalityId), look)
    await page.goto('/town')
    await arriveAt(page, /の数字/)
    await enter(page, page.getByRole('link', { name: /^マッチング件数\s*（/ }))
    await arriveAt(page, 'マッチング件数 1件')
    await enter(page, page.locator('a[href^="/town/contracts/"]'))
    await arriveAt(page, title)
  })
})
