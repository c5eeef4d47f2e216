import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { clientsNamed } from './choose-client.ts'
import { roundChoicesOf, roundNames } from './rounds.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)

async function programme(municipality_id: string, name: string, states: readonly string[]) {
  const id = randomUUID()
  await owner
    .insertInto('programmes')
    .values({ id, municipality_id, name, first_year: 2025, last_year: 2027, created_at: NOW })
    .execute()
  for (const state of states)
    await owner
      .insertInto('rounds')
      .values({
        id: randomUUID(),
        programme_id: id,
        name: `${name}の${state}`,
        opens_on: '2025-12-01',
        closes_on: '2025-12-31',
        state,
        created_at: NOW,
      })
      .execute()
  return id
}

test('a town offers its programmes and the rounds that have not closed; another town’s never', async () => {
  const company = await member('company')
  const town = await organization('municipality')
  const id = await programme(town, '活用事業', ['planned', 'open', 'closed'])
  await programme(await organization('municipality'), '隣町の事業', ['open'])
  const offered = await as(db, company, (tx) => roundChoicesOf(tx, town))
  assert.deepEqual(offered.programmes, [{ value: id, label: '活用事業' }])
  assert.deepEqual(
    offered.rounds.map(({ label, choices }) => [label, choices.map((c) => c.label).toSorted()]),
    [['活用事業', ['活用事業のopen', '活用事業のplanned']]],
  )
  const names = Object.values(await as(db, company, (tx) => roundNames(tx, town)))
  assert.deepEqual(
    names.toSorted(),
    ['活用事業', '活用事業のclosed', '活用事業のopen', '活用事業のplanned'],
    'closed ones keep their name',
  )
})

test('a town without a programme, and a programme without a round', async () => {
  const company = await member('company')
  const bare = await organization('municipality')
  const choicesOf = () => as(db, company, (tx) => roundChoicesOf(tx, bare))
  assert.deepEqual(await choicesOf(), { programmes: [], rounds: [] })
  await programme(bare, '準備中の事業', [])
  assert.deepEqual((await choicesOf()).rounds, [])
})

test('an operator finds clients by part of their name; nobody else may look', async () => {
  const operator = await member('operator')
  const sake = await organization('company', { name: '倉吉酒造50%', placeCode: '312037' })
  await organization('supporter', { name: '倉吉商工会議所50%', placeCode: '312037' })
  const suspended = await organization('company', { name: '休業50%', placeCode: '312037' })
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', suspended).execute()
  const found = await as(db, operator, (tx) => clientsNamed(tx, operator, '50%'))
  assert.deepEqual(found, [{ id: sake, name: '倉吉酒造50%', place: '鳥取県倉吉市' }])
  const company = await member('company')
  await assert.rejects(
    as(db, company, (tx) => clientsNamed(tx, company, '')),
    NotFound,
  )
})
