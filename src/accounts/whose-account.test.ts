import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { office } from '../../tests/world/office.ts'
import { type Actor, anyone, as, clock, door } from '../actor.ts'
import { addresseesOf } from './addressees.ts'

const { db, owner } = await freshDatabase()
const { account, member, talent, organization } = office(owner)

/** Everybody whose name the actor's transaction can read at all. */
const readableBy = async (actor: Actor): Promise<string[]> =>
  (await as(db, actor, (tx) => tx.selectFrom('accounts').select('id').orderBy('id').execute())).map(({ id }) => id)

test('an actor reads its own account and those of its own organization, nobody else', async () => {
  const company = await organization('company')
  const [admin, colleague, stranger] = [
    await member('company', company),
    await member('company', company, 'viewer'),
    await member('company'),
  ]
  const person = await talent()
  const nobody = { kind: 'account' as const, accountId: await account() }
  const all = (await owner.selectFrom('accounts').select('id').orderBy('id').execute()).map(({ id }) => id)
  assert.deepEqual(await readableBy(admin), [admin.accountId, colleague.accountId].toSorted())
  assert.deepEqual(await readableBy(stranger), [stranger.accountId])
  assert.deepEqual(await readableBy(person), [person.accountId])
  assert.deepEqual(await readableBy(nobody), [nobody.accountId])
  assert.deepEqual(await readableBy(anyone), [])
  for (const who of [door, clock]) assert.deepEqual(await readableBy(who), all)
  assert.equal((await readableBy(await member('operator'))).length, all.length + 1)
})

test('nobody changes or makes the account of another', async () => {
  const [mine, other] = [await member('company'), await talent()]
  const changed = await as(db, mine, (tx) =>
    tx.updateTable('accounts').set({ name: '別人' }).where('id', '=', other.accountId).executeTakeFirst(),
  )
  assert.equal(Number(changed.numUpdatedRows), 0)
  const made = as(db, mine, (tx) =>
    tx
      .insertInto('accounts')
      .values({ id: crypto.randomUUID(), email: 'x@example.jp', name: 'x', created_at: new Date(0) })
      .execute(),
  )
  await assert.rejects(made, /row-level security/)
})

test('a deed writes to the other party: known ids only, active accounts only', async () => {
  const [mine, other, gone] = [await member('company'), await account('山田花子'), await account()]
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', gone).execute()
  const found = await as(db, mine, (tx) => addresseesOf(tx, [other, gone]))
  assert.deepEqual(found, [{ id: other, email: `${other}@example.jp`, name: '山田花子' }])
  assert.deepEqual(await as(db, mine, (tx) => addresseesOf(tx, [])), [])
})
