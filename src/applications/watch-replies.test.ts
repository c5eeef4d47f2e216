import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { beforeEach, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { watchReplies } from './watch-replies.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const applications = applicationsOf(owner)

const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000)
const mailsAbout = async ({ id }: MadeApplication) =>
  (
    await owner
      .selectFrom('mails')
      .select('once')
      .where('once', 'like', `%${id}%`)
      .orderBy('at')
      .orderBy('once')
      .execute()
  ).map(({ once }) => once.replace(id, '…').replace(/-to-.*/, ''))
const deeds = async ({ id }: MadeApplication) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    ({ name }) => name,
  )
const state = async ({ id }: MadeApplication) =>
  (await owner.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

// Each story has the clock to itself: what earlier ones left waiting is answered.
beforeEach(async () => {
  await owner.updateTable('applications').set({ reply_by: null }).execute()
})

test('a client is reminded on the fifth day, once, and the coordinator hears on the seventh, once', async () => {
  await member('operator')
  const application = await applications.submitted()
  await watchReplies(db, new Date(days(5).getTime() - 1))
  assert.deepEqual(await mailsAbout(application), [])
  for (const day of [5, 5.5, 6.9]) await watchReplies(db, days(day))
  assert.deepEqual(await mailsAbout(application), ['reminder-submitted-…'])
  for (const day of [7, 8, 20]) await watchReplies(db, days(day))
  assert.deepEqual(await mailsAbout(application), ['reminder-submitted-…', 'late-submitted-…'])
  assert.deepEqual(await deeds(application), ['application.reminded', 'application.late'])
  assert.equal(await state(application), 'submitted')
})

test('a talent is reminded of an offer, then it lapses and both sides hear of it', async () => {
  const application = await applications.offered()
  await watchReplies(db, days(5))
  assert.deepEqual(await mailsAbout(application), ['reminder-offered-…'])
  for (const day of [7, 7, 9]) await watchReplies(db, days(day))
  assert.equal(await state(application), 'withdrawn')
  assert.deepEqual((await mailsAbout(application)).toSorted(), [
    'application-lapsed-…',
    'application-lapsed-…',
    'reminder-offered-…',
  ])
  const rows = await owner
    .selectFrom('withdrawals')
    .select(['reason', 'by_kind'])
    .where('application_id', '=', application.id)
    .execute()
  assert.deepEqual(rows, [{ reason: 'unanswered', by_kind: 'clock' }])
})

test('an answer that came in time is left alone', async () => {
  const application = await applications.accepted()
  await watchReplies(db, days(30))
  assert.equal(await state(application), 'accepted')
  assert.deepEqual(await mailsAbout(application), [])
})

test('clients who never answer do not keep the clock from the others, however many they are', async () => {
  const client = await member('company')
  const made = await posting('published', { client_id: client.organizationId })
  const shared = { client, posting: { ...made, clientId: client.organizationId } }
  const silent: MadeApplication[] = []
  for (let n = 0; n < 7; n++) silent.push(await applications.submitted({ ...shared, row: { reply_by: days(n / 10) } }))
  const last = await applications.offered({ ...shared, row: { reply_by: days(3) } })
  for (const day of [3, 3.1]) await watchReplies(db, days(day), 3)
  assert.equal(await state(last), 'withdrawn')
  for (const one of silent) assert.deepEqual(await deeds(one), ['application.late'])
})

test('the days of a programme decide, and its own operator is the one who hears', async () => {
  const municipality = await organization('municipality')
  const [operator, other] = [await member('operator'), await member('operator')]
  const programme_id = randomUUID()
  const clockOf = { reply_days: 20, reminder_days: 2 }
  await owner
    .insertInto('programmes')
    .values({
      id: programme_id,
      municipality_id: municipality,
      operator_id: operator.organizationId,
      name: '事業',
      first_year: 2025,
      last_year: 2025,
      created_at: NOW,
      ...clockOf,
    })
    .execute()
  const application = await applications.screening({
    ofPosting: { programme_id, municipality_id: municipality },
    row: { reply_by: days(20) },
  })
  await watchReplies(db, days(2))
  assert.deepEqual(await mailsAbout(application), ['reminder-screening-…'])
  await watchReplies(db, days(20))
  const told = await owner
    .selectFrom('mails')
    .select('to_account')
    .where('once', 'like', `late-%${application.id}%`)
    .execute()
  assert.deepEqual(told, [{ to_account: operator.accountId }])
  assert.notEqual(told[0]?.to_account, other.accountId)
})
