import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, test } from 'vitest'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { as } from '../../src/actor.ts'
import { record } from '../../src/journal.ts'
import { freshDatabase } from '../database.ts'
import { NOW, office } from '../world/office.ts'
import { publishedOf } from '../world/published.ts'
import { type Acknowledged, countsOf, lossesOf } from './ledger.ts'

const { db, owner, host, name } = await freshDatabase()
const pool = new pg.Pool(embeddedConnection(host, 'postgres', name))
afterAll(() => pool.end())
const rig = {
  ask: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await pool.query<Row>(text, values)).rows,
}

const client = await office(owner).member('company')
const write = (subject: string) =>
  as(db, client, (tx) => record(tx, client, { name: 'posting.submitted', subject, from: 'draft', to: 'review' }, NOW))
const said = (subject: string, entry: Acknowledged['entry'] = 'posting.submitted') => ({
  entry,
  subject,
  title: '求人',
})

test('what was acknowledged and is in the journal once is neither lost nor done twice', async () => {
  const subject = randomUUID()
  await write(subject)
  assert.deepEqual(await lossesOf(rig, { acknowledged: [said(subject)], titles: [] }), { lost: [], twice: [] })
})

test('what was acknowledged and is not there is lost, even if something else happened to the same record', async () => {
  const subject = randomUUID()
  await write(subject)
  const never = [said(randomUUID()), said(subject, 'posting.withdrawn')]
  assert.deepEqual((await lossesOf(rig, { acknowledged: [said(subject), ...never], titles: [] })).lost, never)
})

test('an act that stands twice in the journal, and a first form that made two postings, were done twice', async () => {
  const subject = randomUUID()
  await write(subject)
  await write(subject)
  for (let n = 0; n < 2; n++) await publishedOf(owner)({ title: '二重の求人' })
  const { lost, twice } = await lossesOf(rig, { acknowledged: [said(subject)], titles: ['二重の求人', 'ほか'] })
  assert.deepEqual([lost, twice], [[], ['二重の求人', `posting.submitted ${subject}`]])
})

test('the acts are counted by their kind', () => {
  assert.deepEqual(countsOf({ acknowledged: [said('a'), said('b'), said('a', 'posting.published')] }), {
    'posting.submitted': 2,
    'posting.published': 1,
  })
})
