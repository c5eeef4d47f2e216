import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { askPaper, findNotice, givePaper, openNotice } from './notices.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member, talent } = office(owner)
const LATER = new Date(NOW.getTime() + 3_600_000)
const namesOf = async (id: string) =>
  (
    await owner
      .selectFrom('journal')
      .select('name')
      .where('subject', '=', id)
      .where('name', 'like', 'notice.%')
      .orderBy('seq')
      .execute()
  ).map(({ name }) => name)

test('opening a notice is written down the first time, and only then', async () => {
  const { id, talent: worker } = await contract.inForce()
  await as(db, worker, (tx) => openNotice(tx, worker, id, 2, NOW))
  await as(db, worker, (tx) => openNotice(tx, worker, id, 2, LATER))
  const notice = await as(db, worker, (tx) => findNotice(tx, id))
  assert.deepEqual(notice.opened_at, NOW)
  assert.deepEqual(await namesOf(id), ['notice.issued', 'notice.opened'])
})

test('書面交付: asked for by the talent, given by the client, each once', async () => {
  const { id, talent: worker, client } = await contract.inForce()
  const give = () => as(db, client, (tx) => givePaper(tx, client, id, LATER))
  await assert.rejects(give(), Stale)
  await as(db, worker, (tx) => askPaper(tx, worker, id, NOW))
  await assert.rejects(
    as(db, worker, (tx) => askPaper(tx, worker, id, NOW)),
    Stale,
  )
  await give()
  await assert.rejects(give(), Stale)
  assert.deepEqual(await namesOf(id), ['notice.issued', 'notice.paper_asked', 'notice.paper_given'])
})

test('before the contract is in force there is no notice to open or to ask for', async () => {
  const { id, talent: worker } = await contract.proposed()
  await assert.rejects(
    as(db, worker, (tx) => findNotice(tx, id)),
    NotFound,
  )
  await assert.rejects(
    as(db, worker, (tx) => askPaper(tx, worker, id, NOW)),
    NotFound,
  )
})

test('the client does not open it in the talent’s place, strangers do not see it at all', async () => {
  const { id, client } = await contract.inForce()
  await assert.rejects(
    as(db, client, (tx) => openNotice(tx, client, id, 2, NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, client, (tx) => askPaper(tx, client, id, NOW)),
    NotAllowed,
  )
  for (const stranger of [await talent(), await member('company')])
    await assert.rejects(
      as(db, stranger, (tx) => findNotice(tx, id)),
      NotFound,
    )
})
