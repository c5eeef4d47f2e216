import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { type Actor, as } from '../../src/actor.ts'
import { aboutRecord } from '../../src/messages/about-record.ts'
import { bundleMails } from '../../src/messages/bundle-mails.ts'
import { settleReport } from '../../src/messages/decide-report.ts'
import { inviteCoordinator } from '../../src/messages/invite-coordinator.ts'
import { openThread } from '../../src/messages/open-thread.ts'
import { reportMessage } from '../../src/messages/report-message.ts'
import { freshDatabase } from '../database.ts'
import { applicationsOf } from '../world/applications.ts'
import { NOW, office } from '../world/office.ts'
import { threadsOf } from '../world/threads.ts'

const RACERS = 30
const ROUNDS = 4
const { db, owner } = await freshDatabase({ connections: RACERS })
const { member } = office(owner)
const threads = threadsOf(db, owner)
const applications = applicationsOf(owner)

const race = <T>(attempt: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: RACERS }, (_, n) => attempt(n)))
const won = (outcomes: PromiseSettledResult<unknown>[]): number =>
  outcomes.filter(({ status }) => status === 'fulfilled').length

test('both sides press the button at once, thirty times: one thread, one entry', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, talent, client } = await applications.screening()
    const opened = await race((n) => {
      const actor: Actor = n % 2 === 0 ? talent : client
      return as(db, actor, async (tx) => openThread(tx, actor, await aboutRecord(tx, actor, `application:${id}`), NOW))
    })
    const ids = opened.flatMap((o) => (o.status === 'fulfilled' ? [o.value] : []))
    assert.deepEqual([ids.length, new Set(ids).size], [RACERS, 1])
    const entries = await owner
      .selectFrom('journal')
      .select('seq')
      .where('subject', '=', ids[0] ?? '')
      .execute()
    assert.equal(entries.length, 1)
  }
})

test('the twin that only looks before it inserts meets the constraint', async () => {
  const { id, talent } = await applications.screening()
  const careless = await race(() =>
    as(db, talent, async (tx) => {
      const existing = await tx.selectFrom('threads').select('id').where('about_id', '=', id).executeTakeFirst()
      await sql`select pg_sleep(0.02)`.execute(tx)
      if (existing) return
      const row = { about_kind: 'application', about_id: id, title: 't', opened_at: NOW, last_at: NOW }
      await tx
        .insertInto('threads')
        .values({ id: crypto.randomUUID(), ...row, opened_by: talent.accountId })
        .execute()
    }),
  )
  assert.ok(won(careless) < RACERS)
})

test('thirty messages at once stand one after the other, none lost and none twice', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { talent, client, threadId } = await threads.made()
    await race((n) => threads.write(n % 2 === 0 ? talent : client, threadId, `${n}`))
    const rows = await owner
      .selectFrom('messages')
      .select(['number', 'body'])
      .where('thread_id', '=', threadId)
      .orderBy('number')
      .execute()
    assert.deepEqual(
      rows.map(({ number }) => number),
      Array.from({ length: RACERS }, (_, n) => n + 1),
    )
    assert.equal(new Set(rows.map(({ body }) => body)).size, RACERS)
  }
})

test('the twin that counts without the lock gives two messages one number', async () => {
  const { talent, threadId } = await threads.made()
  const careless = await race((n) =>
    as(db, talent, async (tx) => {
      const { messages } = await tx
        .selectFrom('threads')
        .select('messages')
        .where('id', '=', threadId)
        .executeTakeFirstOrThrow()
      const by = { by_account: talent.accountId, by_party: talent.accountId }
      const row = { id: crypto.randomUUID(), thread_id: threadId, number: messages + 1, body: `${n}`, at: NOW, ...by }
      await tx.insertInto('messages').values(row).execute()
      await tx
        .updateTable('threads')
        .set({ messages: messages + 1 })
        .where('id', '=', threadId)
        .execute()
    }),
  )
  assert.ok(won(careless) < RACERS)
})

test('the coordinator comes in once, and a report is made and answered once', async () => {
  const operator = await member('operator')
  const { talent, client, threadId, messages } = await threads.made('企業: 外で会いませんか。')
  const invited = await race((n) => {
    const actor: Actor = n % 2 === 0 ? talent : client
    return as(db, actor, (tx) => inviteCoordinator(tx, actor, threadId, NOW))
  })
  assert.equal(won(invited), 1)
  const complaint = { messageId: messages[0] ?? '', reason: 'outside' as const, note: '' }
  const reported = await race(() => as(db, talent, (tx) => reportMessage(tx, talent, threadId, complaint, NOW)))
  assert.equal(won(reported), 1)
  const { id } = await owner
    .selectFrom('message_reports')
    .select('id')
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow()
  const settled = await race(() =>
    as(db, operator, (tx) => settleReport(tx, operator, id, { hide: true, answer: '止めました。' }, NOW)),
  )
  assert.equal(won(settled), 1)
})

test('ten clocks that bundle at once send one mail', async () => {
  const { talent, client, threadId } = await threads.made()
  await threads.write(client, threadId, '一')
  const due = new Date(NOW.getTime() + 1_800_000)
  await race(() => bundleMails(db, 'https://yui.test', due))
  const sent = await owner
    .selectFrom('mails')
    .innerJoin('promises', (j) => j.on('promises.once', '=', sql<string>`'mail-' || mails.id::text`))
    .select('mails.id')
    .where('to_account', '=', talent.accountId)
    .execute()
  assert.equal(sent.length, 1)
})
