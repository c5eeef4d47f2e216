import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { contractApplication } from './contract-application.ts'

const { db, owner } = await freshDatabase()
const applications = applicationsOf(owner)

test('a contract in force makes the application contracted, once, and the journal names the contract', async () => {
  const { id } = await applications.accepted()
  const contract = randomUUID()
  const call = () => as(db, clock, (tx) => contractApplication(tx, clock, id, contract, NOW))
  assert.deepEqual([await call(), await call()], [true, false])
  const entries = await owner.selectFrom('journal').select(['name', 'detail']).where('subject', '=', id).execute()
  assert.deepEqual(entries, [{ name: 'application.contracted', detail: { contract } }])
})
