import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { as, clock } from '../../actor.ts'
import { jobNames } from '../../later.ts'
import { post } from '../../mail.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { giveUpJob, listParkedJobs, retryJob } from './decide-job.ts'
import { errorInWords, jobInWords, jobMoves } from './parked-job.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const operator = await member('operator')
const SECRET = 'yamada.hanako@example.jp'

async function parked(
  name = 'clock.tick',
  data: object = {},
  output: object = { name: 'Error', message: `550 <${SECRET}> unknown` },
) {
  const id = randomUUID()
  await sql`insert into pgboss.job (id, name, data, state, retry_count, retry_limit, completed_on, output)
    values (${id}, ${name}, ${JSON.stringify(data)}, 'failed', 5, 5, ${NOW}, ${JSON.stringify(output)})`.execute(owner)
  return id
}
const jobOf = async (id: string) =>
  (
    await sql<{
      state: string
      retry_limit: number
    }>`select state, retry_limit from pgboss.job where id = ${id}`.execute(owner)
  ).rows[0]
const retry = (id: string, actor = operator) => as(db, actor, (tx) => retryJob(tx, actor, id, NOW))
const giveUp = (id: string, actor = operator) => as(db, actor, (tx) => giveUpJob(tx, actor, id, 'done_by_hand', NOW))
const journalOf = (id: string) =>
  owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'reason', 'detail'])
    .where('subject', '=', id)
    .execute()

test('every move of a parked job', () => {
  assert.deepEqual(
    Object.entries(jobMoves).map(([move, { from, to, by }]) => `${move}: ${from.join()} → ${to} by ${by.join()}`),
    ['retry: failed → retry by operator', 'giveUp: failed → cancelled by operator'],
  )
})

test('every job has advice in words, also one that nobody has named yet', () => {
  for (const name of [...jobNames, 'something.new'])
    assert.match(jobInWords(name).advice, /(もう一度試して|あきらめて)/)
  assert.equal(jobInWords('applications.answer-open').href({ postingId: 'x' }), '/desk/postings/x')
  assert.equal(jobInWords('contracts.prepare').href({}), null)
})

test('the kind of an error is told, never its message', () => {
  assert.deepEqual(
    [
      { name: 'Error', message: SECRET, responseCode: 550 },
      { code: 'ECONNREFUSED', message: SECRET },
      { code: '23505', detail: SECRET, name: 'DatabaseError' },
      { name: 'NotFound', message: SECRET },
      { name: SECRET, code: SECRET },
      null,
    ].map(errorInWords),
    [
      'メールサーバーが断りました(550)',
      'つながりませんでした(ECONNREFUSED)',
      'データベースが受け付けませんでした(23505)',
      'NotFound',
      '種類のわからないエラー',
      '種類のわからないエラー',
    ],
  )
})

test('retried once: the worker takes it up, and nobody decides about it again', async () => {
  const id = await parked()
  await retry(id)
  assert.deepEqual(await jobOf(id), { state: 'retry', retry_limit: 6 })
  await assert.rejects(retry(id), Stale)
  await assert.rejects(giveUp(id), Stale)
  assert.deepEqual(await journalOf(id), [
    { name: 'job.retried', from_state: 'failed', to_state: 'retry', reason: null, detail: { job: 'clock.tick' } },
  ])
})

test('a mail that is given up is a mail that was not sent', async () => {
  const to = { accountId: null, address: SECRET }
  await as(db, clock, (tx) => post(tx, { once: 'greeting', topic: 'account', to, subject: '件名', body: '本文' }, NOW))
  const mail = await owner.selectFrom('mails').select('id').where('once', '=', 'greeting').executeTakeFirstOrThrow()
  const id = await parked('mail.send', { mailId: mail.id })
  await giveUp(id)
  assert.equal((await jobOf(id))?.state, 'cancelled')
  const { state } = await owner.selectFrom('mails').select('state').where('id', '=', mail.id).executeTakeFirstOrThrow()
  assert.equal(state, 'failed')
  const [entry] = await journalOf(id)
  assert.deepEqual([entry?.name, entry?.reason], ['job.given_up', 'done_by_hand'])
})

test('ten operators press at once: one decision', async () => {
  const id = await parked()
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => (n % 2 ? retry(id) : giveUp(id))))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await journalOf(id)).length, 1)
})

test('who may not', async () => {
  const id = await parked()
  await assert.rejects(retry(id, await member('company')), NotFound)
  await assert.rejects(retry(id, await member('operator', undefined, 'viewer')), NotAllowed)
  await assert.rejects(retry(randomUUID()), NotFound)
  const company = await member('company')
  await assert.rejects(
    as(db, company, (tx) => listParkedJobs(tx, company)),
    NotFound,
  )
})

test('the page tells what stopped and what to do, without the address of anybody', async () => {
  const id = await parked('mail.send', { mailId: randomUUID() })
  const person = await house(db).visitor(operator)
  const page = await person.get('/desk/jobs')
  for (const words of ['メールの送信', 'メールサーバーが動いているか', '6回', 'もう一度試す'])
    assert.ok(page.text.includes(words), words)
  assert.doesNotMatch(page.text, /yamada|550 /)
  const wrong = await person.post(`/desk/jobs/${id}/abandonments`)
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /理由を選んでください/)
  assert.equal((await person.post(`/desk/jobs/${id}/abandonments`, { reason: 'never_works' })).status, 303)
  assert.equal((await person.post(`/desk/jobs/${id}/retries`)).status, 409)
})
