import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, clock } from '../actor.ts'
import { withdrawApplication } from '../applications/withdraw-application.ts'
import { NotAllowed } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW } from '../../tests/world/office.ts'
import { endContract } from './end-contract.ts'
import { terminateContract } from './terminate-contract.ts'
import { watchContracts } from './watch-contracts.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const row = (id: string) => owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const at = (day: string) => new Date(`${day}T01:00:00Z`)

test('on its last day a contract is still in force, the day after it has ended', async () => {
  const made = await contract.inForce()
  await watchContracts(db, at('2026-06-30'))
  assert.equal((await row(made.id)).state, 'in_force')
  await watchContracts(db, at('2026-07-01'))
  const ended = await row(made.id)
  assert.deepEqual([ended.state, ended.ended_at?.toISOString()], ['ended', '2026-06-30T14:59:59.000Z'])
  await watchContracts(db, at('2026-07-02'))
  const entries = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', made.id)
    .where('name', '=', 'contract.ended')
    .execute()
  assert.equal(entries.length, 1)
})

test('one that was cut short is terminated after that day, with the class of its reason', async () => {
  const made = await contract.inForce()
  const given = {
    kind: 'early' as const,
    endsOn: '2026-04-30',
    exception: null,
    reason: 'budget' as const,
    message: '予算が終わるため、終了をお願いします。',
  }
  await as(db, made.client, (tx) => terminateContract(tx, made.client, made.id, given, at('2026-03-01')))
  await watchContracts(db, at('2026-04-30'))
  assert.equal((await row(made.id)).state, 'in_force')
  await watchContracts(db, at('2026-05-01'))
  assert.equal((await row(made.id)).state, 'terminated')
  const entry = await owner
    .selectFrom('journal')
    .select('reason')
    .where('subject', '=', made.id)
    .where('name', '=', 'contract.terminated')
    .executeTakeFirst()
  assert.equal(entry?.reason, 'budget')
})

test('a contract that was not renewed as announced has ended, not been terminated', async () => {
  const made = await contract.inForce()
  const given = {
    kind: 'non_renewal' as const,
    endsOn: null,
    exception: null,
    reason: 'result' as const,
    message: '目的を果たしたため、更新しません。',
  }
  await as(db, made.client, (tx) => terminateContract(tx, made.client, made.id, given, at('2026-05-01')))
  await watchContracts(db, at('2026-07-01'))
  assert.equal((await row(made.id)).state, 'ended')
})

test('when the talent withdraws the application, its contract is let go, once, and the seat is free once', async () => {
  const made = await contract.proposed()
  const withdrawal = { reason: 'employer' as const, note: '' }
  await as(db, made.talent, (tx) => withdrawApplication(tx, made.talent, made.applicationId, withdrawal, NOW))
  await watchContracts(db, NOW)
  await watchContracts(db, NOW)
  assert.equal((await row(made.id)).state, 'abandoned')
  const posting = await owner
    .selectFrom('postings')
    .select('seats_taken')
    .where('id', '=', made.postingId)
    .executeTakeFirst()
  assert.equal(posting?.seats_taken, 0)
})

test('the client is asked about renewal 60, 45 and 31 days before the end, each once', async () => {
  const made = await contract.inForce()
  const asked = async () =>
    (
      await owner
        .selectFrom('mails')
        .select('id')
        .where('path', '=', `/client/contracts/${made.id}`)
        .where('subject', 'like', '契約の終わりが近づいています%')
        .execute()
    ).length
  const seen: number[] = []
  for (const day of ['2026-04-30', '2026-05-01', '2026-05-02', '2026-05-16', '2026-05-30', '2026-06-10']) {
    await watchContracts(db, at(day))
    seen.push(await asked())
  }
  assert.deepEqual(seen, [0, 1, 1, 2, 3, 3])
})

test('nobody but the clock ends a contract by the calendar', async () => {
  const made = await contract.inForce()
  await assert.rejects(
    as(db, made.client, (tx) => endContract(tx, made.client, made.id, at('2026-08-01'))),
    NotAllowed,
  )
  assert.equal(await as(db, clock, (tx) => endContract(tx, clock, made.id, NOW)), false)
})
