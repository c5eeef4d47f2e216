import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { office } from '../world/office.ts'
import { says } from './hands.ts'
import { arriveAt, press, stage } from './stage.ts'

const house = await stage()
const { member } = office(house.owner)

/** A phone that has a fingerprint sensor, and a finger on it. */
async function withFinger(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    keys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    lift: () => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  }
}

test('an official adds a passkey, signs in with it and nothing else, and removes it', async () => {
  const official = await member('municipality')
  const page = await house.signedIn(official, { javaScript: true })
  const finger = await withFinger(page)
  await page.goto('/account')
  await arriveAt(page, 'アカウントの設定')
  await page.getByRole('button', { name: 'パスキーを追加する' }).click()
  await page.getByText('パスキーを追加しました').waitFor()
  await arriveAt(page, 'アカウントの設定')
  assert.equal(await finger.keys(), 1)
  await signOut(page)
  await page.goto('/sign-in')
  await arriveAt(page, 'ログイン')
  await page.getByRole('button', { name: 'パスキーでログイン' }).click()
  await arriveAt(page, /の数字/)
  await page.goto('/account')
  await press(page, '外す')
  await arriveAt(page, 'アカウントの設定')
  await says(page, 'パスキーを外しました')
  await signOut(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'パスキーでログイン' }).click()
  await page
    .getByText(/パスキーを確かめられませんでした/)
    .first()
    .waitFor()
  await page.goto('/town')
  await arriveAt(page, 'ログイン')
})

test('a finger that is not the right one opens nothing', async () => {
  const page = await house.signedIn(await member('company'), { javaScript: true, width: 360 })
  const finger = await withFinger(page)
  await page.goto('/account')
  await page.getByRole('button', { name: 'パスキーを追加する' }).click()
  await page.getByText('パスキーを追加しました').waitFor()
  await signOut(page)
  await finger.lift()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'パスキーでログイン' }).click()
  await page.getByText(/パスキーを使えませんでした/).waitFor()
  await arriveAt(page, 'ログイン')
})

async function signOut(page: Page) {
  await page.locator('details.hats > summary').click()
  await press(page, 'ログアウト')
  await page.getByText('ログアウトしました').waitFor()
}
