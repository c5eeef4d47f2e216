import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../tests/database.ts'
import { house, testServices } from '../tests/visitor.ts'
import { NOW, office } from '../tests/world/office.ts'
import { createApp } from './app.ts'
import { openDatabase } from './platform/db/database.ts'
import { createPacer } from './platform/web/pace.ts'
import { routes } from './routes.ts'

const { db, owner } = await freshDatabase()
const { app, visitor } = house(db)
const { account } = office(owner)
const ORIGIN = 'http://yui.test'

test('a page that does not exist says what to do, and nothing of the inside', async () => {
  const answer = await (await visitor()).get('/nothing/here')
  assert.equal(answer.status, 404)
  assert.match(answer.text, /ページが見つかりません/)
  assert.match(answer.text, /ホームへ/)
})

test('somebody who is not signed in is asked to, and led back afterwards', async () => {
  const answer = await (await visitor()).get('/account')
  assert.equal(answer.status, 303)
  assert.equal(answer.location, '/sign-in?next=%2Faccount')
})

test('every answer carries the headers that keep a browser safe', async () => {
  const { headers } = await (await visitor()).get('/')
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
  assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/)
  assert.match(headers.get('content-security-policy') ?? '', /base-uri 'none'.*object-src 'none'/)
  assert.equal(headers.get('strict-transport-security'), 'max-age=63072000; includeSubDomains')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('referrer-policy'), 'same-origin')
  assert.equal(headers.get('x-frame-options'), 'DENY')
})

test('a form from another site is refused before anything is read', async () => {
  const body = new URLSearchParams({ account: 'x' })
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const answer = await app.request(`${ORIGIN}/demo/sessions`, { method: 'POST', body, headers })
    assert.equal(answer.status, 403, JSON.stringify(headers))
    assert.match(await answer.text(), /別のサイトから/)
  }
})

test('a form without our key is refused with a sentence', async () => {
  const people = await visitor()
  const answer = await people.post('/demo/sessions', { account: crypto.randomUUID() }, { formKey: 'made up' })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /ページを開き直してから/)
})

test('a huge body is refused politely', async () => {
  const answer = await app.request(`${ORIGIN}/demo/sessions`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '9000000' },
    body: 'x'.repeat(9_000_000),
  })
  assert.equal(answer.status, 413)
  assert.match(await answer.text(), /大きすぎます/)
})

test('too many calls are told how long to wait', async () => {
  const hasty = createApp(testServices(db), routes, createPacer())
  let last = new Response()
  for (let n = 0; n < 601; n++) last = await hasty.request(`${ORIGIN}/healthz`)
  assert.equal(last.status, 429)
  assert.equal(last.headers.get('retry-after'), String(60 - ((NOW.getTime() / 1000) % 60)))
})

test('a suspended account is nobody, from the next click', async () => {
  const accountId = await account()
  const person = await visitor({ kind: 'account', accountId })
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', accountId).execute()
  assert.equal((await person.get('/account')).location, '/sign-in?next=%2Faccount')
})

test('a database that is away is a 503 with a page that says nothing was sent', async () => {
  const away = openDatabase({ host: '/nonexistent', user: 'app', database: 'yui', connectionTimeoutMillis: 500 })
  const { visitor: lonely } = house(away)
  const answer = await (await lonely()).get('/readyz')
  assert.equal(answer.status, 503)
  assert.equal(answer.headers.get('retry-after'), '60')
  assert.match(answer.text, /送信されていません/)
  await away.destroy()
})

test('the assets are those of the manifest and nothing else', async () => {
  const somebody = await visitor()
  const css = /href="(\/assets\/site-[0-9a-f]{12}\.css)"/.exec((await somebody.get('/')).text)?.[1] ?? ''
  const answer = await somebody.get(css)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
  for (const path of ['/assets/site.css', '/assets/..%2Fpackage.json', '/assets/%2e%2e%2fsecret'])
    assert.equal((await somebody.get(path)).status, 404, path)
})

test('metrics are not public', async () => {
  assert.equal((await (await visitor()).get('/metrics')).status, 404)
})

test('somebody who has just registered and follows a link for talents makes a profile first and is led back', async () => {
  const newcomer = await visitor({ kind: 'account', accountId: await account() })
  const answer = await newcomer.get('/my/applications')
  assert.equal(answer.location, '/my/profile/new?next=%2Fmy%2Fapplications')
  assert.match((await newcomer.get('/sign-in?next=%2Fmy')).text, /\/register\?next=%2Fmy/)
})
