import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Header, type HeaderProps } from './header.tsx'

const header: HeaderProps = {
  audience: 'public',
  path: '/postings/3f0c',
  navigation: [
    { href: '/', label: 'ホーム' },
    { href: '/postings', label: '求人をさがす' },
    { href: '/reviews', label: '審査', count: 12 },
  ],
}

const tokens = { formKey: 'k' }

test('the menu marks the part of the house in which the reader stands', () => {
  const html = renderToString(<Header {...header} />)
  assert.match(html, /<a href="\/postings" aria-current="true">求人をさがす<\/a>/)
  assert.match(html, /<a href="\/">ホーム<\/a>/)
  assert.match(renderToString(<Header {...header} path="/postings" />), /<a href="\/postings" aria-current="page">/)
})

test('on a phone the menu opens and closes without JavaScript', () => {
  const html = renderToString(<Header {...header} />)
  assert.match(html, /<nav class="nav" id="navigation" popover="auto" aria-label="主なメニュー">/)
  assert.match(html, /<button class="menu" type="button" popovertarget="navigation" popovertargetaction="hide">/)
})

test('what waits behind a link is counted in words that can be heard', () => {
  assert.match(
    renderToString(<Header {...header} />),
    /審査<span class="count">12<span class="unseen">件<\/span><\/span>/,
  )
})

test('somebody who is not signed in is shown where to sign in and to register', () => {
  const html = renderToString(<Header {...header} signIn={{ href: '/sign-in', registerHref: '/register' }} />)
  assert.match(html, /<a href="\/sign-in">ログイン<\/a>/)
  assert.match(html, /href="\/register"/)
})

test('each audience is told whose part of the house this is', () => {
  assert.match(renderToString(<Header {...header} audience="company" />), /<span class="desk">地域企業<\/span>/)
  assert.doesNotMatch(renderToString(<Header {...header} />), /class="desk"/)
})

test('somebody with two parts changes the hat and signs out with forms', () => {
  const session = {
    name: '長谷川 香織',
    hats: [
      { value: 'talent', name: '長谷川 香織', part: '副業人材', worn: false },
      { value: 'org-1', name: '湯けむり醸造', part: '地域企業・編集者', worn: true },
    ],
    switchAction: '/hat',
    signOutAction: '/sign-out',
    links: [{ href: '/account', label: 'アカウント' }],
    switchTokens: tokens,
    signOutTokens: tokens,
  }
  const html = renderToString(<Header {...header} session={session} />)
  assert.match(html, /<form method="post" action="\/hat" novalidate>/)
  assert.match(
    html,
    /<button class="text" name="hat" value="org-1" aria-current="true">湯けむり醸造<small>地域企業・編集者/,
  )
  assert.match(html, /<form method="post" action="\/sign-out" novalidate>/)
  const alone = renderToString(<Header {...header} session={{ ...session, hats: session.hats.slice(1) }} />)
  assert.doesNotMatch(alone, /立場を切り替える/)
})
