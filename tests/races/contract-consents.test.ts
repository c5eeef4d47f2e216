import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, clock } from '../../src/actor.ts'
import { consentToContract } from '../../src/contracts/consent-to-contract.ts'
import { prepareContract } from '../../src/contracts/prepare-contract.ts'
import type { Tx } from '../../src/platform/db/database.ts'
import { freshDatabase } from '../database.ts'
import { contractsOf, type MadeContract } from '../world/contracts.ts'
import { NOW } from '../world/office.ts'

const ROUNDS = 50
const { db, owner } = await freshDatabase({ connections: 20 })
const contract = contractsOf({ db, owner })

const countOf = async (name: string, id: string): Promise<number> =>
  (await owner.selectFrom('journal').select('seq').where('subject', '=', id).where('name', '=', name).execute()).length
const noticesOf = async (id: string): Promise<number> =>
  (await owner.selectFrom('notices').select('id').where('contract_id', '=', id).execute()).length

test('both sides consent at the same moment, fifty times: each contract begins exactly once, with one notice', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const made = await contract.proposed()
    const shown = await contract.shownVersion(made.id)
    const started = await Promise.all(
      [made.client, made.talent].map((actor) =>
        as(db, actor, (tx) => consentToContract(tx, actor, made.id, shown, NOW)),
      ),
    )
    assert.deepEqual(
      started.toSorted((a, b) => Number(a) - Number(b)),
      [false, true],
    )
    assert.deepEqual([await countOf('contract.started', made.id), await noticesOf(made.id)], [1, 1])
    const row = await owner.selectFrom('contracts').select('state').where('id', '=', made.id).executeTakeFirstOrThrow()
    assert.equal(row.state, 'in_force')
  }
})

test('one side presses twice in two windows: one consent', async () => {
  const made = await contract.proposed()
  const shown = await contract.shownVersion(made.id)
  const pressed = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, shown, NOW)),
    ),
  )
  assert.equal(pressed.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal(await countOf('contract.consented', made.id), 1)
})

/** The verb without its lock: writes its own consent, looks for the other, and starts when it sees both. */
async function naiveConsent(
  tx: Tx,
  made: MadeContract,
  side: 'client' | 'talent',
  meet: () => Promise<void>,
): Promise<void> {
  const { number, hash } = await contract.shownVersion(made.id)
  await tx
    .insertInto('contract_consents')
    .values({ contract_id: made.id, number, side, account_id: made[side].accountId, terms_hash: hash, at: NOW })
    .execute()
  await meet()
  const sides = await tx.selectFrom('contract_consents').select('side').where('contract_id', '=', made.id).execute()
  await meet()
  if (sides.length === 2)
    await tx.updateTable('contracts').set({ state: 'in_force' }).where('id', '=', made.id).execute()
}

/** A place where two wait for one another, as often as they like. */
function meetingPoint(): () => Promise<void> {
  let waiting: (() => void) | undefined
  return () =>
    new Promise((resolve) => {
      if (waiting) {
        waiting()
        resolve()
        waiting = undefined
      } else waiting = resolve
    })
}

test('this harness can see the race: without the lock, both have consented and nothing has begun', async () => {
  const made = await contract.proposed()
  const meet = meetingPoint()
  const sides = ['client', 'talent'] as const
  await Promise.all(sides.map((side) => as(db, made[side], (tx) => naiveConsent(tx, made, side, meet))))
  const consents = await owner
    .selectFrom('contract_consents')
    .select('side')
    .where('contract_id', '=', made.id)
    .execute()
  const row = await owner.selectFrom('contracts').select('state').where('id', '=', made.id).executeTakeFirstOrThrow()
  assert.deepEqual([consents.length, row.state], [2, 'proposed'])
})

test('twenty workers prepare the same application: one contract', async () => {
  const { applicationId } = await contract.accepted()
  const prepare = () => as(db, clock, (tx) => prepareContract(tx, clock, applicationId, NOW))
  const made = await Promise.all(Array.from({ length: 20 }, prepare))
  assert.equal(made.filter((id) => id !== null).length, 1)
})
