import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as } from '../actor.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { markApplication } from './mark-application.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const applications = applicationsOf(owner)
const mark = (actor: Actor, id: string, given: Parameters<typeof markApplication>[3]) =>
  as(db, actor, (tx) => markApplication(tx, actor, id, given, NOW))

test('each colleague has one mark, and may change it', async () => {
  const { id, client } = await applications.submitted()
  const colleague = await member('company', client.organizationId, 'editor')
  await mark(client, id, { mark: 'maybe', note: '' })
  await mark(client, id, { mark: 'yes', note: '実績が近い' })
  await mark(colleague, id, { mark: 'no', note: '' })
  const rows = await owner
    .selectFrom('application_marks')
    .select(['account_id', 'mark', 'note'])
    .where('application_id', '=', id)
    .execute()
  assert.equal(rows.length, 2)
  assert.deepEqual(
    rows.find(({ account_id }) => account_id === client.accountId),
    {
      account_id: client.accountId,
      mark: 'yes',
      note: '実績が近い',
    },
  )
})

test('the applicant neither marks nor reads marks; a viewer and other houses do not mark', async () => {
  const { id, client, talent } = await applications.submitted()
  await mark(client, id, { mark: 'no', note: '内輪の話' })
  await assert.rejects(mark(talent, id, { mark: 'yes', note: '' }), NotAllowed)
  await assert.rejects(
    mark(await member('company', client.organizationId, 'viewer'), id, { mark: 'yes', note: '' }),
    NotAllowed,
  )
  await assert.rejects(mark(await member('company'), id, { mark: 'yes', note: '' }), NotFound)
  const seen = await as(db, talent, (tx) => tx.selectFrom('application_marks').selectAll().execute())
  assert.deepEqual(seen, [])
})
