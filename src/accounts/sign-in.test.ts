import assert from 'node:assert/strict'
import { TOTP } from 'otpauth'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { settle } from '../../tests/settle.ts'
import { type Answer, house, type Visitor } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { countAttempt } from './attempts.ts'
import { hashPassword } from './password.ts'
import { confirmTotp } from './second-factor.ts'
import { newTotp } from './totp.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)
let now = NOW
const { visitor, services } = house(db, { now: () => now })
const PASSWORD = '温泉まんじゅうを毎朝三つ'
// Hashing is slow on purpose, and everybody here has the same password.
const passwordHash = await hashPassword(PASSWORD)

async function person() {
  const id = await account('山本さくら')
  const { email } = await owner.selectFrom('accounts').select('email').where('id', '=', id).executeTakeFirstOrThrow()
  await owner.insertInto('credentials').values({ account_id: id, password_hash: passwordHash }).execute()
  return { id, email }
}

const cookieOf = (answer: Answer) => answer.headers.getSetCookie().find((c) => c.startsWith('yui='))
const signIn = (v: Visitor, email: string, password: string) => v.post('/sign-in', { email, password, next: '' })

async function codeFor(email: string): Promise<string> {
  await settle(owner, services)
  const mails = await owner
    .selectFrom('mails')
    .select('body')
    .where('to_address', '=', email)
    .orderBy('at', 'desc')
    .limit(1)
    .execute()
  return /\d{6}/.exec(mails[0]?.body ?? '')?.[0] ?? ''
}

test('a password opens the door, and the cookie is for the server only', async () => {
  const { email, id } = await person()
  const answer = await signIn(await visitor(), ` ${email.toUpperCase()} `, PASSWORD)
  assert.equal(answer.status, 303)
  assert.equal(answer.location, '/account')
  assert.match(cookieOf(answer) ?? '', /HttpOnly; SameSite=Lax/)
  const names = await owner.selectFrom('journal').select('name').where('subject', '=', id).execute()
  assert.deepEqual(names, [{ name: 'account.signed_in' }])
})

test('a wrong password and an unknown address are answered alike, and nothing typed but the address comes back', async () => {
  const { email } = await person()
  const [wrong, unknown] = [
    await signIn(await visitor(), email, 'wrong guess 12345'),
    await signIn(await visitor(), 'nobody@example.jp', 'wrong guess 12345'),
  ]
  assert.equal(wrong.status, 422)
  assert.equal(unknown.status, 422)
  const alike = (a: Answer, address: string) =>
    a.text
      .replaceAll(address, '…')
      .replace(/value="[0-9a-f-]{36}\.[\w-]+"/g, 'key')
      .replace(/data-key="[^"]+"/g, 'key')
  assert.equal(alike(wrong, email), alike(unknown, 'nobody@example.jp'))
  assert.match(wrong.text, /メールアドレスかパスワードが違います/)
  assert.doesNotMatch(wrong.text, /wrong guess/)
  assert.equal(cookieOf(wrong), undefined)
})

test('a hundred guesses in an hour: twenty are evaluated, and then even the right one waits', async () => {
  const { email } = await person()
  const guesser = await visitor()
  // Each evaluated guess costs a tenth of a second of hashing, on purpose: the first seventeen were counted elsewhere.
  for (let n = 0; n < 17; n++) await countAttempt(db, `password ${email}`, NOW)
  const statuses = new Map<number, number>()
  for (let n = 17; n < 100; n++) {
    const { status } = await signIn(guesser, email, `guess number ${n}`)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  assert.deepEqual(
    [...statuses],
    [
      [422, 3],
      [429, 80],
    ],
  )
  assert.equal((await signIn(guesser, email, PASSWORD)).status, 429)
  now = new Date(NOW.getTime() + 3_600_000)
  assert.equal((await signIn(guesser, email, PASSWORD)).status, 303)
  now = NOW
})

test('a mailed code opens the door once, within ten minutes and five tries', async () => {
  const { email } = await person()
  const v = await visitor()
  const asked = await v.post('/sign-in/codes', { mail: email, next: '' })
  const page = asked.location ?? ''
  assert.match(page, /^\/sign-in\/codes\/[0-9a-f-]{36}$/)
  const code = await codeFor(email)
  assert.equal(
    (await v.post(page, { code: code === '111111' ? '222222' : '111111', next: '' })).location,
    `${page}?wrong=1`,
  )
  assert.match((await v.get(`${page}?wrong=1`)).text, /コードが違うか、期限が切れています/)
  assert.equal(
    (
      await v.post(page, {
        code: code.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
        next: '',
      })
    ).location,
    '/account',
  )
  assert.equal((await v.post(page, { code, next: '' })).location, `${page}?wrong=1`)
})

test('five wrong tries use a code up', async () => {
  const { email } = await person()
  const v = await visitor()
  const page = (await v.post('/sign-in/codes', { mail: email, next: '' })).location ?? ''
  const code = await codeFor(email)
  for (let n = 0; n < 5; n++) await v.post(page, { code: `00000${n}`.slice(-6), next: '' })
  assert.equal((await v.post(page, { code, next: '' })).location, `${page}?wrong=1`)
})

test('a code for an unknown address looks the same, and no mail leaves', async () => {
  const v = await visitor()
  const asked = await v.post('/sign-in/codes', { mail: 'nobody-at-all@example.jp', next: '' })
  assert.match(asked.location ?? '', /^\/sign-in\/codes\/[0-9a-f-]{36}$/)
  assert.equal(await codeFor('nobody-at-all@example.jp'), '')
})

test('where an authenticator app is set up, the password alone does not open the door', async () => {
  const { email, id } = await person()
  const actor = { kind: 'account' as const, accountId: id }
  const { secret } = newTotp(email)
  const app = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 })
  await as(db, actor, (tx) => confirmTotp(tx, actor, secret, app.generate({ timestamp: NOW.getTime() }), NOW))
  const v = await visitor()
  const half = await signIn(v, email, PASSWORD)
  assert.match(half.location ?? '', /^\/sign-in\/second\//)
  assert.equal(cookieOf(half), undefined)
  now = new Date(NOW.getTime() + 60_000)
  assert.equal((await v.post(half.location ?? '', { code: '000000', next: '' })).status, 422)
  const whole = await v.post(half.location ?? '', { code: app.generate({ timestamp: now.getTime() }), next: '' })
  assert.equal(whole.location, '/account')
  assert.ok(cookieOf(whole))
  now = NOW
})

test('registering proves the address first; an address that is known is answered alike, and its owner is told', async () => {
  const { email } = await person()
  const v = await visitor()
  const fields = { name: '鈴木', agree: 'yes', next: '' }
  const [fresh, known] = [
    await v.post('/register', { ...fields, email: 'new@example.jp' }),
    await v.post('/register', { ...fields, email }),
  ]
  assert.equal(fresh.status, known.status)
  assert.match(fresh.location ?? '', /^\/sign-in\/codes\//)
  assert.match(known.location ?? '', /^\/sign-in\/codes\//)
  await settle(owner, services)
  const told = await owner.selectFrom('mails').select('subject').where('to_address', '=', email).execute()
  assert.deepEqual(
    told.map((m) => m.subject),
    ['結のアカウントはすでにあります'],
  )
  const unproved = await owner
    .selectFrom('accounts')
    .select('email_verified_at')
    .where('email', '=', 'new@example.jp')
    .executeTakeFirstOrThrow()
  assert.equal(unproved.email_verified_at, null)
  assert.equal(
    (await v.post(fresh.location ?? '', { code: await codeFor('new@example.jp'), next: '' })).location,
    '/account',
  )
})
