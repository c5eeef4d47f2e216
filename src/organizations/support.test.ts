import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { signIn } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { minutesOn as after, supportsOf as supportsWorld } from '../../tests/world/supports.ts'
import { as, clock } from '../actor.ts'
import { whoIs } from '../accounts/session.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { endSupport, lapseSupports } from './end-support.ts'
import { supportMoves } from './support.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)
const scene = supportsWorld({ db, owner }).ready
const journalOf = async (id: string) =>
  await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'reason', 'detail'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute()

test('every move of a 支援アクセス; none makes it longer', () => {
  assert.deepEqual(
    Object.entries(supportMoves).map(([move, { from, to, by }]) => `${move}: ${from.join()} → ${to} by ${by.join()}`),
    ['end: open → ended by operator', 'lapse: open → lapsed by clock,operator'],
  )
})

test('inside, the operator is a viewer of the tenant, until the minutes are over to the second', async () => {
  const { operator, admin, session, start, row } = await scene()
  await start()
  const { id } = await row()
  const actorAt = async (now: Date) => (await whoIs(db, session.token, now))?.actor
  const inside = {
    kind: 'company',
    accountId: operator.accountId,
    organizationId: admin.organizationId,
    role: 'viewer',
    supportId: id,
  }
  assert.deepEqual(await actorAt(NOW), inside)
  assert.deepEqual(await actorAt(new Date(after(15).getTime() - 1)), inside)
  assert.deepEqual(await actorAt(after(15)), operator, 'though nobody has ended it')
})

test('another browser of the same operator, and a session that somebody else holds, stay where they are', async () => {
  const { operator, start } = await scene()
  const other = await signIn(db, operator, NOW)
  await start()
  assert.deepEqual((await whoIs(db, other.token, NOW))?.actor, operator)
})

test('an operator who has lost the hat or the right to write is inside no longer', async () => {
  for (const change of [{ state: 'suspended' }, { role: 'viewer' }]) {
    const { operator, session, start } = await scene()
    await start()
    await owner.updateTable('memberships').set(change).where('account_id', '=', operator.accountId).execute()
    const actor = (await whoIs(db, session.token, NOW))?.actor
    assert.ok(actor && !('supportId' in actor))
    assert.notEqual(actor.kind, 'company')
  }
})

test('the admins are written to with reason, ticket and end; others of the house are not', async () => {
  const { admin, start, row } = await scene()
  await start()
  const { id } = await row()
  const letters = await owner
    .selectFrom('mails')
    .select(['to_account', 'subject', 'body', 'path'])
    .where('once', 'like', `support-${id}%`)
    .execute()
  assert.deepEqual(
    letters.map(({ to_account, path }) => [to_account, path]),
    [[admin.accountId, `/organization/supports/${id}`]],
  )
  assert.match(
    letters[0]!.body,
    /理由: 組織からのお問い合わせ\n内容: 問い合わせ 1201 号: 求人が開けない\n終わる時刻: 2025年12月1日\(月\) 10:15\(15分間・延長はありません\)/,
  )
})

test('the journal holds the class of the reason, never the ticket', async () => {
  const { operator, admin, start, row } = await scene()
  await start()
  const { id } = await row()
  await as(db, operator, (tx) => endSupport(tx, operator, id, after(5)))
  await as(db, operator, (tx) => endSupport(tx, operator, id, after(6)))
  assert.deepEqual(await journalOf(id), [
    {
      name: 'support.started',
      from_state: null,
      to_state: 'open',
      reason: 'asked',
      detail: { organization: admin.organizationId, minutes: 15 },
    },
    { name: 'support.ended', from_state: 'open', to_state: 'ended', reason: null, detail: {} },
  ])
  assert.deepEqual((await row()).ended_at, after(5))
})

test('who may not: everybody but operators who write; into another operator nobody; two at once nobody', async () => {
  const { operator, admin, start, row } = await scene()
  await assert.rejects(start(admin), NotFound)
  await assert.rejects(start(await talent()), NotFound)
  await assert.rejects(start(await member('operator', operator.organizationId, 'viewer')), NotAllowed)
  await assert.rejects(start(operator, { organizationId: (await member('operator')).organizationId }), Stale)
  await start()
  await assert.rejects(start(), /別の支援アクセスが続いています/)
  const { id } = await row()
  const colleague = await member('operator', operator.organizationId)
  await assert.rejects(
    as(db, colleague, (tx) => endSupport(tx, colleague, id, NOW)),
    NotFound,
  )
})

test('asked anew after the time is over: a new one; the old one ended when its minutes were over', async () => {
  const { operator, start, row } = await scene()
  await start()
  const first = await row()
  await start(operator, { minutes: 30 }, after(20))
  const old = await owner.selectFrom('supports').selectAll().where('id', '=', first.id).executeTakeFirstOrThrow()
  assert.deepEqual([old.state, old.ended_at], ['lapsed', after(15)])
  assert.deepEqual((await row()).ends_at, after(50))
  assert.deepEqual(
    (await journalOf(first.id)).map(({ name }) => name),
    ['support.started', 'support.lapsed'],
  )
})

test('the clock closes the books of everybody, once', async () => {
  const { start, row } = await scene()
  await start()
  for (const now of [after(14), after(15), after(16)]) await as(db, clock, (tx) => lapseSupports(tx, clock, now))
  const { id, state } = await row()
  assert.equal(state, 'lapsed')
  assert.equal((await journalOf(id)).filter(({ name }) => name === 'support.lapsed').length, 1)
})
