import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, clock } from '../actor.ts'
import { type Letter, post } from '../mail.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { next, NOW, office } from '../../tests/world/office.ts'
import { switchedTopics } from './switches.ts'
import { opensFor, topicsFor } from './whose-topics.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)
const { visitor } = house(db)

async function tell(accountId: string, more: Partial<Letter> = {}): Promise<string> {
  const once = next('news')
  const to = { accountId, address: `${accountId}@example.jp` }
  const letter = { once, topic: 'application' as const, to, subject: '条件の提示がありました', body: '本文', ...more }
  await as(db, clock, (tx) => post(tx, letter, NOW))
  return (await owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()).id
}
const bell = (html: string): string =>
  (/<a href="\/notifications"><svg.*?<\/a>/s.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, '').replaceAll(/\s/g, '')

test('every part of the house shows how much was not read, on every page', async () => {
  const people = [
    await talent(),
    ...(await Promise.all((['company', 'municipality', 'supporter', 'operator'] as const).map((kind) => member(kind)))),
  ]
  const start = { talent: '/my', company: '/client', municipality: '/town', supporter: '/supporter', operator: '/desk' }
  for (const person of people) {
    const page = await visitor(person)
    assert.equal(bell((await page.get(start[person.kind])).text), '通知')
    await tell(person.accountId)
    await tell(person.accountId)
    assert.equal(bell((await page.get(start[person.kind])).text), '通知2件', person.kind)
  }
})

test('each line says why it came, and leads to its switch', async () => {
  const person = await talent()
  await tell(person.accountId, { why: 'あなたの応募だから', path: '/my/applications/1' })
  const { status, text } = await (await visitor(person)).get('/notifications')
  assert.equal(status, 200)
  assert.match(text, /条件の提示がありました/)
  assert.match(text, /届いた理由: あなたの応募だから/)
  assert.match(text, /href="\/notifications\/settings#application"/)
})

test('opening the page that it leads to marks it as read', async () => {
  const person = await talent()
  const page = await visitor(person)
  await tell(person.accountId, { path: '/my/contracts' })
  await tell(person.accountId, { path: '/my/profile' })
  assert.equal(bell((await page.get('/my')).text), '通知2件')
  assert.equal(bell((await page.get('/my/contracts')).text), '通知1件')
  assert.match((await page.get('/notifications?show=unread')).text, /href="\/my\/profile"/)
})

test('one, or all, are marked as read by hand; what is not read can be asked for alone', async () => {
  const person = await talent()
  const page = await visitor(person)
  const id = await tell(person.accountId, { subject: '一つ目' })
  await tell(person.accountId, { subject: '二つ目' })
  assert.equal((await page.post(`/notifications/${id}/readings`)).status, 303)
  const unread = (await page.get('/notifications?show=unread')).text
  assert.match(unread, /二つ目/)
  assert.doesNotMatch(unread, /一つ目/)
  await page.post('/notifications/readings')
  assert.match((await page.get('/notifications?show=unread')).text, /未読の通知はありません/)
})

test("another's notification is not found, and stays unread", async () => {
  const [person, other] = [await talent(), await talent()]
  const id = await tell(person.accountId)
  assert.equal((await (await visitor(other)).post(`/notifications/${id}/readings`)).status, 404)
  const row = await owner.selectFrom('notifications').select('read_at').where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(row.read_at, null)
})

test('older ones are on the next page', async () => {
  const person = await talent()
  for (let n = 0; n < 23; n++) await tell(person.accountId)
  const page = await visitor(person)
  assert.match((await page.get('/notifications')).text, /1〜20件 \/ 全23件/)
  assert.match((await page.get('/notifications?page=2')).text, /21〜23件 \/ 全23件/)
})

test('a page of another hat says so instead of leading nowhere', async () => {
  const company = await member('company')
  await tell(company.accountId, { path: '/my/applications/1' })
  const { text } = await (await visitor(company)).get('/notifications')
  assert.match(text, /立場を切り替えると開けます/)
  assert.doesNotMatch(text, /href="\/my\/applications\/1"/)
})

test('the switches: what cannot be switched off is told, a choice is kept, nonsense is refused', async () => {
  const person = await talent()
  const page = await visitor(person)
  const before = (await page.get('/notifications/settings')).text
  assert.match(before, /取引条件明示書の交付/)
  assert.doesNotMatch(before, /name="account"/)
  assert.equal((await page.post('/notifications/settings', { message: 'daily', scout: 'never' })).status, 303)
  const after = (await page.get('/notifications/settings')).text
  assert.match(after, /name="message" value="daily" checked/)
  assert.match(after, /name="scout" value="never" checked/)
  assert.match(after, /name="application" value="soon" checked/)
  assert.equal((await page.post('/notifications/settings', { message: 'hourly' })).status, 422)
  assert.equal((await page.post('/notifications/settings', { account: 'never' })).status, 422)
})

test('whose mail comes back is told so on both pages', async () => {
  const person = await talent()
  await owner.updateTable('accounts').set({ mail_blocked_at: NOW }).where('id', '=', person.accountId).execute()
  const page = await visitor(person)
  for (const path of ['/notifications', '/notifications/settings'])
    assert.match((await page.get(path)).text, /あなたのメールアドレスにメールが届きませんでした/)
})

test('which topics reach whom', () => {
  const parts = ['talent', 'company', 'municipality', 'supporter', 'operator'] as const
  assert.deepEqual(
    parts.map((part) => `${part}: ${topicsFor([part]).join(' ')}`),
    [
      'talent: application scout interview contract engagement message event digest',
      'company: application scout interview contract engagement message event posting case referral',
      'municipality: application scout interview contract engagement message event posting case programme',
      'supporter: message event case referral',
      'operator: application scout interview contract engagement message event posting case referral programme',
    ],
  )
  assert.deepEqual(topicsFor([]).toSorted(), switchedTopics.toSorted())
})

test('which pages open under which hat', () => {
  const paths = [
    '/my/x',
    '/client/x',
    '/organization/members',
    '/town',
    '/supporter',
    '/desk/x',
    '/threads/x',
    '/account',
  ]
  const parts = ['talent', 'company', 'municipality', 'supporter', 'operator', undefined] as const
  assert.deepEqual(
    paths.map((path) => `${path}: ${parts.filter((part) => opensFor(path, part)).join(' ')}`),
    [
      '/my/x: talent',
      '/client/x: company municipality',
      '/organization/members: company municipality supporter operator',
      '/town: municipality',
      '/supporter: supporter',
      '/desk/x: operator',
      '/threads/x: talent company municipality supporter operator ',
      '/account: talent company municipality supporter operator ',
    ],
  )
})
