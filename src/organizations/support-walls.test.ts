import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, next, office } from '../../tests/world/office.ts'
import { minutesOn as after, supportsOf as supportsWorld } from '../../tests/world/supports.ts'
import { type Actor, as, clock, type Member } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { supportsOf, supportWithLooks } from './list-supports.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)
const scene = supportsWorld({ db, owner }).ready

test('the database lets nobody lengthen one, nor begin one for somebody else', async () => {
  const { operator, admin, start, row, session } = await scene()
  await start()
  const { id } = await row()
  const longer = (tx: Parameters<Parameters<typeof as>[2]>[0]) =>
    tx
      .updateTable('supports')
      .set({ ends_at: after(60), minutes: 60 })
      .where('id', '=', id)
      .execute()
  await assert.rejects(as(db, operator, longer), /permission denied/)
  await assert.rejects(as(db, clock, longer), /permission denied/)
  const insert = (actor: Member, minutes: number, until: Date) =>
    as(db, actor, (tx) =>
      sql`insert into supports (id, session_id, account_id, operator_id, organization_id, reason, ticket, minutes, started_at, ends_at)
        values (gen_random_uuid(), ${session.id}, ${operator.accountId}, ${operator.organizationId}, ${admin.organizationId}, 'asked', 'ticket 1', ${minutes}, ${NOW}, ${until})`.execute(
        tx,
      ),
    )
  await assert.rejects(insert(admin, 15, after(15)), /row-level security/)
  await assert.rejects(insert(operator, 15, after(480)), /support_ends_as_said/)
  await assert.rejects(insert(operator, 480, after(480)), /support_is_short/)
})

test('whatever a verb forgets, the database refuses to write inside, and to show a talent’s contact', async () => {
  const { operator, admin, start, row } = await scene()
  const { talentId, accountId } = await talent(next('山田'))
  await start()
  const inside: Member = {
    kind: 'company',
    accountId: operator.accountId,
    organizationId: admin.organizationId,
    role: 'admin',
    supportId: (await row()).id,
  }
  await assert.rejects(
    as(db, inside, (tx) =>
      tx.updateTable('organizations').set({ name: '乗っ取り' }).where('id', '=', admin.organizationId).execute(),
    ),
    /read-only transaction/,
  )
  const contacts = (actor: Actor) =>
    as(db, actor, (tx) =>
      tx.selectFrom('talent_contacts').select('talent_id').where('talent_id', '=', talentId).execute(),
    )
  assert.equal((await contacts({ kind: 'talent', accountId, talentId })).length, 1)
  assert.equal((await contacts(operator)).length, 1)
  assert.equal((await contacts(inside)).length, 0)
  assert.equal((await contacts({ ...inside, kind: 'operator' })).length, 0, 'not even where the kind were mistaken')
})

test('through the front door: banner, what was looked at, refused forms, the way out, and the tenant’s list', async () => {
  const { operator, admin, editor } = await scene()
  const { visitor } = house(db)
  const person = await visitor(operator)
  const desk = `/desk/organizations/${admin.organizationId}/supports`
  const empty = await person.post(desk, { ticket: 'abc' })
  assert.equal(empty.status, 422)
  for (const words of ['理由を選んでください', '内容は5文字以上', '時間を選んでください', '>abc<'])
    assert.ok(empty.text.includes(words), words)
  const begun = await person.post(desk, { reason: 'fault', ticket: '求人の一覧が開けない', minutes: '15' })
  assert.deepEqual([begun.status, begun.location], [303, '/client'])
  const home = await person.get('/client')
  assert.match(home.text, /支援アクセス中: /)
  const way = /action="(\/supports\/[^"]+\/ends)"/.exec(home.text)?.[1] ?? ''
  await person.get('/client/postings')
  await person.get('/postings')
  for (const [path, status] of [
    ['/account/name', 403],
    ['/account/hat', 403],
    ['/organization/edit', 403],
  ] as const)
    assert.equal((await person.post(path, {})).status, status, path)
  const own = await person.get('/desk')
  assert.equal(own.status, 403)
  assert.match(own.text, /支援アクセス中です.*の画面を見ています.*の画面に戻る/s)
  assert.match(own.text, /action="\/supports\/[0-9a-f-]{36}\/ends"/)
  assert.equal((await person.get('/desk/nothing')).status, 404)
  assert.equal((await person.get(`/client/contracts/${admin.organizationId}`)).status, 403)
  const out = await person.post(way)
  assert.deepEqual([out.status, out.location], [303, desk])
  assert.equal((await person.get('/client')).status, 404)
  assert.equal((await person.get('/desk')).status, 200)
  const colleague = await visitor(editor)
  assert.match((await colleague.get('/organization')).text, /href="\/organization\/supports"/)
  const list = await colleague.get('/organization/supports')
  const one = /href="(\/organization\/supports\/[^"]+)"/.exec(list.text)?.[1] ?? ''
  const told = await colleague.get(one)
  for (const words of [
    '求人の一覧が開けない',
    '不具合の確認',
    '発注者のホーム',
    'href="/client/postings"',
    '見た画面(2回)',
  ])
    assert.ok(told.text.includes(words), words)
  assert.equal((await (await visitor(await member('company'))).get(one)).status, 404)
})

test('another house reads neither the list nor one of them', async () => {
  const { operator, admin, start, row } = await scene()
  await start()
  const other = await member('company')
  await assert.rejects(
    as(db, other, (tx) => supportsOf(tx, other, admin.organizationId)),
    NotFound,
  )
  const { id } = await row()
  await assert.rejects(
    as(db, other, (tx) => supportWithLooks(tx, other, id)),
    NotFound,
  )
  assert.equal((await as(db, operator, (tx) => supportsOf(tx, operator, admin.organizationId))).length, 1)
})
