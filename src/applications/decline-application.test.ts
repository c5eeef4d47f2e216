import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Invalid } from '../platform/errors.ts'
import { declineApplication } from './decline-application.ts'

const { db, owner } = await freshDatabase()
const applications = applicationsOf(owner)
const decline = async (message: string) => {
  const { id, client } = await applications.screening()
  await as(db, client, (tx) => declineApplication(tx, client, id, { reason: 'skill', message }, NOW))
  return owner.selectFrom('declines').selectAll().where('application_id', '=', id).executeTakeFirstOrThrow()
}

test('a decline is kept with its reason, its words and who wrote them, and the talent is told', async () => {
  const { id, client, talent } = await applications.screening()
  const message = '  ご応募ありがとうございました。今回は見送ります。\n'
  await as(db, client, (tx) => declineApplication(tx, client, id, { reason: 'conditions', message }, NOW))
  const row = await owner.selectFrom('declines').selectAll().where('application_id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual(row, {
    application_id: id,
    reason: 'conditions',
    message: message.trim(),
    by_kind: 'company',
    by_account: client.accountId,
    at: NOW,
  })
  const mail = await owner
    .selectFrom('mails')
    .select('to_account')
    .where('once', '=', `application-declined-${id}`)
    .execute()
  assert.deepEqual(mail, [{ to_account: talent.accountId }])
  const [entry] = await owner.selectFrom('journal').select(['name', 'reason']).where('subject', '=', id).execute()
  assert.deepEqual(entry, { name: 'application.declined', reason: 'conditions' })
})

test('nobody is declined in silence: words are counted as the database counts them', async () => {
  for (const message of ['', '見送ります', ' '.repeat(30), '🙏'.repeat(9), 'あ'.repeat(2001)])
    await assert.rejects(decline(message), (error) => error instanceof Invalid && 'message' in error.problems)
  assert.equal((await decline('🙏'.repeat(10))).message, '🙏'.repeat(10))
  assert.equal((await decline('あ'.repeat(2000))).message.length, 2000)
})
