import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { type Actor, as } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { threadsOf } from '../../tests/world/threads.ts'
import { aboutRecord } from './about-record.ts'
import { archiveOver, archiveThreads } from './archive-threads.ts'
import { inviteCoordinator } from './invite-coordinator.ts'
import { listThreads } from './list-threads.ts'
import { markRead } from './mark-read.ts'
import { openThread } from './open-thread.ts'
import { readThread } from './read-thread.ts'

const { db, owner } = await freshDatabase()
const { member, talent: person } = office(owner)
const applications = applicationsOf(owner)
const threads = threadsOf(db, owner)
const DAY = 86_400_000
const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY)

const read = (actor: Actor, id: string) => as(db, actor, (tx) => readThread(tx, actor, id, null))
const inbox = (actor: Actor, archived = false) =>
  as(db, actor, async (tx) =>
    (await listThreads(tx, actor, { page: 1, archived })).threads.map(
      ({ unread, others, lastLine }) => `${others.join('、')} 未読${unread} ${lastLine}`,
    ),
  )
const open = (actor: Actor, about: string) =>
  as(db, actor, async (tx) => openThread(tx, actor, await aboutRecord(tx, actor, about), NOW))

test('both sides of an application write into one thread, whoever begins', async () => {
  const application = await applications.screening()
  const about = `application:${application.id}`
  const first = await open(application.talent, about)
  assert.equal(await open(application.client, about), first)
  await threads.write(application.talent, first, 'はじめまして。')
  await threads.write(application.client, first, 'ご応募ありがとうございます。')
  const { messages } = await read(application.talent, first)
  assert.deepEqual(
    messages.map(({ number, own, body }) => `${number} ${own ? '自分' : '相手'} ${body}`),
    ['1 自分 はじめまして。', '2 相手 ご応募ありがとうございます。'],
  )
})

test('a name stays hidden until the talent gives it to the company', async () => {
  const made = await threads.made('人材: はじめまして。')
  assert.deepEqual(
    (await read(made.client, made.threadId)).messages.map(({ by }) => by),
    ['応募者'],
  )
  assert.deepEqual(await inbox(made.client), ['応募者 未読1 はじめまして。'])
})

test('a contract has a thread of its own, in which ways out are no longer warned about', async () => {
  const made = await contractsOf({ db, owner }).inForce()
  const id = await open(made.talent, `contract:${made.id}`)
  assert.equal((await read(made.talent, id)).warns, false)
  const before = await threads.made()
  assert.equal((await read(before.talent, before.threadId)).warns, true)
})

test('nobody opens or reads a thread of others: another talent, another company, the town, the operator', async () => {
  const made = await threads.made('人材: はじめまして。')
  const strangers: Actor[] = [
    await person(),
    await member('company'),
    await member('municipality'),
    await member('supporter'),
    await member('operator'),
  ]
  for (const stranger of strangers) {
    await assert.rejects(read(stranger, made.threadId), NotFound)
    await assert.rejects(
      open(stranger, `application:${made.id}`),
      (e) => e instanceof NotFound || e instanceof NotAllowed,
    )
    const rows = await as(db, stranger, async (tx) => [
      ...(await tx.selectFrom('threads').select('id').execute()),
      ...(await tx.selectFrom('messages').select('id').execute()),
      ...(await tx.selectFrom('thread_parties').select('party_id').execute()),
      ...(await tx.selectFrom('thread_reads').select('account_id').execute()),
    ])
    assert.deepEqual(rows, [], stranger.kind)
  }
})

test('what is no record, or none that has threads, is not found', async () => {
  const someone = await person()
  for (const about of ['', 'application:1', `posting:${crypto.randomUUID()}`, `application:${crypto.randomUUID()}`])
    await assert.rejects(open(someone, about), NotFound)
})

test('a viewer reads, and does not write', async () => {
  const made = await threads.made('人材: はじめまして。')
  const viewer = await member('company', made.client.organizationId, 'viewer')
  assert.equal((await read(viewer, made.threadId)).messages.length, 1)
  await assert.rejects(threads.write(viewer, made.threadId, '書けません'), NotAllowed)
})

test('the inbox: unread first, and a mark of reading that the other side sees', async () => {
  const made = await threads.made('企業: ご応募ありがとうございます。', '企業: 面談はいかがですか。')
  assert.match((await inbox(made.talent))[0] ?? '', /未読2 面談はいかがですか。$/)
  const unread = (await read(made.client, made.threadId)).messages.map(({ readAt }) => readAt)
  assert.deepEqual(unread, [null, null])
  await as(db, made.talent, (tx) => markRead(tx, made.talent, made.threadId, inDays(1)))
  assert.match((await inbox(made.talent))[0] ?? '', /未読0/)
  assert.deepEqual(
    (await read(made.client, made.threadId)).messages.map(({ readAt }) => readAt),
    [inDays(1), inDays(1)],
  )
})

test('the other side is told once until they read, and never what was written', async () => {
  const made = await threads.made('企業: 一つ目', '企業: 二つ目')
  const mails = () =>
    owner
      .selectFrom('mails')
      .select(['subject', 'body', 'path'])
      .where('to_account', '=', made.talent.accountId)
      .where('topic', '=', 'message')
      .orderBy('at')
      .execute()
  assert.equal((await mails()).length, 1)
  assert.doesNotMatch(JSON.stringify(await mails()), /一つ目/)
  await as(db, made.talent, (tx) => markRead(tx, made.talent, made.threadId, NOW))
  await threads.write(made.client, made.threadId, '三つ目')
  assert.equal((await mails()).length, 2)
})

test('a coordinator whom a party asks in reads everything and may write; before that, nothing', async () => {
  const made = await threads.made('人材: 相談があります。')
  const operator = await member('operator')
  await owner
    .updateTable('organizations')
    .set({ created_at: new Date(0) })
    .where('id', '=', operator.organizationId)
    .execute()
  await assert.rejects(read(operator, made.threadId), NotFound)
  await as(db, made.talent, (tx) => inviteCoordinator(tx, made.talent, made.threadId, inDays(1)))
  const { messages, parties } = await read(operator, made.threadId)
  assert.equal(messages[0]?.body, '相談があります。')
  assert.equal(parties.length, 3)
  await threads.write(operator, made.threadId, 'お手伝いします。')
  await assert.rejects(
    as(db, made.client, (tx) => inviteCoordinator(tx, made.client, made.threadId, inDays(1))),
    Stale,
  )
})

test('two weeks after the answer the thread is put away: it is read, and nothing is written', async () => {
  const made = await threads.about(
    await applications.declined({ row: { state_since: NOW } }),
    '人材: ありがとうございました。',
  )
  await archiveThreads(db, inDays(13))
  assert.equal((await inbox(made.talent)).length, 1)
  await archiveThreads(db, inDays(15))
  assert.deepEqual(await inbox(made.talent), [])
  assert.equal((await inbox(made.talent, true)).length, 1)
  assert.equal((await read(made.talent, made.threadId)).messages.length, 1)
  await assert.rejects(threads.write(made.talent, made.threadId, 'もう一度'), Stale)
  const entries = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', made.threadId)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['thread.opened', 'thread.archived'],
  )
})

test('a desk further right opens and puts away threads of its own records', async () => {
  const [coordinator, company] = [await member('operator'), await member('company')]
  const id = crypto.randomUUID()
  const about = { kind: 'case' as const, id, title: '伴走: 湯けむり旅館', paths: { operator: `/desk/cases/${id}` } }
  const parties = [coordinator, company].map(({ organizationId }, n) => ({
    kind: 'organization' as const,
    id: organizationId,
    label: `組織${n}`,
  }))
  const thread = await as(db, coordinator, (tx) => openThread(tx, coordinator, { about, parties }, NOW))
  await threads.write(company, thread, 'よろしくお願いします。')
  assert.equal((await inbox(coordinator)).length, 1)
  const finished = { kind: 'case' as const, days: 60, over: () => sql`select ${id}::uuid` }
  await archiveOver(db, finished, inDays(59))
  assert.equal((await inbox(coordinator)).length, 1, 'they still write to each other')
  await archiveOver(db, finished, inDays(61))
  assert.deepEqual(await inbox(coordinator), [])
})

test('whom no mail reaches is told to the other side, without the address', async () => {
  const made = await threads.made()
  await owner.updateTable('accounts').set({ mail_blocked_at: NOW }).where('id', '=', made.talent.accountId).execute()
  const { parties } = await read(made.client, made.threadId)
  assert.deepEqual(
    parties.map(({ name, withoutMail }) => `${name === '応募者' ? name : '企業'} ${withoutMail}`).toSorted(),
    ['企業 false', '応募者 true'].toSorted(),
  )
  assert.doesNotMatch(JSON.stringify(parties), /@/)
})

test('what was written never enters the journal', async () => {
  const made = await threads.made('人材: ひみつの言葉')
  const rows = await owner.selectFrom('journal').select(['detail', 'reason']).execute()
  assert.doesNotMatch(JSON.stringify(rows), /ひみつ/)
  const entry = await owner
    .selectFrom('journal')
    .selectAll()
    .where('subject', '=', made.messages[0]!)
    .executeTakeFirst()
  assert.equal(entry?.name, 'message.written')
})
