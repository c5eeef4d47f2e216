import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, signIn } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { deviceInWords } from './account-queries.ts'
import { changeHat } from './change-hat.ts'
import { endSession } from './end-session.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { account, member, talent } = office(owner)

const deedsAbout = async (subject: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', subject).orderBy('seq').execute()).map(
    ({ name }) => name,
  )
const somebody = async () => ({ kind: 'account', accountId: await account('山田 花子') }) as const

test('a person reads their own settings: the name, the address, the devices that are signed in', async () => {
  const person = await somebody()
  const { status, text } = await (await visitor(person)).get('/account')
  assert.equal(status, 200)
  for (const words of ['山田 花子', `${person.accountId}@example.jp`, 'アカウントの設定'])
    assert.ok(text.includes(words), words)
})

test('a person changes their name, and it is remembered that they did, not what it was', async () => {
  const person = await somebody()
  const hanako = await visitor(person)
  const answer = await hanako.post('/account/name', { name: ' 佐藤 花子 ' })
  assert.deepEqual([answer.status, answer.location], [303, '/account'])
  assert.match((await hanako.get('/account')).text, /佐藤 花子/)
  const entry = await owner
    .selectFrom('journal')
    .selectAll()
    .where('subject', '=', person.accountId)
    .executeTakeFirstOrThrow()
  assert.equal(entry.name, 'account.renamed')
  assert.doesNotMatch(JSON.stringify(entry), /佐藤|山田/)
})

test('a form sent twice changes the name once', async () => {
  const person = await somebody()
  const hanako = await visitor(person)
  const formKey = hanako.formKey()
  await hanako.post('/account/name', { name: '佐藤 花子' }, { formKey })
  await hanako.post('/account/name', { name: '佐藤 花子' }, { formKey })
  assert.deepEqual(await deedsAbout(person.accountId), ['account.renamed'])
})

test('without a name the form comes back and says what to do; nothing has changed', async () => {
  const person = await somebody()
  const answer = await (await visitor(person)).post('/account/name', { name: '　' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /お名前を入力してください/)
  assert.deepEqual(await deedsAbout(person.accountId), [])
})

test('nobody wears a hat that is not theirs', async () => {
  const own = await talent()
  const other = await member('company')
  const { id } = await signIn(db, own, NOW)
  await assert.rejects(
    as(db, own, (tx) => changeHat(tx, own, id, other.organizationId, NOW)),
    Stale,
  )
  await assert.rejects(
    as(db, own, (tx) => changeHat(tx, own, id, 'operator', NOW)),
    Stale,
  )
  const { hat_kind } = await owner
    .selectFrom('sessions')
    .select('hat_kind')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(hat_kind, 'talent')
})

test('a hat is put on one’s own device only, never on the session of somebody else', async () => {
  const [hanako, taro] = [await talent(), await talent()]
  const { id } = await signIn(db, taro, NOW)
  await owner.updateTable('sessions').set({ hat_kind: 'none' }).where('id', '=', id).execute()
  await as(db, hanako, (tx) => changeHat(tx, hanako, id, 'talent', NOW))
  const { hat_kind } = await owner
    .selectFrom('sessions')
    .select('hat_kind')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(hat_kind, 'none')
})

test('a device is signed out by its owner, twice without harm, and never by another', async () => {
  const [hanako, taro] = [await somebody(), await somebody()]
  const { id } = await signIn(db, hanako, NOW)
  await assert.rejects(
    as(db, taro, (tx) => endSession(tx, taro, id, NOW)),
    NotFound,
  )
  await as(db, hanako, (tx) => endSession(tx, hanako, id, NOW))
  await as(db, hanako, (tx) => endSession(tx, hanako, id, NOW))
  assert.deepEqual(await deedsAbout(id), ['session.ended'])
})

test('whoever signs out is out, and the browser forgets the cookie and what it kept', async () => {
  const hanako = await visitor(await somebody())
  const answer = await hanako.post('/account/sign-out')
  assert.ok(answer.headers.getSetCookie().some((line) => /^yui=; .*Max-Age=0/.test(line)))
  assert.equal(answer.headers.get('clear-site-data'), '"cache"')
  assert.equal((await hanako.get('/account')).location, '/sign-in?next=%2Faccount')
})

test('a device is called by what people call it', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'
  const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1'
  const android = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36'
  assert.deepEqual([edge, iphone, android, 'curl/8', ''].map(deviceInWords), [
    'Edge(Windows)',
    'Safari(iPhone)',
    'Chrome(Android)',
    '不明なブラウザ',
    '不明なブラウザ',
  ])
})

test('a name that no text can hold is the name of nothing, in the path and in the question', async () => {
  const person = await visitor(await somebody())
  assert.equal((await person.post('/account/passkeys/%00/removals')).status, 404)
  assert.equal((await person.get('/postings?q=%00%E6%B8%A9%E6%B3%89')).status, 200)
})
