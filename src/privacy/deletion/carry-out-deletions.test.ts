import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { type Actor, accountOf, as, clock, door } from '../../actor.ts'
import { signInWithPassword } from '../../accounts/sign-in.ts'
import { Invalid } from '../../platform/errors.ts'
import { carryOutDeletions } from './carry-out-deletions.ts'
import { dueAt } from './deletion.ts'
import { requestDeletion } from './request-deletion.ts'
import { withdrawDeletion } from './withdraw-deletion.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const talents = talentsOf(owner)
const SECRET = 'a secret of the tests, long enough to be one'
const DUE = dueAt(NOW)

const leave = (actor: Actor, now = NOW) => as(db, actor, (tx) => requestDeletion(tx, actor, now))
const carryOut = (now: Date) => carryOutDeletions(db, SECRET, now)
async function stateOf(actor: Actor) {
  const account = await owner
    .selectFrom('accounts as a')
    .innerJoin('account_deletions as d', 'd.account_id', 'a.id')
    .select(['a.state as account', 'd.state as deletion'])
    .where('a.id', '=', accountOf(actor))
    .executeTakeFirstOrThrow()
  return `${account.deletion}, account ${account.account}`
}

test('nothing is erased before the last second of the waiting time, and everything at it, once', async () => {
  const talent = await talents.complete()
  await leave(talent)
  assert.equal(await carryOut(new Date(DUE.getTime() - 1000)), 0)
  assert.equal(await stateOf(talent), 'requested, account active')
  assert.equal(await carryOut(DUE), 1)
  assert.equal(await stateOf(talent), 'done, account deleted')
  assert.equal(await carryOut(new Date(DUE.getTime() + 1000)), 0)
  const letters = await owner.selectFrom('mails').select('id').where('once', 'like', 'deletion-done-%').execute()
  assert.equal(letters.length, 1)
})

test('what was taken back is never erased', async () => {
  const talent = await talents.complete()
  await leave(talent)
  await as(db, talent, (tx) => withdrawDeletion(tx, talent, NOW))
  assert.equal(await carryOut(DUE), 0)
  assert.equal(await stateOf(talent), 'withdrawn, account active')
})

test('two beats of the clock at once erase once', async () => {
  const talent = await talents.complete()
  await leave(talent)
  await Promise.all([carryOut(DUE), carryOut(DUE), carryOut(DUE)])
  const told = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', talent.accountId)
    .where('name', '=', 'account.deleted')
    .execute()
  assert.equal(told.length, 1)
})

test('an application sent in the waiting time stops it, and the person is told', async () => {
  const talent = await talents.complete()
  await leave(talent)
  await applicationsOf(owner).submitted({ talent })
  assert.equal(await carryOut(DUE), 1)
  assert.equal(await stateOf(talent), 'withdrawn, account active')
  const { subject } = await owner
    .selectFrom('mails')
    .select('subject')
    .where('to_account', '=', talent.accountId)
    .where('once', 'like', 'deletion-stopped-%')
    .executeTakeFirstOrThrow()
  assert.equal(subject, '退会の手続きを中止しました')
  const entry = await owner
    .selectFrom('journal')
    .select(['actor_kind', 'reason'])
    .where('name', '=', 'deletion.withdrawn')
    .where('actor_kind', '=', 'clock')
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry, { actor_kind: 'clock', reason: 'needed' })
})

test('whoever became the last admin meanwhile is stopped; one of two goes, and their place ends', async () => {
  const inn = await organization('company')
  const one = await member('company', inn)
  const other = await member('company', inn)
  await leave(one)
  await leave(other)
  assert.equal(await carryOut(DUE), 2)
  const states = [await stateOf(one), await stateOf(other)].toSorted((a, b) => a.localeCompare(b))
  assert.deepEqual(states, ['done, account deleted', 'withdrawn, account active'])
  const places = await owner
    .selectFrom('memberships')
    .select('state')
    .where('organization_id', '=', inn)
    .orderBy('state')
    .execute()
  assert.deepEqual(places, [{ state: 'active' }, { state: 'ended' }])
})

test('a suspended account whose owner had asked goes as well', async () => {
  const talent = await talents.complete()
  await leave(talent)
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', talent.accountId).execute()
  await carryOut(DUE)
  assert.equal(await stateOf(talent), 'done, account deleted')
})

test('the address is free for somebody to begin anew, and the old one opens nothing', async () => {
  const talent = await talents.complete()
  const { email } = await owner
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', talent.accountId)
    .executeTakeFirstOrThrow()
  await leave(talent)
  await carryOut(DUE)
  const entrance = { device: '', now: DUE }
  await assert.rejects(
    as(db, door, (tx) => signInWithPassword(tx, email, 'anything', entrance)),
    Invalid,
  )
  assert.deepEqual(await owner.selectFrom('accounts').select('id').where('email', '=', email).execute(), [])
})

test('nobody but the clock erases, nothing that was not asked for, nothing before its time', async () => {
  const talent = await talents.complete()
  await leave(talent)
  const { id } = await owner
    .selectFrom('account_deletions')
    .select('id')
    .where('account_id', '=', talent.accountId)
    .executeTakeFirstOrThrow()
  const operator = await member('operator')
  for (const actor of [talent, operator, door])
    await assert.rejects(
      as(db, actor, (tx) => sql`select erase_account(${id}, ${DUE})`.execute(tx)),
      /only the clock erases/,
    )
  const early = new Date(DUE.getTime() - 1000)
  await assert.rejects(
    as(db, clock, (tx) => sql`select erase_account(${id}, ${early})`.execute(tx)),
    /no deletion is due/,
  )
  for (const inner of ['erase_application', 'erase_loose_files'])
    await assert.rejects(
      as(db, clock, (tx) => sql`select ${sql.raw(inner)}(${talent.accountId})`.execute(tx)),
      /permission denied/,
    )
})

test('the program itself can neither delete a deletion nor write one for somebody else', async () => {
  const talent = await talents.complete()
  await leave(talent)
  await assert.rejects(
    as(db, clock, (tx) => tx.deleteFrom('account_deletions').execute()),
    /permission denied/,
  )
  const other = await talents.complete()
  await assert.rejects(
    as(db, other, (tx) =>
      tx
        .insertInto('account_deletions')
        .values({
          id: crypto.randomUUID(),
          account_id: talent.accountId,
          state: 'requested',
          state_since: NOW,
          requested_at: NOW,
          due_at: DUE,
        })
        .execute(),
    ),
    /row-level security/,
  )
})
