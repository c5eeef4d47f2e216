import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house, type Visitor } from '../../../tests/visitor.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { hashPassword } from '../../accounts/password.ts'

const { db, owner } = await freshDatabase()
let now = NOW
const { visitor } = house(db, { now: () => now })
const { account, member } = office(owner)
const talents = talentsOf(owner)
const PATH = '/account/deletion'
const PASSWORD = '温泉まんじゅうを毎朝三つ'
const hash = await hashPassword(PASSWORD)

async function withPassword() {
  const talent = await talents.complete()
  await owner.insertInto('credentials').values({ account_id: talent.accountId, password_hash: hash }).execute()
  return { talent, me: await visitor(talent) }
}
const ask = (me: Visitor, fields: Record<string, string>) => me.post(PATH, { agree: 'yes', ...fields })
const stateOf = async (accountId: string) =>
  (await owner.selectFrom('account_deletions').select('state').where('account_id', '=', accountId).execute()).map(
    ({ state }) => state,
  )
/** The code in the newest letter to this account. */
async function codeFor(accountId: string): Promise<string> {
  const { body } = await owner
    .selectFrom('mails')
    .select('body')
    .where('to_account', '=', accountId)
    .where('once', 'like', 'code-%')
    .orderBy('at', 'desc')
    .executeTakeFirstOrThrow()
  return /\d{6}/.exec(body)?.[0] ?? ''
}

test('the settings and the own data lead to it; whoever is not signed in is led to the door', async () => {
  const { me } = await withPassword()
  for (const path of ['/account', '/my/data']) assert.match((await me.get(path)).text, /href="\/account\/deletion"/)
  const out = await (await visitor()).get(PATH)
  assert.equal(out.status, 303)
  assert.match(out.location ?? '', /^\/sign-in/)
})

test('the page says what goes, what stays and why, and for how long', async () => {
  const { me } = await withPassword()
  const { status, text } = await me.get(PATH)
  assert.equal(status, 200)
  for (const words of ['消えるもの', '残るものと、その理由', '取引条件明示書', '個人情報保護法29条', '7年', '30日間'])
    assert.ok(text.includes(words), words)
  assert.match(text, /退会を申し込む/)
})

test('with the right password it is asked for, shown with its day, and taken back', async () => {
  const { talent, me } = await withPassword()
  const asked = await ask(me, { password: PASSWORD })
  assert.deepEqual([asked.status, asked.location], [303, PATH])
  const { text } = await me.get(PATH)
  assert.match(text, /2025年12月31日\(水\)以降に消去します/)
  assert.ok(!text.includes('name="password"'), 'it is not asked twice')
  assert.equal((await me.post(`${PATH}/withdrawals`)).location, PATH)
  assert.deepEqual(await stateOf(talent.accountId), ['withdrawn'])
  assert.match((await me.get(PATH)).text, /退会を申し込む/)
  assert.equal((await me.post(`${PATH}/withdrawals`)).status, 409)
})

test('a wrong password, no password and an unticked box are said at the field, and nothing happens', async () => {
  const { talent, me } = await withPassword()
  const wrong = await ask(me, { password: '違う' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /パスワードが違います/)
  assert.match(wrong.text, /name="agree"[^>]*checked/, 'the box stays ticked')
  assert.ok(!wrong.text.includes('違う"'), 'what was typed never comes back')
  assert.match((await ask(me, { password: '' })).text, /パスワードを入力してください/)
  const unticked = await me.post(PATH, { password: PASSWORD })
  assert.equal(unticked.status, 422)
  assert.match(unticked.text, /退会してよければチェックしてください/)
  assert.deepEqual(await stateOf(talent.accountId), [])
})

test('guesses at the password count with those at the door: the twenty-first is not evaluated', async () => {
  const { talent, me } = await withPassword()
  const { email } = await owner
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', talent.accountId)
    .executeTakeFirstOrThrow()
  const hour = new Date(Math.floor(NOW.getTime() / 3_600_000) * 3_600_000)
  await owner
    .insertInto('attempts')
    .values({ what: `password ${email}`, window_start: hour, count: 20 })
    .execute()
  assert.equal((await ask(me, { password: PASSWORD })).status, 429)
  assert.deepEqual(await stateOf(talent.accountId), [])
})

test('without a password a mailed code proves who it is', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  assert.match((await me.get(PATH)).text, /6桁のコードを送ります/)
  assert.equal((await me.post(`${PATH}/codes`)).status, 422, 'the box comes first')
  const { location } = await me.post(`${PATH}/codes`, { agree: 'yes' })
  assert.match(location ?? '', /^\/account\/deletion\/codes\/[0-9a-f-]{36}$/)
  const code = await codeFor(talent.accountId)
  assert.ok((await me.get(location ?? '')).text.includes(code), 'in a demo the page says it')
  const wrong = await me.post(location ?? '', { code: code === '000000' ? '000001' : '000000' })
  assert.equal(wrong.location, `${location}?wrong=1`)
  assert.match((await me.get(wrong.location ?? '')).text, /コードが違うか、期限が切れています/)
  assert.equal((await me.post(location ?? '', { code })).location, PATH)
  assert.deepEqual(await stateOf(talent.accountId), ['requested'])
})

test('outside a demo the page keeps the code to the mail', async () => {
  const talent = await talents.complete()
  const me = await house(db, { demo: false }).visitor(talent)
  const { location } = await me.post(`${PATH}/codes`, { agree: 'yes' })
  const { text } = await me.get(location ?? '')
  assert.ok(!text.includes(await codeFor(talent.accountId)))
})

test('a code works five times, ten minutes, once, and for nobody else', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  const { location: path } = await me.post(`${PATH}/codes`, { agree: 'yes' })
  const code = await codeFor(talent.accountId)
  const other = await visitor(await talents.complete())
  assert.equal((await other.get(path ?? '')).status, 404)
  assert.equal((await other.post(path ?? '', { code })).status, 404)
  now = new Date(NOW.getTime() + 11 * 60_000)
  assert.match((await me.post(path ?? '', { code })).location ?? '', /wrong=1$/)
  now = NOW
  for (let tries = 0; tries < 5; tries++) await me.post(path ?? '', { code: '12' })
  assert.match((await me.post(path ?? '', { code })).location ?? '', /wrong=1$/)
  assert.deepEqual(await stateOf(talent.accountId), [])
})

test('a code that proves somebody for leaving opens no door', async () => {
  const talent = await talents.complete()
  const { location } = await (await visitor(talent)).post(`${PATH}/codes`, { agree: 'yes' })
  const id = location?.split('/').at(-1) ?? ''
  const stranger = await visitor()
  const answer = await stranger.post(`/sign-in/codes/${id}`, { code: await codeFor(talent.accountId), next: '' })
  assert.match(answer.location ?? '', /wrong=1/)
  assert.deepEqual(
    answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('yui=')),
    [],
  )
})

test('a talent is led to the copy of their data; to nobody else is a page offered that they lack', async () => {
  const { me } = await withPassword()
  assert.match((await me.get(PATH)).text, /href="\/my\/data"/)
  const company = await visitor(await member('company'))
  assert.ok(!(await company.get(PATH)).text.includes('/my/data'))
})

test('what has to be finished first is listed with its link, and there is no form', async () => {
  const { talent, me } = await withPassword()
  const { id } = await applicationsOf(owner).offered({ talent, ofPosting: { title: '朝市の広報' } })
  const { text } = await me.get(PATH)
  assert.match(text, /まだ退会できません/)
  assert.ok(text.includes(`href="/my/applications/${id}"`))
  assert.match(text, /朝市の広報/)
  assert.ok(!text.includes('name="agree"'))
  assert.equal((await ask(me, { password: PASSWORD })).status, 409)
})

test('whoever signs in within the waiting time is led to where it can be taken back', async () => {
  const { talent, me } = await withPassword()
  await ask(me, { password: PASSWORD })
  const { email } = await owner
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', talent.accountId)
    .executeTakeFirstOrThrow()
  const door = await visitor()
  assert.equal((await door.post('/sign-in', { email, password: PASSWORD, next: '' })).location, PATH)
  await me.post(`${PATH}/withdrawals`)
  assert.equal((await door.post('/sign-in', { email, password: PASSWORD, next: '' })).location, '/my')
})

test('somebody without a hat, a member and a viewer find the same page; the last admin reads what comes first', async () => {
  for (const actor of [
    { kind: 'account', accountId: await account() } as const,
    await member('supporter', undefined, 'editor'),
    await member('company', undefined, 'viewer'),
  ])
    assert.match((await (await visitor(actor)).get(PATH)).text, /退会を申し込む|コードを受け取る/)
  assert.match((await (await visitor(await member('company'))).get(PATH)).text, /管理者があなただけの組織です/)
})
