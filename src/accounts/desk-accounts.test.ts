import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as, door } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { accountStates, canMoveAccount } from './account.ts'
import { accountsForOperator } from './desk-accounts.ts'
import { mayAccount } from './policy.ts'
import { restoreAccount } from './restore-account.ts'
import { suspendAccount } from './suspend-account.ts'

const { db, owner } = await freshDatabase()
const { account, member, talent } = office(owner)
const operator = await member('operator')
const { visitor } = house(db)
const suspend = (actor: Actor, id: string) => as(db, actor, (tx) => suspendAccount(tx, actor, id, 'leaked', NOW))
const restore = (actor: Actor, id: string) => as(db, actor, (tx) => restoreAccount(tx, actor, id, NOW))

test('the moves of an account', () => {
  const table = accountStates.map(
    (state) =>
      `${state}: ${(['suspend', 'restore'] as const).filter((m) => canMoveAccount(state, m)).join(' ') || '—'}`,
  )
  assert.deepEqual(table, ['active: suspend', 'suspended: restore', 'deleted: —'])
})

test('who may do what with an account', async () => {
  const other = await account()
  const roles: [string, Actor][] = [
    ['operator admin', operator],
    ['operator editor', await member('operator', operator.organizationId, 'editor')],
    ['operator viewer', await member('operator', operator.organizationId, 'viewer')],
    ['municipality', await member('municipality')],
    ['company', await member('company')],
    ['supporter', await member('supporter')],
    ['talent', await talent()],
    ['door', door],
  ]
  const may = (actor: Actor, id: string) =>
    (['see', 'suspend', 'restore'] as const).filter((action) => mayAccount(actor, action, id)).join(' ') || '—'
  assert.deepEqual(
    roles.map(([name, actor]) => `${name}: ${may(actor, other)}`),
    [
      'operator admin: see suspend restore',
      'operator editor: see',
      'operator viewer: see',
      'municipality: —',
      'company: —',
      'supporter: —',
      'talent: —',
      'door: —',
    ],
  )
  assert.equal(may(operator, operator.accountId), 'see', 'nobody shuts themselves out')
})

test('a suspended account is out at once, on every device, and in again only through the door', async () => {
  const company = await member('company')
  const [phone, desk] = [await visitor(company), await visitor(company)]
  assert.equal((await phone.get('/client')).status, 200)
  const at = await visitor(operator)
  const refused = await at.post(`/desk/accounts/${company.accountId}/suspensions`)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /停止する理由を選んでください/)
  assert.equal((await at.post(`/desk/accounts/${company.accountId}/suspensions`, { reason: 'leaked' })).status, 303)
  for (const device of [phone, desk]) assert.match((await device.get('/client')).location ?? '', /^\/sign-in/)
  const page = await at.get(`/desk/accounts/${company.accountId}`)
  for (const words of ['停止中', '0台', '停止を解く']) assert.ok(page.text.includes(words), words)
  assert.equal((await at.post(`/desk/accounts/${company.accountId}/restorations`)).status, 303)
  assert.match((await phone.get('/client')).location ?? '', /^\/sign-in/, 'what was ended stays ended')
  assert.equal((await (await visitor(company)).get('/client')).status, 200)
  const told = await at.get(`/desk/accounts/${company.accountId}/journal`)
  for (const words of ['アカウントを停止しました', '乗っ取りや情報の漏れが疑われる', 'アカウントの停止を解きました'])
    assert.ok(told.text.includes(words), words)
})

test('twice is told, others find nothing, an editor may not, nobody suspends themselves', async () => {
  const id = await account()
  await assert.rejects(restore(operator, id), Stale)
  await suspend(operator, id)
  await assert.rejects(suspend(operator, id), Stale)
  await restore(operator, id)
  await assert.rejects(suspend(await member('municipality'), id), NotFound)
  await assert.rejects(suspend(await talent(), id), NotFound)
  await assert.rejects(suspend(await member('operator', operator.organizationId, 'editor'), id), NotAllowed)
  await assert.rejects(suspend(operator, operator.accountId), NotAllowed)
  await assert.rejects(suspend(operator, '00000000-0000-4000-8000-000000000000'), NotFound)
})

test('somebody is found by a part of the address or the name; signs of a pattern are taken as they are', async () => {
  const list = (text: string, page = 1) => as(db, operator, (tx) => accountsForOperator(tx, operator, { text, page }))
  await account('髙橋 百合子100%')
  const found = async (text: string) => (await list(text)).accounts.map(({ name }) => name)
  assert.deepEqual(await found('百合子'), ['髙橋 百合子100%'])
  assert.deepEqual(await found('0%'), ['髙橋 百合子100%'])
  assert.deepEqual(await found('百_子'), [])
  assert.deepEqual(await found("' or 1=1--"), [])
  const { total, accounts } = await list('@example.jp')
  assert.equal(accounts.length, Math.min(total, 50))
  assert.deepEqual((await list('@example.jp', 1000)).accounts, [])
  const stranger = await member('company')
  await assert.rejects(
    as(db, stranger, (tx) => accountsForOperator(tx, stranger, { text: '', page: 1 })),
    NotFound,
  )
  assert.equal((await (await visitor(stranger)).get('/desk/accounts')).status, 404)
  const page = await (await visitor(operator)).get(`/desk/accounts?q=${encodeURIComponent('百合子')}&page=x`)
  assert.equal(page.status, 200)
  assert.match(page.text, /髙橋 百合子100%/)
})
