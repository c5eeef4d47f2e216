import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, type Visitor } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)
const demo = house(db)
const real = house(db, { demo: false })

let serial = 0
/** An address that nobody has, or one that was proved long ago. */
const unknown = () => `nobody-${++serial}@example.jp`
async function known(): Promise<string> {
  const id = await account()
  return (await owner.selectFrom('accounts').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email
}

const signIn = async (v: Visitor, mail: string) => v.post('/sign-in/codes', { mail, next: '/postings' })
const register = async (v: Visitor, email: string) =>
  v.post('/register', { name: '鈴木', email, agree: 'yes', next: '/postings' })

const SAID = /登録のコードは <strong>(\d{6})<\/strong>/

/** All that somebody at the door can see, without what differs from one opening of a page to the next. */
async function seen(v: Visitor, ask: typeof signIn, address: string) {
  const asked = await ask(v, address)
  const page = await v.get(asked.location ?? '')
  const words = page.text
    .replaceAll(asked.location?.split(/[/?]/)[3] ?? '', 'id')
    .replaceAll(address, 'address')
    .replace(/value="[0-9a-f-]{36}\.[\w-]+"/g, 'key')
    .replace(SAID, '登録のコードは …')
  return { status: asked.status, to: asked.location?.replace(/[0-9a-f-]{36}/, 'id'), page: page.status, words }
}

test.for([
  ['signing in, in a demo', demo, signIn],
  ['registering, in a demo', demo, register],
  ['signing in, for real', real, signIn],
  ['registering, for real', real, register],
] as const)('%s: a known and an unknown address see the same', async ([, { visitor }, ask]) => {
  const v = await visitor()
  assert.deepEqual(await seen(v, ask, await known()), await seen(v, ask, unknown()))
})

test('in a demo, who is new registers with the code on the page', async () => {
  const v = await demo.visitor()
  const page = (await register(v, unknown())).location ?? ''
  const code = SAID.exec((await v.get(page)).text)?.[1] ?? ''
  assert.equal((await v.post(page.split('?')[0] as `/${string}`, { code, next: '/postings' })).location, '/postings')
})

test('who began and never proved the address may try again', async () => {
  const v = await demo.visitor()
  const email = unknown()
  await register(v, email)
  const page = (await register(v, email)).location ?? ''
  const code = SAID.exec((await v.get(page)).text)?.[1] ?? ''
  assert.equal((await v.post(page.split('?')[0] ?? '', { code, next: '' })).location, '/account')
})

test("the digits said for somebody's address open nothing, and stay the same when the page is opened again", async () => {
  const v = await demo.visitor()
  const page = (await register(v, await known())).location ?? ''
  const [once, again] = [SAID.exec((await v.get(page)).text)?.[1], SAID.exec((await v.get(page)).text)?.[1]]
  assert.ok(once)
  assert.equal(once, again)
  const answer = await v.post(page.split('?')[0] ?? '', { code: once, next: '' })
  assert.match(answer.location ?? '', /wrong=1/)
  assert.deepEqual(
    answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('yui=')),
    [],
  )
})

test('signing in says no code in a demo, and leads to where it can be read; a real house says nothing of it', async () => {
  const v = await demo.visitor()
  const page = (await signIn(v, await known())).location ?? ''
  const { text } = await v.get(page)
  assert.match(text, /運営事業者になり、「設定と記録」の「メール」で読めます/)
  assert.doesNotMatch(text, />\d{6}</)
  for (const ask of [signIn, register]) {
    const there = await real.visitor()
    const { text: words } = await there.get((await ask(there, await known())).location ?? '')
    assert.doesNotMatch(words, /デモでは、メール|<strong>\d{6}/)
  }
})
