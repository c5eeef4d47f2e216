import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { EVENING, eventsOf, type MadeEvent, TOUR_DAY } from '../../../tests/world/events.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { type Actor, as } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { markAttendance } from '../attendance.ts'
import { removeRegistration } from '../cancel-registration.ts'
import { cancelEvent } from '../cancel-event.ts'
import { changeEvent } from '../change-event.ts'
import { figuresOf } from '../figures.ts'
import { contentOf, findEvent } from '../find-event.ts'
import { holdEvent } from '../move-event.ts'
import { type Call, registerCaller } from './register-caller.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const { member } = office(owner)

const landlady: Call = {
  name: '湯川 美咲',
  company: '株式会社湯けむり旅館',
  phone: '0858-00-0123',
  email: '',
  way: 'venue',
  people: 2,
  note: '車いすの方がいます。',
}
const call = (
  { id, officer }: MadeEvent,
  words: Partial<Call> = {},
  { actor, now = NOW }: { actor?: Actor; now?: Date } = {},
) => {
  const taker = actor ?? officer
  return as(db, taker, (tx) => registerCaller(tx, taker, id, { ...landlady, ...words }, now))
}
const lettersTo = (event: MadeEvent) => events.letters(event.officer.accountId)

test('a company that calls has its seats at once; who took the call is written down, and nobody is written to', async () => {
  const made = await events.opened()
  const id = await call(made)
  const row = await events.registration(id)
  assert.deepEqual([row.state, row.account_id, row.people, row.company], ['confirmed', null, 2, '株式会社湯けむり旅館'])
  assert.equal((await events.row(made.id)).venue_taken, 2)
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'reason', 'actor_account'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ name, reason }) => [name, reason]),
    [
      ['registration.applied', 'by_telephone'],
      ['registration.confirmed', null],
    ],
  )
  assert.equal(entries[0]?.actor_account, made.officer.accountId)
  assert.deepEqual(await lettersTo(made), [])
})

test('with an address the caller gets the letter, its calendar file and the public page, and is told to telephone for changes', async () => {
  const made = await events.opened()
  await call(made, { email: 'okami@example.jp', way: 'online' })
  const [letter] = await owner.selectFrom('mails').selectAll().where('to_address', '=', 'okami@example.jp').execute()
  assert.match(letter?.subject ?? '', /^参加が確定しました/)
  assert.match(letter?.body ?? '', /https:\/\/meet\.example\.jp\/seminar/)
  assert.match(letter?.body ?? '', /変更・取消は、主催者にお電話ください/)
  assert.match(JSON.stringify(letter?.attachment), /METHOD:REQUEST/)
  assert.deepEqual([letter?.path, letter?.to_account], [`/events/${made.id}`, null])
})

test('a caller waits behind who waits, and the town is asked to telephone when a seat comes free', async () => {
  const made = await events.opened({ venueSeats: 1, onlineSeats: null, onlineUrl: '' })
  const first = await events.join(await events.talent(), made.id)
  const id = await call(made, { people: 1 })
  assert.equal((await events.registration(id)).state, 'waitlisted')
  assert.deepEqual(await lettersTo(made), [])
  await as(db, made.officer, (tx) => removeRegistration(tx, made.officer, first, '重なったため', NOW))
  await events.seat(made.id)
  assert.equal((await events.registration(id)).state, 'confirmed')
  const [letter] = await lettersTo(made)
  assert.match(letter?.subject ?? '', /^電話でお知らせください: 席が空き、参加が確定しました/)
  assert.doesNotMatch(letter?.body ?? '', /0858-00-0123|湯川/)
})

test('when the event moves or is called off, the town is asked to telephone those without an address', async () => {
  const made = await events.opened()
  const id = await call(made)
  await as(db, made.officer, async (tx) => {
    const row = await findEvent(tx, made.officer, made.id)
    const content = { ...contentOf(row, 'https://meet.example.jp/seminar'), place: '町民ホール' }
    await changeEvent(tx, made.officer, made.id, { content, version: row.version, tell: '会場が変わります。' }, NOW)
    await cancelEvent(tx, made.officer, made.id, '大雪のため中止します。', NOW)
  })
  const subjects = (await lettersTo(made)).map(({ subject }) => subject.split(' ')[1])
  assert.deepEqual(new Set(subjects), new Set(['中止のお知らせ', '日時・場所などが変わりました']))
  assert.equal((await events.registration(id)).state, 'cancelled')
})

test('callers are counted with their company, on the list of the day and in the report', async () => {
  const made = await events.opened()
  const id = await call(made)
  const late = await call(made, { name: '当日の方', company: '', people: 1 }, { now: EVENING })
  await as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, new Set([id, late]), EVENING))
  const figures = await as(db, made.officer, async (tx) => figuresOf(tx, await findEvent(tx, made.officer, made.id)))
  assert.deepEqual([figures.attended, figures.companies, figures.absent], [3, 1, 0])
  await as(db, made.officer, (tx) => holdEvent(tx, made.officer, made.id, EVENING))
  await assert.rejects(call(made, { name: '遅れた方' }, { now: EVENING }), Stale)
})

test('the same person of the same company is on the list once, however it was typed', async () => {
  const made = await events.opened()
  const id = await call(made)
  const again = { name: '湯川　美咲', company: '(株)湯けむり旅館', people: 1 }
  await assert.rejects(call(made, again), (e: Invalid) => /すでに申し込んでいます/.test(e.problems.name ?? ''))
  await call(made, { ...again, company: '別の会社' })
  await as(db, made.officer, (tx) => removeRegistration(tx, made.officer, id, '数を改めるため', NOW))
  await call(made, again)
})

test('what is not offered, a tour, and those who do not organize', async () => {
  const room = await events.opened({ onlineSeats: null, onlineUrl: '' })
  await assert.rejects(call(room, { way: 'online' }), Invalid)
  await assert.rejects(call(room, { people: 4 }), Invalid)
  await assert.rejects(call(await events.opened({ audience: 'companies' }), { company: '' }), Invalid)
  await assert.rejects(call(await events.opened({ kind: 'tour' }), {}, { now: TOUR_DAY }), Stale)
  await assert.rejects(call(await events.drafted()), Stale)
  await assert.rejects(call(room, {}, { actor: await member('municipality') }), NotFound)
  await assert.rejects(call(room, {}, { actor: await member('company') }), NotFound)
  const house = await member('municipality', room.officer.organizationId, 'viewer')
  await assert.rejects(call(room, {}, { actor: house }), NotAllowed)
  assert.equal((await events.row(room.id)).venue_taken, 0)
  const operator = await member('operator', undefined, 'editor')
  await call(room, { people: 1 }, { actor: operator })
})
