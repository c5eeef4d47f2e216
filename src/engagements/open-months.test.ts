import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { engagementsOf, type MadeMonth } from '../../tests/world/engagements.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { amendContract } from '../contracts/amend-contract.ts'
import { findVersion } from '../contracts/find-contract.ts'
import { terminateContract } from '../contracts/terminate-contract.ts'
import { watchContracts } from '../contracts/watch-contracts.ts'

const { db, owner } = await freshDatabase()
const world = engagementsOf({ db, owner })
const { letters } = world
const at = (text: string) => new Date(`${text}+09:00`)

const months = async (contract: string) =>
  (
    await owner
      .selectFrom('engagement_months')
      .select(['month', 'state', 'due_on'])
      .where('contract_id', '=', contract)
      .orderBy('month')
      .execute()
  ).map(({ month, state, due_on }) => `${month.slice(0, 7)} ${state} 〜${due_on}`)

test('a month is opened when its first day of work has come in Japan, once, however often the clock looks', async () => {
  const { id } = await contractsOf({ db, owner }).inForce({
    offer: { starts_on: '2025-12-17', ends_on: '2026-02-10' },
  })
  await world.watch(at('2025-12-16T23:59:00'))
  assert.deepEqual(await months(id), [])
  await Promise.all([world.watch(at('2025-12-17T00:00:00')), world.watch(at('2025-12-17T00:00:00'))])
  await world.watch(at('2025-12-31T23:59:00'))
  assert.deepEqual(await months(id), ['2025-12 open 〜2026-01-05'])
  for (const now of ['2026-01-01T00:00:00', '2026-02-01T00:00:00', '2026-03-01T00:00:00']) await world.watch(at(now))
  assert.deepEqual(await months(id), [
    '2025-12 open 〜2026-01-05',
    '2026-01 open 〜2026-02-05',
    '2026-02 open 〜2026-03-05',
  ])
})

test('a house that begins to keep months asks for this one and the one before, not for those of long ago', async () => {
  const { id } = await contractsOf({ db, owner }).inForce({ offer: { starts_on: '2025-12-01', ends_on: '2026-11-30' } })
  await world.watch(at('2026-05-20T09:00:00'))
  assert.deepEqual(await months(id), ['2026-04 open 〜2026-05-05', '2026-05 open 〜2026-06-05'])
})

test('after an early end no month is opened, and the last one is still reported', async () => {
  const made = await world.open()
  await as(db, made.talent, (tx) =>
    terminateContract(
      tx,
      made.talent,
      made.id,
      {
        kind: 'early',
        endsOn: '2025-12-10',
        exception: null,
        reason: 'schedule',
        message: '本業の異動があるため、終了をお願いします。',
      },
      NOW,
    ),
  )
  await world.watch(at('2025-12-11T00:05:00'))
  await watchContracts(db, at('2025-12-11T00:05:00'))
  await world.watch(at('2026-01-02T09:00:00'))
  assert.deepEqual(await months(made.id), ['2025-11 open 〜2025-12-05', '2025-12 open 〜2026-01-05'])
  const { month } = await last(made)
  assert.deepEqual(await letters(month), ['my 2025年12月の月次報告をお願いします'])
  await world.report({ ...made, month }, { plan: '' }, at('2026-01-03T09:00:00'))
  await world.accept({ ...made, month }, 1, at('2026-01-04T09:00:00'))
  assert.equal((await months(made.id)).at(-1), '2025-12 accepted 〜2026-01-05')
})

async function last(made: MadeMonth): Promise<MadeMonth> {
  const { id } = await owner
    .selectFrom('engagement_months')
    .select('id')
    .where('contract_id', '=', made.id)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...made, month: id }
}

test('an amendment that takes a month out lets it go, one that puts it back asks for it again; what was reported stays', async () => {
  const made = await world.reported()
  await world.watch(NOW)
  await amendTo(made, '2025-11-30')
  await world.watch(at('2025-12-01T12:00:00'))
  assert.deepEqual(await months(made.id), ['2025-11 reported 〜2025-12-05', '2025-12 dropped 〜2026-01-05'])
  await amendTo(made, '2026-03-31')
  await world.watch(at('2025-12-01T13:00:00'))
  assert.deepEqual(await months(made.id), ['2025-11 reported 〜2025-12-05', '2025-12 open 〜2026-01-05'])
  const told = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', (await last(made)).month)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    told.map(({ name }) => name),
    ['month.opened', 'month.dropped', 'month.reopened'],
  )
})

/** Both agree on another last day. Whether that is lawful is asked elsewhere, so the version is set as it would stand. */
async function amendTo(made: MadeMonth, endsOn: string): Promise<void> {
  const { current_version } = await owner
    .selectFrom('contracts')
    .select('current_version')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, current_version))
  const change = {
    number: current_version,
    written: { ...terms, endsOn: '2026-02-28', work: `${terms.work} ${endsOn}` },
  }
  await as(db, made.client, (tx) => amendContract(tx, made.client, made.id, change, NOW))
  await contractsOf({ db, owner }).bothConsent(made)
  const now = await owner
    .selectFrom('contracts')
    .select('current_version')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  await owner
    .updateTable('contract_versions')
    .set({ ends_on: endsOn, terms: JSON.stringify({ ...terms, endsOn }) })
    .where('contract_id', '=', made.id)
    .where('number', '=', now.current_version)
    .execute()
}
