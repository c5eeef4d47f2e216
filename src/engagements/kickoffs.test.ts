import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { MadeContract } from '../../tests/world/contracts.ts'
import { engagementsOf, usualKickoff } from '../../tests/world/engagements.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { watchContracts } from '../contracts/watch-contracts.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { kickoffsOf } from './find-kickoff.ts'

const { db, owner } = await freshDatabase()
const world = engagementsOf({ db, owner })

const versions = async ({ id, client }: MadeContract) =>
  (await as(db, client, (tx) => kickoffsOf(tx, id))).map(
    ({ number, state, bySide, goals }) => `${number} ${state} ${bySide} ${goals.map(({ goal }) => goal).join('・')}`,
  )

const other = { ...usualKickoff, goals: [{ goal: '予約を増やす', sign: '予約が月30件になる' }] }

test('one side writes the goals, the other confirms: from then on they hold', async () => {
  const made = await world.begun()
  await world.propose(made, 'talent')
  assert.deepEqual(await versions(made), ['1 proposed talent 宿の予約が自社サイトから入る・写真を自分たちで撮れる'])
  await assert.rejects(world.confirm(made, 'talent'), NotAllowed)
  await world.confirm(made, 'client')
  assert.deepEqual(await versions(made), ['1 agreed talent 宿の予約が自社サイトから入る・写真を自分たちで撮れる'])
  await assert.rejects(world.confirm(made, 'client'), Stale)
  const sides = await owner.selectFrom('kickoff_confirmations').select('side').orderBy('side').execute()
  assert.deepEqual(
    sides.map(({ side }) => side),
    ['client', 'talent'],
  )
})

test('goals change only by a new version; the agreed ones hold until the other side has confirmed it', async () => {
  const made = await world.begun()
  await world.propose(made, 'client')
  await world.confirm(made, 'talent')
  await world.propose(made, 'talent', 1, other)
  assert.deepEqual(
    (await versions(made)).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ['2 proposed', '1 agreed'],
  )
  await world.confirm(made, 'client', 2)
  assert.deepEqual(
    (await versions(made)).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ['2 agreed', '1 replaced'],
  )
})

test('the other side writes back instead of confirming: the version that waited is replaced', async () => {
  const made = await world.begun()
  await world.propose(made, 'client')
  await world.propose(made, 'talent', 1, other)
  assert.deepEqual(
    (await versions(made)).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ['2 proposed talent', '1 replaced client'],
  )
  await assert.rejects(world.confirm(made, 'talent', 1), Stale)
  await world.confirm(made, 'client', 2)
})

test('two who write at the same time: one of them is shown what the other wrote', async () => {
  const made = await world.begun()
  const both = await Promise.allSettled([world.propose(made, 'client'), world.propose(made, 'talent')])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const refused = both.find((one) => one.status === 'rejected')
  assert.ok(refused?.reason instanceof Stale)
  assert.equal((await versions(made)).length, 1)
})

test('without a goal there is no kickoff', async () => {
  const made = await world.begun()
  await assert.rejects(world.propose(made, 'client', 0, { ...usualKickoff, goals: [] }), Invalid)
})

test('each is told what the other did, with the page where it can be answered', async () => {
  const made = await world.begun()
  const id = await world.propose(made, 'talent')
  await world.confirm(made, 'client')
  const told = await owner
    .selectFrom('mails')
    .select(['subject', 'path', 'topic'])
    .where('once', 'like', `kickoff-%-${id}-%`)
    .orderBy('path')
    .execute()
  assert.deepEqual(
    told.map(({ subject, path, topic }) => `${topic} ${path} ${subject}`),
    [
      `engagement /client/contracts/${made.id}/kickoff キックオフの目標が届きました`,
      `engagement /my/contracts/${made.id}/kickoff キックオフの目標に双方が合意しました`,
    ],
  )
})

test('before the contract begins and after it has ended no goals are written', async () => {
  const early = await contractsOf({ db, owner }).proposed()
  await assert.rejects(world.propose(early, 'talent'), /契約が始まっていない/)
  const made = await world.begun()
  await world.propose(made, 'talent')
  await watchContracts(db, new Date('2026-04-01T01:00:00Z'))
  await assert.rejects(world.propose(made, 'client', 1, other), /契約が終わっている/)
  await assert.rejects(world.confirm(made, 'client'), /契約が終わっている/)
})

test('row by row, straight from the tables: nobody but the two, the operator and the clock reads the goals', async () => {
  const made = await world.begun()
  const id = await world.propose(made, 'talent')
  const { member } = office(owner)
  const seen = async (actor: Parameters<typeof as>[1]) =>
    as(db, actor, async (tx) => {
      const kickoffs = await tx.selectFrom('kickoffs').select('id').where('id', '=', id).execute()
      const goals = await tx.selectFrom('kickoff_goals').select('goal').where('kickoff_id', '=', id).execute()
      return `${kickoffs.length} ${goals.length}`
    })
  const town = await owner
    .selectFrom('contracts')
    .select('municipality_id')
    .where('id', '=', made.id)
    .executeTakeFirst()
  assert.deepEqual(
    [
      await seen(made.talent),
      await seen(made.client),
      await seen(await member('operator')),
      await seen(await member('municipality', town?.municipality_id)),
      await seen(await member('company')),
      await seen(await office(owner).talent()),
    ],
    ['1 2', '1 2', '1 2', '0 0', '0 0', '0 0'],
  )
})
