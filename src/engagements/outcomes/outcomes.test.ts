import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { retrospectivesOf } from '../../../tests/world/retrospectives.ts'
import { type Actor, as } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { contractsOf } from '../../../tests/world/contracts.ts'
import { outcomesOf } from './list-outcomes.ts'
import { outcomeMoves, outcomeStateNames } from './outcome.ts'
import { withdrawOutcome } from './record-outcome.ts'

const { db, owner } = await freshDatabase()
const world = retrospectivesOf({ db, owner })
const { member, talent } = office(owner)
const withdraw = (who: Actor, ids: { contract: string; outcome: string }) =>
  as(db, who, (tx) => withdrawOutcome(tx, who, ids, '別の契約の成果だったため', NOW))
const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}

test('the table of moves, read back in full', () => {
  const printed = Object.entries(outcomeMoves).map(
    ([move, { from, to, by }]) => `${move}: ${from.join()} → ${to} by ${by.join()}`,
  )
  assert.deepEqual(printed, ['withdraw: recorded → withdrawn by client'])
  assert.deepEqual(Object.values(outcomeStateNames), ['記録', '取り消し'])
})

test('written down by the client while the contract runs and after it; the talent is told, both read', async () => {
  const made = await world.running()
  await world.bring(made)
  const over = await world.over()
  await world.bring(over, { title: '予約サイト', kind: 'publicity' })
  assert.equal((await world.letters('成果が記録されました')).length, 2)
  for (const who of [made.client, made.talent]) {
    const [one] = await as(db, who, (tx) => outcomesOf(tx, made.id))
    assert.deepEqual([one?.title, one?.kind, one?.state], ['朝採れ梨のジャム', 'product', 'recorded'])
  }
})

test('what cannot be written down: a day to come, one before the contract, the same twice, a contract not begun', async () => {
  const made = await world.running()
  assert.match((await problemsOf(world.bring(made, { cameOn: '2025-12-02' }))).cameOn ?? '', /まだ来ていない日/)
  assert.match((await problemsOf(world.bring(made, { cameOn: '2025-08-31' }))).cameOn ?? '', /契約の開始日以降/)
  await world.bring(made)
  assert.match((await problemsOf(world.bring(made))).title ?? '', /すでに記録されています/)
  await world.bring(made, { cameOn: '2025-11-21' })
  await assert.rejects(world.bring(await contractsOf({ db, owner }).drafted()), Stale)
})

test('a wrong record is withdrawn with its reason, once; then the same may be written again', async () => {
  const made = await world.withOutcome()
  const ids = { contract: made.id, outcome: made.outcome }
  await withdraw(made.client, ids)
  await assert.rejects(withdraw(made.client, ids), Stale)
  await world.bring(made)
  const rows = await as(db, made.talent, (tx) => outcomesOf(tx, made.id))
  assert.deepEqual(rows.map(({ state, withdraw_reason }) => `${state} ${withdraw_reason}`).toSorted(), [
    'recorded ',
    'withdrawn 別の契約の成果だったため',
  ])
})

test('nobody else: viewers, talents and operators write nothing, strangers find nothing, one contract’s is not another’s', async () => {
  const made = await world.withOutcome()
  const ids = { contract: made.id, outcome: made.outcome }
  const viewer = await member('company', made.client.organizationId, 'viewer')
  for (const reader of [viewer, made.talent, await member('operator')])
    await assert.rejects(withdraw(reader, ids), NotAllowed)
  for (const stranger of [await member('company'), await member('municipality', made.municipalityId), await talent()])
    await assert.rejects(withdraw(stranger, ids), NotFound)
  const other = await world.running()
  await assert.rejects(withdraw(other.client, { contract: other.id, outcome: made.outcome }), NotFound)
  const rows = (who: Actor) => as(db, who, (tx) => tx.selectFrom('outcomes').select('id').execute())
  assert.deepEqual(await rows(await member('company')), [])
  // The town counts it.
  assert.equal((await rows(await member('municipality', made.municipalityId))).length, 1)
})
