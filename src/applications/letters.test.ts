import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { findApplication } from './find-application.ts'
import { remindClient, tellClient, tellCoordinator, tellTalent } from './letters.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const applications = applicationsOf(owner)
const lettersAbout = (id: string) =>
  owner.selectFrom('mails').select(['to_account', 'subject', 'path', 'body']).where('once', 'like', `%${id}%`).execute()

test('members who may act are written to; viewers, suspended members and suspended accounts are not', async () => {
  const { id, client } = await applications.submitted()
  const editor = await member('company', client.organizationId, 'editor')
  await member('company', client.organizationId, 'viewer')
  const left = await member('company', client.organizationId)
  await owner.updateTable('memberships').set({ state: 'suspended' }).where('account_id', '=', left.accountId).execute()
  const shut = await member('company', client.organizationId)
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', shut.accountId).execute()
  await as(db, clock, async (tx) => remindClient(tx, await findApplication(tx, clock, id), NOW))
  const letters = await lettersAbout(id)
  assert.equal(letters.length, 2)
  assert.deepEqual(new Set(letters.map(({ to_account }) => to_account)), new Set([client.accountId, editor.accountId]))
})

test('a letter about one state goes out once, however often it is asked for', async () => {
  const { id, talent } = await applications.screening()
  for (let n = 0; n < 3; n++)
    await as(db, clock, async (tx) => tellTalent(tx, await findApplication(tx, clock, id), 'screened', NOW))
  const letters = await lettersAbout(id)
  assert.deepEqual(
    letters.map(({ to_account, path }) => [to_account, path]),
    [[talent.accountId, `/my/applications/${id}`]],
  )
})

test('no letter holds a name, an address or what somebody wrote', async () => {
  await member('operator')
  const { id } = await applications.submitted()
  await as(db, clock, async (tx) => {
    const application = await findApplication(tx, clock, id)
    for (const what of ['screened', 'interviewed', 'offered', 'declined', 'lapsed'] as const)
      await tellTalent(tx, application, what, NOW)
    for (const what of ['accepted', 'withdrawn', 'lapsed'] as const) await tellClient(tx, application, what, NOW)
    await tellCoordinator(tx, application, NOW)
  })
  const letters = await lettersAbout(id)
  assert.equal(letters.length, 9)
  for (const { subject, body, path } of letters) {
    assert.doesNotMatch(`${subject}${body}`, /山田|人材\d|温泉街|@/)
    assert.match(path ?? '', new RegExp(`^/(my|client|desk)/applications/${id}$`))
  }
})
