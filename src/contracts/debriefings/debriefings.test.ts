import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { contractsOf } from '../../../tests/world/contracts.ts'
import { debriefingFields, debriefingsOf } from '../../../tests/world/debriefings.ts'
import { pdfFile } from '../../../tests/world/files.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { type Actor, as } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { debriefingMoves, debriefingStateNames } from './debriefing.ts'
import { debriefingsOf as read } from './list-debriefings.ts'
import { openDebriefingMaterial } from './materials.ts'
import { withdrawDebriefing } from './record-debriefing.ts'

const { db, owner } = await freshDatabase()
const world = debriefingsOf({ db, owner })
const { member, talent } = office(owner)
const pageOf = (actor: Actor) => house(db, { now: () => NOW }).visitor(actor)
const listFor = (who: Actor, id: string) => as(db, who, (tx) => read(tx, who, id))
const withdraw = (who: Actor, ids: { contract: string; debriefing: string }) =>
  as(db, who, (tx) => withdrawDebriefing(tx, who, ids, '日付を取り違えたため', NOW))
const problemOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Invalid, String(error))
  return Object.entries(error.problems)
    .map(([field, words]) => `${field}: ${words}`)
    .join()
}

test('the table of moves, read back in full', () => {
  const printed = Object.entries(debriefingMoves).map(
    ([move, { from, to, by }]) => `${move}: ${from.join()} → ${to} by ${by.join()}`,
  )
  assert.deepEqual(printed, ['withdraw: held → withdrawn by client'])
  assert.deepEqual(Object.values(debriefingStateNames), ['開催', '取り消し'])
})

test('written down by the town, read by both, and the talent is told; many interim ones, one final', async () => {
  const made = await world.held()
  await world.add(made, { kind: 'final' })
  await world.add(made, { way: 'online', place: '' })
  for (const who of [made.client, made.talent]) {
    const { debriefings, mayWrite } = await listFor(who, made.id)
    assert.equal(debriefings.length, 3)
    assert.equal(mayWrite, who === made.client)
  }
  assert.match(await problemOf(world.add(made, { kind: 'final' })), /kind: 最終報告会は、すでに記録されています/)
  const letters = await owner
    .selectFrom('mails')
    .select('subject')
    .where('subject', '=', '報告会の記録が届きました')
    .execute()
  assert.equal(letters.length, 3)
})

test('what cannot be written down: a day to come, one before the contract, a room without a place', async () => {
  const made = await world.begun()
  assert.match(await problemOf(world.add(made, { heldOn: '2025-12-02' })), /まだ来ていない日/)
  assert.match(await problemOf(world.add(made, { heldOn: '2025-10-31' })), /契約の開始日以降/)
  assert.match(await problemOf(world.add(made, { place: '' })), /place: 会場の場所/)
  const draft = await contractsOf({ db, owner }).drafted({ clientKind: 'municipality' })
  await assert.rejects(world.add(draft), Stale)
})

test('a wrong record is withdrawn with its reason, once; then a final one may be written again', async () => {
  const made = await world.held({ kind: 'final' })
  const ids = { contract: made.id, debriefing: made.debriefing }
  await withdraw(made.client, ids)
  await assert.rejects(withdraw(made.client, ids), Stale)
  await world.add(made, { kind: 'final' })
  const { debriefings } = await listFor(made.talent, made.id)
  assert.deepEqual(debriefings.map(({ row }) => row.state).toSorted(), ['held', 'withdrawn'])
})

test('nobody else: strangers find nothing, viewers and the talent write nothing, one contract’s record is not another’s', async () => {
  const made = await world.withMaterial()
  const ids = { contract: made.id, debriefing: made.debriefing }
  for (const stranger of [await member('municipality'), await member('company'), await talent()]) {
    await assert.rejects(listFor(stranger, made.id), NotFound)
    await assert.rejects(withdraw(stranger, ids), NotFound)
    await assert.rejects(
      as(db, stranger, (tx) => openDebriefingMaterial(tx, stranger, { ...ids, material: made.material })),
      NotFound,
    )
  }
  const viewer = await member('municipality', made.client.organizationId, 'viewer')
  for (const reader of [viewer, made.talent]) await assert.rejects(withdraw(reader, ids), NotAllowed)
  const other = await world.begun()
  await assert.rejects(withdraw(other.client, { ...ids, contract: other.id }), NotFound)
  const seen = await as(db, other.client, (tx) => tx.selectFrom('debriefings').selectAll().execute())
  assert.deepEqual(seen, [])
})

test('the page, empty and full: recorded with its form, which keeps what was typed and says what is missing', async () => {
  const made = await world.begun()
  const client = await pageOf(made.client)
  const path = `/client/contracts/${made.id}/debriefings`
  assert.match((await client.get(`/client/contracts/${made.id}`)).text, /href="[^"]*\/debriefings"/)
  assert.match((await client.get(path)).text, /報告会の記録はまだありません.*「報告会を記録する」から/s)
  const wrong = await client.post(path, { ...debriefingFields, present: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /出席者を入力してください.*40時間から28時間/s)
  assert.equal((await client.post(path, debriefingFields)).status, 303)
  const mine = await (await pageOf(made.talent)).get(`/my/contracts/${made.id}/debriefings`)
  assert.match(mine.text, /中間報告会 2025年11月28日\(金\).*会場とオンライン\(役場2階 第1会議室\).*町長、総務課3名/s)
  assert.doesNotMatch(mine.text, /<form[^>]*debriefings/)
  assert.match((await client.get(`/client/contracts/${made.id}/journal`)).text, /報告会を記録しました/)
})

test('materials are looked at by their content, opened by both, and a refused one says so at its own record', async () => {
  const made = await world.held()
  const client = await pageOf(made.client)
  const path = `/client/contracts/${made.id}/debriefings/${made.debriefing}`
  const html = { name: '報告.pdf', bytes: new TextEncoder().encode('<html><script>alert(1)</script></html>') }
  const refused = await client.post(`${path}/materials`, { title: '報告の資料' }, { files: { file: html } })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /<details class="disclosure" open[^>]*>.*value="報告の資料"/s)
  const none = await client.post(`${path}/materials`, { title: '報告の資料' })
  assert.match(none.text, /資料のファイルを選んでください/)
  const file = { name: '報告.pdf', bytes: pdfFile() }
  assert.equal((await client.post(`${path}/materials`, { title: '報告の資料' }, { files: { file } })).status, 303)
  const href = /href="(\/my\/contracts\/[^"]*\/materials\/[^"]*)"/.exec(
    (await (await pageOf(made.talent)).get(`/my/contracts/${made.id}/debriefings`)).text,
  )?.[1]
  assert.equal((await (await pageOf(made.talent)).get(href ?? '')).status, 200)
  assert.equal((await (await pageOf(await talent())).get(href ?? '')).status, 404)
})
