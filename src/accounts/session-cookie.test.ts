import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, signIn } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { createApp } from '../app.ts'
import { routes } from '../routes.ts'
import { hashPassword } from './password.ts'

const ORIGIN = 'https://yui.example'
const PASSWORD = '温泉まんじゅうを毎朝三つ'
const { db, owner } = await freshDatabase()
const { account } = office(owner)
const { services } = house(db)
const app = createApp({ ...services, config: { ...services.config, origin: ORIGIN } }, routes, { take: () => 0 })

const cookiesOf = (response: Response) => response.headers.getSetCookie()
const sent = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')
const named = (cookies: readonly string[], name: string) =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? ''

/** Fills the form of a page as a browser would over https. */
async function send(page: string, action: string, fields: Record<string, string>, cookie = '') {
  const drawn = await app.request(`${ORIGIN}${page}`, { headers: { cookie } })
  const formKey = /name="formKey" value="([^"]+)"/.exec(await drawn.text())?.[1] ?? ''
  const headers = { origin: ORIGIN, cookie: [cookie, sent(cookiesOf(drawn))].filter(Boolean).join('; ') }
  const body = new URLSearchParams({ ...fields, formKey })
  return { drawn, answer: await app.request(`${ORIGIN}${action}`, { method: 'POST', headers, body }) }
}

test('over https every cookie is bound to this host, to https, to the server and to our own site', async () => {
  const id = await account()
  await owner
    .insertInto('credentials')
    .values({ account_id: id, password_hash: await hashPassword(PASSWORD) })
    .execute()
  const { drawn, answer } = await send('/sign-in', '/sign-in', {
    email: `${id}@example.jp`,
    password: PASSWORD,
    next: '',
  })
  assert.equal(answer.status, 303)
  const session = named(cookiesOf(answer), '__Host-yui')
  assert.match(session, /^__Host-yui=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=5184000; Secure$/)
  for (const cookie of [...cookiesOf(drawn), ...cookiesOf(answer)]) {
    assert.match(cookie, /^__Host-/)
    assert.match(cookie, /; HttpOnly; SameSite=Lax; .*Secure$/)
    assert.doesNotMatch(cookie, /Domain/i)
  }
  const out = await send('/account', '/account/sign-out', {}, sent([session]))
  assert.match(named(cookiesOf(out.answer), '__Host-yui'), /^__Host-yui=; .*Max-Age=0/)
  const after = await app.request(`${ORIGIN}/account`, { headers: { cookie: sent([session]) } })
  assert.equal(after.status, 303, 'the token is worth nothing, whoever kept it')
})

test('over https a cookie without the prefix, which another host could have planted, is nobody', async () => {
  const { token } = await signIn(db, { kind: 'account', accountId: await account() }, NOW)
  const planted = await app.request(`${ORIGIN}/account`, { headers: { cookie: `yui=${token}` } })
  assert.equal(planted.status, 303)
  const own = await app.request(`${ORIGIN}/account`, { headers: { cookie: `__Host-yui=${token}` } })
  assert.equal(own.status, 200)
})

test('the token itself is nowhere in the database', async () => {
  const { token } = await signIn(db, { kind: 'account', accountId: await account() }, NOW)
  const rows = await owner.selectFrom('sessions').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(token))
})
