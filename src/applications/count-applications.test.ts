import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as } from '../actor.ts'
import { applicationStates } from './application.ts'
import { countApplications } from './count-applications.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const applications = applicationsOf(owner)

test('a client counts its own applications by what they wait for, and nobody else’s', async () => {
  const client = await member('company')
  const made = await postingsOf(owner)('published', { client_id: client.organizationId, seats: 9 })
  const shared = { client, posting: { ...made, clientId: client.organizationId } }
  for (const state of applicationStates) await applications.made(state, shared)
  await applications.submitted({ ...shared, row: { reply_by: NOW } })
  const other = await applications.submitted()
  const counted = await as(db, client, (tx) => countApplications(tx, [made.id, other.postingId], NOW))
  assert.deepEqual([...counted], [[made.id, { total: 9, waiting: 4, late: 1, offered: 1, agreed: 2 }]])
  assert.deepEqual(await as(db, client, (tx) => countApplications(tx, [], NOW)), new Map())
})
