import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, anyone, as } from '../actor.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { registerTalent } from './register-talent.ts'

const { db, owner } = await freshDatabase()
const { account, member, talent } = office(owner)
const { visitor } = house(db)

const names = {
  familyName: '髙﨑',
  givenName: '花',
  familyKana: 'タカサキ',
  givenKana: 'ハナ',
  email: 'hana@example.jp',
  phone: '090-1234-5678',
}
const newcomer = { ...names, headline: '旅館とECの立て直しを8年', postcode: null, address: '' }
const typed = { ...names, headline: newcomer.headline }
const newAccount = async (): Promise<Actor> => ({ kind: 'account', accountId: await account() })

test('an account becomes a talent; the names are kept apart, exactly as typed, and the journal remembers', async () => {
  const actor = await newAccount()
  const id = await as(db, actor, (tx) => registerTalent(tx, actor, newcomer, NOW))
  const row = await owner.selectFrom('talents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([row.state, row.headline, row.version], ['active', newcomer.headline, 1])
  const contact = await owner.selectFrom('talent_contacts').selectAll().where('talent_id', '=', id).executeTakeFirst()
  assert.equal(contact?.family_name, '髙﨑')
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'to_state', 'detail'])
    .where('subject', '=', id)
    .execute()
  assert.deepEqual(entries, [{ name: 'talent.registered', to_state: 'active', detail: {} }])
})

test('an account has one profile, even when two forms arrive together', async () => {
  const actor = await newAccount()
  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => as(db, actor, (tx) => registerTalent(tx, actor, newcomer, NOW))),
  )
  const refused = tries.filter((one): one is PromiseRejectedResult => one.status === 'rejected')
  assert.equal(refused.length, 2)
  assert.ok(refused.every(({ reason }) => reason instanceof Stale))
})

test('somebody who is not signed in registers nothing', async () => {
  await assert.rejects(
    as(db, anyone, (tx) => registerTalent(tx, anyone, newcomer, NOW)),
    NotAllowed,
  )
})

test('a member of a company may be a talent as well, under the same account', async () => {
  const company = await member('company')
  const me = await visitor(company)
  const answer = await me.post('/my/profile/new', typed)
  assert.deepEqual([answer.status, answer.location], [303, '/my'])
  assert.equal((await me.get('/my')).status, 200)
})

test('through the page: registered, wearing the hat, led to where one came from', async () => {
  const me = await visitor(await newAccount())
  const form = await me.get('/my/profile/new?next=/postings/abc')
  assert.equal(form.status, 200)
  assert.match(form.text, /name="next" value="\/postings\/abc"/)
  const answer = await me.post('/my/profile/new', { ...typed, next: '/postings/abc' })
  assert.deepEqual([answer.status, answer.location], [303, '/postings/abc'])
  assert.match((await me.get('/my/profile')).text, /髙﨑 花/)
})

test('the way back is never another site', async () => {
  const me = await visitor(await newAccount())
  const answer = await me.post('/my/profile/new', { ...typed, next: 'https://evil.example/' })
  assert.equal(answer.location, '/my')
})

test('hiragana and half-width kana become full-width katakana; the long mark is one', async () => {
  const me = await visitor(await newAccount())
  await me.post('/my/profile/new', { ...typed, familyKana: 'たかさき', givenKana: 'ﾊﾅ-' })
  assert.match((await me.get('/my/profile')).text, /タカサキ ハナー/)
})

test('mistakes come back with a sentence at each field, and what was typed', async () => {
  const me = await visitor(await newAccount())
  const { status, text } = await me.post('/my/profile/new', {
    ...typed,
    familyName: '',
    familyKana: '高崎',
    email: 'hana',
    phone: '電話なし',
    headline: '長'.repeat(61),
  })
  assert.equal(status, 422)
  for (const sentence of [
    '姓を入力してください',
    '姓のフリガナをカタカナかひらがなで入力してください',
    '連絡先のメールアドレスは name@example.jp の形で入力してください',
    '電話番号を「090-1234-5678」のように数字とハイフンで入力してください',
    '見出しは60文字以内で入力してください',
  ])
    assert.ok(text.includes(sentence), sentence)
  assert.match(text, /value="高崎"/)
})

test('who has a profile already is led to the account, where the hat can be changed', async () => {
  const me = await visitor(await talent())
  const answer = await me.get('/my/profile/new')
  assert.deepEqual([answer.status, answer.location], [303, '/account'])
  assert.equal((await me.post('/my/profile/new', typed)).status, 409)
})
