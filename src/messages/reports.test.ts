import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { threadsOf } from '../../tests/world/threads.ts'
import { dismissReport, settleReport } from './decide-report.ts'
import { countOpenReports, listReports, readReport } from './read-reports.ts'
import { readThread } from './read-thread.ts'
import { reportMessage } from './report-message.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const threads = threadsOf(db, owner)
const operator = await member('operator')

const fifteen = Array.from({ length: 15 }, (_, n) => `${n % 2 === 0 ? '人材' : '企業'}: ${n + 1}通目`)
const report = (actor: Actor, threadId: string, messageId: string) =>
  as(db, actor, (tx) => reportMessage(tx, actor, threadId, { messageId, reason: 'outside', note: '外で' }, NOW))
const seen = (id: string, actor: Actor = operator) => as(db, actor, (tx) => readReport(tx, actor, id))
const settle = (id: string, hide: boolean, actor: Actor = operator) =>
  as(db, actor, (tx) => settleReport(tx, actor, id, { hide, answer: '確かめました。' }, NOW))

test('with a report the operator reads five messages before and after, and not one more', async () => {
  const { talent, threadId, messages } = await threads.made(...fifteen)
  const id = await report(talent, threadId, messages[7]!)
  const { surroundings } = await seen(id)
  assert.deepEqual(
    surroundings.map(({ number, reported }) => `${number}${reported ? '!' : ''}`),
    ['3', '4', '5', '6', '7', '8!', '9', '10', '11', '12', '13'],
  )
  const all = await as(db, operator, (tx) =>
    tx.selectFrom('messages').select('number').where('thread_id', '=', threadId).orderBy('number').execute(),
  )
  assert.deepEqual([all.length, all[0]?.number, all.at(-1)?.number], [11, 3, 13])
  await assert.rejects(
    as(db, operator, (tx) => readThread(tx, operator, threadId, null)),
    NotFound,
  )
})

test('only a party reports, not its own words, and each message once', async () => {
  const { talent, client, threadId, messages } = await threads.made('人材: 一', '企業: 二')
  const other = await member('company')
  await assert.rejects(report(other, threadId, messages[1]!), NotFound)
  await assert.rejects(report(talent, threadId, messages[0]!), Invalid)
  await assert.rejects(report(talent, threadId, crypto.randomUUID()), NotFound)
  await report(talent, threadId, messages[1]!)
  await assert.rejects(report(talent, threadId, messages[1]!), Stale)
  await report(client, threadId, messages[0]!)
})

test('a message that is hidden is shown to neither side, and the operator still reads it', async () => {
  const { talent, client, threadId, messages } = await threads.made('企業: ひどい言葉')
  const id = await report(talent, threadId, messages[0]!)
  await settle(id, true)
  for (const actor of [talent, client]) {
    const [message] = (await as(db, actor, (tx) => readThread(tx, actor, threadId, null))).messages
    assert.equal(message?.body, null)
  }
  const { surroundings, state, answer } = await seen(id)
  assert.deepEqual(
    [surroundings[0]?.body, surroundings[0]?.hidden, state, answer],
    ['ひどい言葉', true, 'settled', '確かめました。'],
  )
})

test('the one who reported reads the answer, and is told; the other side learns nothing of it', async () => {
  const { talent, client, threadId, messages } = await threads.made('企業: 連絡先を教えて')
  const id = await report(talent, threadId, messages[0]!)
  await as(db, operator, (tx) => dismissReport(tx, operator, id, { answer: '問題のない範囲でした。' }, NOW))
  const [mine] = (await as(db, talent, (tx) => readThread(tx, talent, threadId, null))).messages
  assert.deepEqual(mine?.report, { state: 'dismissed', reason: 'outside', answer: '問題のない範囲でした。' })
  const [theirs] = (await as(db, client, (tx) => readThread(tx, client, threadId, null))).messages
  assert.equal(theirs?.report, null)
  const told = await owner
    .selectFrom('mails')
    .select('to_account')
    .where('once', '=', `report-${id}-answered`)
    .execute()
  assert.deepEqual(told, [{ to_account: talent.accountId }])
})

test('a report is answered once, by operators who may act', async () => {
  const { talent, client, threadId, messages } = await threads.made('企業: 一')
  const id = await report(talent, threadId, messages[0]!)
  const viewer = await member('operator', operator.organizationId, 'viewer')
  await assert.rejects(settle(id, false, viewer), NotAllowed)
  for (const stranger of [talent, client, await member('municipality')]) {
    await assert.rejects(settle(id, false, stranger), NotFound)
    await assert.rejects(seen(id, stranger), NotFound)
  }
  await settle(id, false)
  await assert.rejects(settle(id, true), Stale)
  await assert.rejects(settle(crypto.randomUUID(), true), NotFound)
})

test('every operator is told of a report, and its journal says why without a word of it', async () => {
  const { talent, threadId, messages } = await threads.made('企業: 一')
  const id = await report(talent, threadId, messages[0]!)
  const told = await owner.selectFrom('notifications').select('why').where('path', '=', `/desk/reports/${id}`).execute()
  assert.ok(told.length >= 1)
  assert.equal(told[0]?.why, 'あなたが通報を確認する立場だから')
  const entry = await owner.selectFrom('journal').selectAll().where('subject', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual(
    [entry.name, entry.reason, entry.detail],
    ['report.made', 'outside', { message: messages[0], thread: threadId }],
  )
})

test('the list holds what waits, oldest first, and its count', async () => {
  const waiting = await as(db, operator, (tx) => listReports(tx, operator, { state: 'open', page: 1 }))
  assert.equal(waiting.total, await as(db, operator, (tx) => countOpenReports(tx)))
  assert.ok(waiting.reports.every(({ state }) => state === 'open'))
  await assert.rejects(
    as(db, await member('supporter'), async (tx) =>
      listReports(tx, await member('supporter'), { state: 'open', page: 1 }),
    ),
    NotFound,
  )
})
