import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { scoutsOf, scoutWords } from '../../../tests/world/scouts.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { type Actor, as } from '../../actor.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { blockClientOfScout } from './block-client.ts'
import { scoutsLeftToday } from './day-limit.ts'
import { sendScout } from './send-scout.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const scouts = scoutsOf(owner)
const talents = talentsOf(owner)

const send = (actor: Actor, postingId: string, talentId: string, now = NOW) =>
  as(db, actor, (tx) => sendScout(tx, actor, { postingId, talentId, message: scoutWords }, now))

test('a company invites a talent who allows it: the scout is written down and the talent is told, without a name', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const id = await send(client, postingId, talent.talentId)
  const row = await owner.selectFrom('scouts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual(
    [row.state, row.client_id, row.sender_id, row.by_account, row.message],
    ['sent', client.organizationId, client.organizationId, client.accountId, scoutWords],
  )
  const journal = await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'detail'])
    .where('subject', '=', id)
    .execute()
  const detail = { posting: postingId, talent: talent.talentId }
  assert.deepEqual(journal, [{ name: 'scout.sent', from_state: null, to_state: 'sent', detail }])
  const mail = await owner
    .selectFrom('mails')
    .select(['to_account', 'topic', 'path', 'body'])
    .where('once', '=', `scout-sent-${id}`)
    .executeTakeFirstOrThrow()
  assert.deepEqual([mail.to_account, mail.topic, mail.path], [talent.accountId, 'scout', `/my/scouts/${id}`])
  assert.ok(!mail.body.includes(scoutWords), 'what was written is read on the page alone')
})

test('a coordinator invites on the client’s behalf, and it counts as the client’s', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const operator = await member('operator')
  const id = await send(operator, postingId, talent.talentId)
  const row = await owner.selectFrom('scouts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([row.client_id, row.sender_id], [client.organizationId, operator.organizationId])
  const left = await as(db, client, (tx) => scoutsLeftToday(tx, client.organizationId, NOW))
  assert.deepEqual(left, { left: 9, most: 10 })
})

test('nobody else invites: another company finds no posting, a viewer and a talent may not', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const viewer = await member('company', client.organizationId, 'viewer')
  await assert.rejects(send(await member('company'), postingId, talent.talentId), NotFound)
  await assert.rejects(send(await member('supporter'), postingId, talent.talentId), NotFound)
  await assert.rejects(send(talent, postingId, talent.talentId), NotFound)
  await assert.rejects(send(viewer, postingId, talent.talentId), NotAllowed)
  assert.equal((await owner.selectFrom('scouts').select('id').where('posting_id', '=', postingId).execute()).length, 0)
})

test('why somebody cannot be invited is said in a sentence; that a client was blocked is not', async () => {
  const { client, postingId } = await scouts.inviting()
  const posting = {
    id: postingId,
    clientId: client.organizationId,
    municipalityId: await office(owner).organization('municipality'),
  }
  const applicant = await applicationsOf(owner).submitted({ client, posting, talent: await scouts.open() })
  const invited = await scouts.made('declined', { client, postingId })
  const blocking = await scouts.made('sent', { client })
  await as(db, blocking.talent, (tx) => blockClientOfScout(tx, blocking.talent, blocking.id, NOW))
  const hidden = await talents.complete({ open_to_scouts: true, shown_to_companies: false })
  const colleague = await scouts.open()
  await owner
    .insertInto('memberships')
    .values({
      id: crypto.randomUUID(),
      account_id: colleague.accountId,
      organization_id: client.organizationId,
      role: 'viewer',
      created_at: NOW,
    })
    .execute()
  const refusals: [string, string, RegExp][] = [
    ['resting', (await talents.complete({ open_to_scouts: true, state: 'resting' })).talentId, /お休みしています/],
    ['applied already', applicant.talent.talentId, /すでに応募しています/],
    ['invited before', invited.talent.talentId, /1度だけ/],
    ['wants no scouts', (await talents.complete()).talentId, /スカウトを受け取っていません/],
    ['is not shown to companies', hidden.talentId, /スカウトを受け取っていません/],
    ['has blocked the client', blocking.talent.talentId, /スカウトを受け取っていません/],
    ['belongs to the house', colleague.talentId, /所属しています/],
  ]
  for (const [who, talentId, words] of refusals)
    await assert.rejects(
      send(client, postingId, talentId),
      (error) => error instanceof Stale && words.test(error.message),
      who,
    )
  const { left } = await as(db, client, (tx) => scoutsLeftToday(tx, client.organizationId, NOW))
  assert.equal(left, 10, 'what was refused does not count')
})

test('nobody is invited to a posting that takes no applications', async () => {
  const client = await member('company')
  const { talentId } = await scouts.open()
  const states = ['closed', 'filled', 'unfilled', 'draft', 'review'] as const
  for (const state of states) {
    const { id } = await postingsOf(owner)(state, { client_id: client.organizationId })
    await assert.rejects(send(client, id, talentId), /募集中ではない/, state)
  }
  const past = await postingsOf(owner)('published', { client_id: client.organizationId, closes_on: '2025-11-30' })
  await assert.rejects(send(client, past.id, talentId), /募集中ではない/)
})

test('ten a day, counted from midnight in Japan; the operator may set another number', async () => {
  const { client, postingId } = await scouts.inviting()
  for (let n = 0; n < 10; n++) await send(client, postingId, (await scouts.open()).talentId)
  const eleventh = await scouts.open()
  await assert.rejects(send(client, postingId, eleventh.talentId), /1日に10件までです/)
  // 23:59 of the same day in Japan is still full; a minute later it is another day.
  await assert.rejects(send(client, postingId, eleventh.talentId, new Date('2025-12-01T14:59:00Z')), Stale)
  await send(client, postingId, eleventh.talentId, new Date('2025-12-01T15:00:00Z'))
  const by = await member('operator')
  await owner
    .insertInto('limits')
    .values({ key: 'scoutsPerDay', value: 1, changed_by: by.accountId, changed_at: NOW })
    .execute()
  await assert.rejects(
    send(client, postingId, (await scouts.open()).talentId, new Date('2025-12-01T15:00:00Z')),
    /1日に1件までです/,
  )
  await owner.deleteFrom('limits').execute()
})
