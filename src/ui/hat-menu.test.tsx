import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { HatMenu, type Session } from './hat-menu.tsx'

const session: Session = {
  name: '長谷川 香織',
  hats: [
    { value: 'talent', name: '長谷川 香織', part: '副業人材', worn: false },
    { value: 'org-1', name: '湯けむり醸造', part: '地域企業・編集者', worn: true },
  ],
  switchAction: '/account/hat',
  signOutAction: '/account/sign-out',
  links: [{ href: '/account', label: 'アカウントの設定' }],
  switchTokens: { formKey: 'switch-key' },
  signOutTokens: { formKey: 'out-key' },
}

const html = renderToString(<HatMenu session={session} />)

test('the menu says who is signed in and which hat is worn', () => {
  assert.match(html, /<summary>.*長谷川 香織<small>湯けむり醸造<\/small>/)
  assert.match(html, /<span class="unseen">のメニュー<\/span>/)
})

test('whoever works under their own name is not named twice', () => {
  const own = session.hats.map((hat) => ({ ...hat, worn: hat.value === 'talent' }))
  assert.match(renderToString(<HatMenu session={{ ...session, hats: own }} />), /長谷川 香織<small>副業人材<\/small>/)
})

test('each hat is a button of one form; the worn one is marked', () => {
  const buttons = [...html.matchAll(/<button class="text" name="hat" value="([^"]+)"( aria-current="true")?>/g)]
  assert.deepEqual(
    buttons.map(([, value, worn]) => [value, worn !== undefined]),
    [
      ['talent', false],
      ['org-1', true],
    ],
  )
})

test('changing the hat and signing out are two acts with a key each', () => {
  const keys = [...html.matchAll(/action="([^"]+)"[^>]*><input type="hidden" name="formKey" value="([^"]+)"/g)]
  assert.deepEqual(
    keys.map(([, action, key]) => [action, key]),
    [
      ['/account/hat', 'switch-key'],
      ['/account/sign-out', 'out-key'],
    ],
  )
})

test('the pages of the account are plain links', () => {
  assert.match(html, /<li><a href="\/account">アカウントの設定<\/a><\/li>/)
})

test('with a single hat there is nothing to change, and without one nothing is worn', () => {
  const single = renderToString(<HatMenu session={{ ...session, hats: session.hats.slice(0, 1) }} />)
  assert.doesNotMatch(single, /name="hat"/)
  assert.doesNotMatch(single, /<summary>.*<small>.*<\/summary>/)
})
