import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, signIn as enter, type Visitor } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, door } from '../actor.ts'
import { deviceInWords } from './account-queries.ts'
import { safeNext } from './forms.ts'
import { hashPassword } from './password.ts'
import { hatsOf, whoIs } from './session.ts'

const { db, owner } = await freshDatabase()
const { account, member, organization } = office(owner)
let now = NOW
const { visitor } = house(db, { now: () => now })
const PASSWORD = '温泉まんじゅうを毎朝三つ'

async function person() {
  const id = await account('山本さくら')
  await owner
    .insertInto('credentials')
    .values({ account_id: id, password_hash: await hashPassword(PASSWORD) })
    .execute()
  return { id, email: `${id}@example.jp` }
}
const signIn = (v: Visitor, email: string, password: string) => v.post('/sign-in', { email, password, next: '' })

test('a person ends the session of a lost phone; nobody else can', async () => {
  const { id } = await person()
  const actor = { kind: 'account' as const, accountId: id }
  const phone = await visitor(actor)
  const session = await owner.selectFrom('sessions').select('id').where('account_id', '=', id).executeTakeFirstOrThrow()
  const stranger = await visitor({ kind: 'account', accountId: await account() })
  assert.equal((await stranger.post(`/account/sessions/${session.id}/ends`)).status, 404)
  assert.equal((await phone.get('/account')).status, 200)
  const desk = await visitor(actor)
  assert.equal((await desk.post(`/account/sessions/${session.id}/ends`)).status, 303)
  assert.equal((await phone.get('/account')).location, '/sign-in?next=%2Faccount')
})

test('a new password ends every other session, and asks for the old one', async () => {
  const { id, email } = await person()
  const actor = { kind: 'account' as const, accountId: id }
  const [phone, desk] = [await visitor(actor), await visitor(actor)]
  const wrong = await desk.post('/account/password', {
    current: 'not this one',
    password: '朝いちばんの露天風呂は静か',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /いまのパスワードが違います/)
  assert.equal(
    (await desk.post('/account/password', { current: PASSWORD, password: '朝いちばんの露天風呂は静か' })).status,
    303,
  )
  assert.equal((await phone.get('/account')).status, 303)
  assert.equal((await desk.get('/account')).status, 200)
  assert.equal((await signIn(await visitor(), email, PASSWORD)).status, 422)
})

test('a session that is not used for two weeks, or is two months old, is over', async () => {
  const { id } = await person()
  const v = await visitor({ kind: 'account', accountId: id })
  const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000)
  for (const day of [13, 26, 39, 52]) {
    now = days(day)
    assert.equal((await v.get('/account')).status, 200, `day ${day}`)
  }
  now = days(61)
  assert.equal((await v.get('/account')).status, 303)
  now = NOW
  const idle = await visitor({ kind: 'account', accountId: id })
  now = days(15)
  assert.equal((await idle.get('/account')).status, 303)
  now = NOW
})

test('one account, two hats: the menu changes them, and a hat that was taken away is not worn', async () => {
  const company = await member('company')
  const v = await visitor(company)
  assert.equal((await v.post('/account/hat', { hat: company.organizationId })).location, '/client')
  await owner
    .updateTable('memberships')
    .set({ state: 'suspended' })
    .where('account_id', '=', company.accountId)
    .execute()
  assert.equal((await v.post('/account/hat', { hat: company.organizationId })).status, 409)
  assert.equal((await v.post('/account/hat', { hat: 'talent' })).status, 409)
  assert.equal((await v.post('/account/hat', { hat: 'king' })).status, 422)
})

test('the way back after signing in is a path of ours, never another site', () => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    ' /x',
    '/x y',
    '/％',
  ])
    assert.equal(safeNext(path, '/home'), '/home', path)
  assert.equal(safeNext('/postings?q=%E6%B8%A9%E6%B3%89&page=2', '/home'), '/postings?q=%E6%B8%A9%E6%B3%89&page=2')
})

test('hats: the talent first, then the houses by name; none of a house that is suspended or that one has left', async () => {
  const accountId = await account()
  const join = async (name: string, membership: string, house: string) => {
    const id = await organization('company', { name })
    await owner.updateTable('organizations').set({ state: house }).where('id', '=', id).execute()
    await owner
      .insertInto('memberships')
      .values({
        id: crypto.randomUUID(),
        account_id: accountId,
        organization_id: id,
        role: 'editor',
        state: membership,
        created_at: NOW,
      })
      .execute()
    return id
  }
  await join('う社', 'active', 'active')
  await join('あ社', 'active', 'active')
  await join('い社', 'suspended', 'active')
  await join('え社', 'ended', 'active')
  await join('お社', 'active', 'suspended')
  const talent = { id: crypto.randomUUID(), account_id: accountId, headline: 'EC', created_at: NOW, updated_at: NOW }
  await owner
    .insertInto('talents')
    .values({ ...talent, state: 'resting' })
    .execute()
  const names = async () =>
    (await as(db, door, (tx) => hatsOf(tx, accountId))).map((hat) =>
      hat.kind === 'talent' ? '副業人材' : `${hat.name} ${hat.role}`,
    )
  assert.deepEqual(await names(), ['副業人材', 'あ社 editor', 'う社 editor'])
  await owner.updateTable('talents').set({ state: 'deleted' }).where('id', '=', talent.id).execute()
  assert.deepEqual(await names(), ['あ社 editor', 'う社 editor'])
  assert.deepEqual(await as(db, door, async (tx) => hatsOf(tx, await account())), [])
})

test('who is asking comes with the hat that is worn, and a reader’s click is written down every five minutes at most', async () => {
  const official = await member('municipality', undefined, 'viewer')
  const { token, id } = await enter(db, official, NOW)
  const seen = async () =>
    (await owner.selectFrom('sessions').select('seen_at').where('id', '=', id).executeTakeFirstOrThrow()).seen_at
  const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
  const session = await whoIs(db, token, after(5))
  assert.deepEqual(session?.actor, official)
  assert.deepEqual([session?.hats.length, session?.worn], [1, session?.hats[0]])
  assert.deepEqual(await seen(), NOW)
  await whoIs(db, token, after(6))
  assert.deepEqual(await seen(), after(6))
  assert.equal(await whoIs(db, 'no such token', NOW), null)
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', official.accountId).execute()
  assert.equal(await whoIs(db, token, NOW), null)
})

test('a device is named as its owner would', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36'
  assert.equal(deviceInWords(chrome), 'Chrome(Windows)')
  assert.equal(deviceInWords(`${chrome} Edg/147.0`), 'Edge(Windows)')
  assert.equal(
    deviceInWords('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1'),
    'Safari(iPhone)',
  )
  assert.equal(deviceInWords(''), '不明なブラウザ')
})
