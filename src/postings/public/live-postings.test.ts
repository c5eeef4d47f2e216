import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { anyone, as } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Database } from '../../platform/db/database.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { embeddedConnection } from '../../platform/db/launcher.ts'
import { closePosting } from '../close-posting.ts'
import { publishPosting } from '../publish-posting.ts'
import { withdrawPosting } from '../withdraw-posting.ts'
import { livePostings } from './live-postings.ts'

const { db, owner, host, name } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const operator = await member('operator')

const look = (database: Database, now = NOW) => as(database, anyone, (tx) => livePostings(database, tx, now))
const idsFor = async (text: string, database: Database = db, now = NOW) =>
  (await look(database, now)).index.search({ text }).ids

test('the index follows what is published, closed and withdrawn', async () => {
  assert.deepEqual(await idsFor('味噌蔵'), [])
  const { id } = await posting('review', { title: '味噌蔵の販路' })
  assert.deepEqual(await idsFor('味噌蔵'), [])
  await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  assert.deepEqual(await idsFor('味噌蔵'), [id])
  await as(db, operator, (tx) => closePosting(tx, operator, id, NOW))
  assert.deepEqual(await idsFor('味噌蔵'), [])
})

test('a posting that is taken back is found no more', async () => {
  const client = await member('company')
  const { id } = await posting('review', { title: '醤油蔵の採用', client_id: client.organizationId })
  await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  assert.deepEqual(await idsFor('醤油蔵'), [id])
  await as(db, client, (tx) => withdrawPosting(tx, client, id, 'solved', NOW))
  assert.deepEqual(await idsFor('醤油蔵'), [])
})

test('a client that takes another name is found by it', async () => {
  const clientId = await organization('company', { name: '旧名商店' })
  const { id } = await posting('review', { title: '看板の刷新', client_id: clientId })
  await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  assert.deepEqual(await idsFor('旧名商店'), [id])
  await as(db, operator, async (tx) => {
    await tx.updateTable('organizations').set({ name: '新名製作所' }).where('id', '=', clientId).execute()
    await record(tx, operator, { name: 'organization.changed', subject: clientId, detail: { version: 2 } }, NOW)
  })
  assert.deepEqual(await idsFor('新名製作所'), [id])
  assert.deepEqual(await idsFor('旧名商店'), [])
})

test('another process comes to the same answers by itself', async () => {
  const other = openDatabase({ ...embeddedConnection(host, 'app', name), max: 2 })
  const { id } = await posting('review', { title: '茶畑の体験企画' })
  assert.deepEqual(await idsFor('茶畑', other), [])
  await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  assert.deepEqual(await idsFor('茶畑', other), [id])
  assert.deepEqual(await idsFor('茶畑'), [id])
  await other.destroy()
})

test('within a second the journal is not looked at again; after it, it is', async () => {
  const at = (milliseconds: number) => new Date(NOW.getTime() + 60_000 + milliseconds)
  await look(db, at(0))
  const { id } = await posting('review', { title: '港町の直売所' })
  await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  assert.deepEqual(await idsFor('港町', db, at(500)), [])
  assert.deepEqual(await idsFor('港町', db, at(1000)), [id])
})

test('a deed whose number came first but which ended last is not missed', async () => {
  const slow = await posting('review', { title: '遅い公開' })
  const quick = await posting('review', { title: '速い公開' })
  let finish: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (finish = resolve))
  let begun: () => void = () => undefined
  const written = new Promise<void>((resolve) => (begun = resolve))
  const publishing = as(db, operator, async (tx) => {
    await publishPosting(tx, operator, slow.id, { version: 1, on: null }, NOW)
    begun()
    await waiting
  })
  await written
  await as(db, operator, (tx) => publishPosting(tx, operator, quick.id, { version: 1, on: null }, NOW))
  // Several looks while the first deed is still open: each must leave room for it.
  for (let look = 0; look < 3; look++) assert.deepEqual(await idsFor('公開'), [quick.id])
  finish()
  await publishing
  assert.deepEqual((await idsFor('公開')).toSorted(), [slow.id, quick.id].toSorted())
})

test('many readers at the first moment load it once and all see everything', async () => {
  const another = openDatabase({ ...embeddedConnection(host, 'app', name), max: 8 })
  const answers = await Promise.all(Array.from({ length: 8 }, () => idsFor('茶畑', another)))
  assert.deepEqual(new Set(answers.map((ids) => ids.length)), new Set([1]))
  await another.destroy()
})

test('a first reader that fails leaves the next one a clean start', async () => {
  const broken = openDatabase({ ...embeddedConnection(host, 'app', name), max: 2 })
  const failing = as(broken, anyone, async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    return livePostings(broken, tx, NOW)
  })
  await assert.rejects(failing)
  assert.equal((await idsFor('茶畑', broken)).length, 1)
  await broken.destroy()
})
