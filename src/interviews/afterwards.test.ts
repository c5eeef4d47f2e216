import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { interviewDeeds } from '../../tests/world/interview-deeds.ts'
import { AFTER, interviewsOf, type MadeInterview } from '../../tests/world/interviews.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as, clock } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { judgeInterview } from './judge-interview.ts'
import { settleInterview } from './settle-interview.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const interviews = interviewsOf(db, owner)
const { propose, cancel, state, journalOf, lettersOf } = interviewDeeds(db, owner)

test('either side calls it off with a reason and a sentence; what was free is free again', async () => {
  const { id, application, client } = await interviews.cancelled()
  assert.equal((await journalOf(id)).at(-1), 'interview.cancelled talent booked→cancelled')
  assert.deepEqual(
    (await lettersOf(id)).filter((line) => line.includes('取りやめ')),
    ['client 面談が取りやめになりました CANCEL 2', 'my 面談が取りやめになりました CANCEL 2'],
  )
  await assert.rejects(cancel(client, id), /すでに「取りやめ」/)
  await propose(client, application.id)
})

test('before a date is found only the other side is told that there will be none', async () => {
  const { id, client } = await interviews.proposed()
  await cancel(client, id)
  assert.deepEqual(
    (await lettersOf(id)).filter((line) => line.includes('終わりました')),
    ['my 面談の日程の調整が終わりました — —'],
  )
})

test('from the start on each side says once what was, and the same word twice is no dispute', async () => {
  const { id, client, talent } = await interviews.booked()
  await assert.rejects(state(client, id, 'held', NOW), /開始の時刻になってから/)
  await state(client, id, 'held')
  await assert.rejects(state(client, id, 'other_absent'), /すでに記録しています/)
  await state(talent, id, 'held')
  const row = await interviews.row(id)
  assert.deepEqual([row.state, row.absent, row.disputed_at], ['held', null, null])
  assert.deepEqual((await journalOf(id)).slice(2), [
    'interview.stated company',
    'interview.held company booked→held',
    'interview.stated talent',
  ])
})

/** What became of it, in one line. */
async function became({ id }: MadeInterview): Promise<string> {
  const row = await interviews.row(id)
  return `${row.state} ${row.absent ?? '—'} ${row.disputed_at ? 'disputed' : 'clear'} ${row.settled_at ? 'settled' : ''}`.trim()
}

test('who did not come is a fact with a side; two different facts are a dispute', async () => {
  const missed = await interviews.missed()
  assert.equal(await became(missed), 'no_show talent clear')
  await state(missed.talent, missed.id, 'self_absent')
  assert.equal(await became(missed), 'no_show talent clear')
  const disputed = await interviews.missed()
  await state(disputed.talent, disputed.id, 'other_absent')
  assert.equal(await became(disputed), 'no_show talent disputed')
})

test('the coordinator settles what is disputed or unsaid, once, and nothing else', async () => {
  const operator = await member('operator')
  const settle = (id: string, finding: 'held' | 'client' | 'talent', actor: Actor = operator) =>
    as(db, actor, (tx) => settleInterview(tx, actor, id, finding, AFTER))
  const disputed = await interviews.disputed()
  await assert.rejects(settle(disputed.id, 'held', disputed.client), NotAllowed)
  await settle(disputed.id, 'held')
  assert.equal(await became(disputed), 'held — disputed settled')
  await assert.rejects(settle(disputed.id, 'client'), /すでに確かめて/)
  const silent = await interviews.silent()
  await settle(silent.id, 'client')
  assert.equal(await became(silent), 'no_show client clear settled')
  await assert.rejects(settle((await interviews.held()).id, 'client'), /確かめることがありません/)
  await assert.rejects(settle((await interviews.proposed()).id, 'held'), Stale)
})

test('what the client makes of it is its own, may be changed, and moves nothing', async () => {
  const { id, client, talent } = await interviews.held()
  const judge = (actor: Actor, outcome: 'go_on' | 'again', of = id) =>
    as(db, actor, (tx) => judgeInterview(tx, actor, of, { outcome, memo: '話が具体的だった。' }, AFTER))
  await judge(client, 'again')
  await judge(client, 'go_on')
  const read = (actor: Actor) => as(db, actor, (tx) => tx.selectFrom('interview_outcomes').select('outcome').execute())
  assert.deepEqual(await read(client), [{ outcome: 'go_on' }])
  assert.deepEqual(await read(talent), [])
  assert.deepEqual(await read(await member('operator')), [])
  await assert.rejects(judge(talent, 'go_on'), NotAllowed)
  const booked = await interviews.booked()
  await assert.rejects(judge(booked.client, 'go_on', booked.id), /面談が終わってから/)
  assert.equal(await became({ id } as MadeInterview), 'held — clear')
})

test('the host town reads none of it, and neither does anybody else', async () => {
  const { id, application } = await interviews.booked()
  const { municipality_id } = await interviews.row(id)
  const strangers: Actor[] = [
    await member('municipality', municipality_id),
    await member('company'),
    await member('supporter'),
    await talentsOf(owner).complete(),
  ]
  for (const actor of strangers) {
    const seen = await as(db, actor, (tx) => tx.selectFrom('interviews').select('id').execute())
    assert.deepEqual(seen, [], actor.kind)
    const dates = await as(db, actor, (tx) => tx.selectFrom('interview_slots').select('number').execute())
    assert.deepEqual(dates, [], actor.kind)
    await assert.rejects(cancel(actor, id), NotFound)
  }
  const all = await as(db, clock, (tx) =>
    tx.selectFrom('interviews').select('id').where('application_id', '=', application.id).execute(),
  )
  assert.equal(all.length, 1)
})
