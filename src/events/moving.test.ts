import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { eventsOf, EVENING, seminar, tour } from '../../tests/world/events.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { cancelEvent } from './cancel-event.ts'
import { changeEvent } from './change-event.ts'
import type { EventContent } from './content.ts'
import { draftEvent } from './draft-event.ts'
import { readItinerary } from './itinerary.ts'
import { closeEvent, holdEvent, openEvent } from './move-event.ts'
import { reminderDue, watchEvents } from './watch-events.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const { member } = office(owner)
const at = (words: string) => new Date(`${words}+09:00`)
const DAY = 86_400_000

async function change(made: Awaited<ReturnType<typeof events.opened>>, content: Partial<EventContent>, tell = '') {
  const { version } = await events.row(made.id)
  const whole = { ...seminar, ...content }
  await as(db, made.officer, (tx) => changeEvent(tx, made.officer, made.id, { content: whole, version, tell }, NOW))
}

test('an event that is moved asks what to say to those who registered, and saves nothing without', async () => {
  const made = await events.joined()
  const moved = { startsAt: at('2025-12-11T18:30'), endsAt: at('2025-12-11T20:00') }
  await assert.rejects(change(made, moved), (error) => error instanceof Invalid && 'tell' in error.problems)
  assert.equal((await events.row(made.id)).starts_at.getTime(), seminar.startsAt.getTime())
  await change(made, moved, '会場の都合で、1日遅らせます。')
  const row = await events.row(made.id)
  assert.deepEqual([row.sequence, row.version, row.starts_at], [1, 2, moved.startsAt])
  const letter = (await events.letters(made.talent.accountId)).find(({ subject }) => subject.startsWith('日時・場所'))
  assert.match(letter?.body ?? '', /会場の都合で、1日遅らせます。[\s\S]*12月11日\(木\) 18:30/)
  assert.match(letter?.ics ?? '', /SEQUENCE:1[\s\S]*DTSTART:20251211T093000Z/)
})

test('place and online address are told as well; words and more seats are not', async () => {
  const made = await events.joined()
  await change(made, { summary: '新しい紹介です。', venueSeats: 10 })
  assert.equal((await events.row(made.id)).sequence, 0)
  for (const moved of [{ place: '町民ホール' }, { onlineUrl: 'https://meet.example.jp/other' }])
    await assert.rejects(change(made, moved), Invalid, JSON.stringify(moved))
  await change(made, { place: '町民ホール', onlineUrl: 'https://meet.example.jp/other' }, '会場が変わります。')
  assert.equal((await events.row(made.id)).sequence, 1)
})

test('nobody loses a seat by a change, and two who save at once hear of each other', async () => {
  const made = await events.joined()
  await events.join(await events.talent(), made.id)
  await assert.rejects(change(made, { venueSeats: 1 }), /すでに2人の参加が確定/)
  await assert.rejects(change(made, { venueSeats: null }), /会場に申込があるため/)
  const stale = { content: { ...seminar, place: '' }, version: 9, tell: '' }
  await assert.rejects(
    as(db, made.officer, (tx) => changeEvent(tx, made.officer, made.id, stale, NOW)),
    Stale,
  )
})

test('more seats are promised to those who wait', async () => {
  const made = await events.waiting()
  await change(made, { venueSeats: 2, onlineSeats: null, onlineUrl: '' })
  await events.seat(made.id)
  assert.equal((await events.registration(made.registration)).state, 'confirmed')
})

test('what a public event needs is asked before it is announced, all at once', async () => {
  const { id, officer } = await events.drafted({ ...tour, itinerary: '', meetingPoint: '', insurance: '', summary: '' })
  await assert.rejects(
    as(db, officer, (tx) => openEvent(tx, officer, id, NOW)),
    (error) =>
      error instanceof Invalid &&
      Object.keys(error.problems).toSorted().join() === 'insurance,itinerary,meetingPoint,summary',
  )
})

test('words that do not go together are refused', async () => {
  const nowhere = { venueSeats: null, onlineSeats: null, onlineUrl: '' }
  for (const [wrong, sentence] of [
    [{ endsAt: seminar.startsAt }, /終了の日時/],
    [{ closesAt: seminar.endsAt }, /申込の締切/],
    [nowhere, /どちらかの定員/],
    [{ place: '' }, /会場の名前/],
    [{ onlineUrl: 'http://meet.example.jp' }, /https/],
    [{ itinerary: '朝に集合' }, /1行目/],
  ] as const)
    await assert.rejects(events.drafted(wrong), sentence)
  assert.deepEqual(readItinerary('2日目 9:00 朝市\n１日目 １３：３０ 駅に集合'), [
    { day: 1, time: '13:30', what: '駅に集合' },
    { day: 2, time: '09:00', what: '朝市' },
  ])
})

test('a town does not see another town’s draft, nor draft in its programme', async () => {
  const { id, officer, programme } = await events.drafted()
  const foreign = await member('municipality')
  const frame = { programmeId: programme, presentsId: null }
  await assert.rejects(
    as(db, foreign, (tx) => openEvent(tx, foreign, id, NOW)),
    NotFound,
  )
  await assert.rejects(
    as(db, foreign, (tx) => draftEvent(tx, foreign, frame, seminar, NOW)),
    NotFound,
  )
  const viewer = await member('municipality', officer.organizationId, 'viewer')
  await assert.rejects(
    as(db, viewer, (tx) => openEvent(tx, viewer, id, NOW)),
    /権限がありません/,
  )
})

test('an event that is called off tells everybody, and leaves their calendars', async () => {
  const made = await events.joined()
  const because = '大雪のため、中止します。'
  await as(db, made.officer, (tx) => cancelEvent(tx, made.officer, made.id, because, NOW))
  const row = await events.row(made.id)
  assert.deepEqual([row.state, row.venue_taken], ['cancelled', 0])
  assert.equal((await events.registration(made.registration)).state, 'cancelled')
  const letter = (await events.letters(made.talent.accountId)).find(({ subject }) => subject.startsWith('中止'))
  assert.match(letter?.body ?? '', /大雪/)
  assert.match(letter?.ics ?? '', /METHOD:CANCEL[\s\S]*STATUS:CANCELLED/)
  await assert.rejects(
    as(db, made.officer, (tx) => cancelEvent(tx, made.officer, made.id, because, NOW)),
    Stale,
  )
})

test('it is held on its day at the earliest, and closed once', async () => {
  const { id, officer } = await events.joined()
  await assert.rejects(
    as(db, officer, (tx) => holdEvent(tx, officer, id, NOW)),
    /開催の日になってから/,
  )
  await as(db, officer, (tx) => closeEvent(tx, officer, id, NOW))
  await assert.rejects(
    as(db, officer, (tx) => closeEvent(tx, officer, id, NOW)),
    Stale,
  )
  await as(db, officer, (tx) => holdEvent(tx, officer, id, EVENING))
  assert.equal((await events.row(id)).state, 'held')
})

test('reminders go out a week and a day before at nine, once each, and not to who has just been confirmed', async () => {
  const made = await events.joined()
  const count = async () =>
    (await events.letters(made.talent.accountId)).flatMap(({ subject }) => subject.match(/^(1週間後|明日)/)?.[0] ?? [])
  await watchEvents(db, at('2025-12-03T08:59'))
  assert.deepEqual(await count(), [])
  await watchEvents(db, at('2025-12-03T09:00'))
  await watchEvents(db, at('2025-12-03T09:05'))
  assert.deepEqual(await count(), ['1週間後'])
  const late = await events.talent()
  await events.join(late, made.id, {}, at('2025-12-09T10:00'))
  await watchEvents(db, at('2025-12-09T10:05'))
  await watchEvents(db, at('2025-12-09T10:10'))
  assert.deepEqual(await count(), ['1週間後', '明日'])
  assert.ok((await events.letters(late.accountId)).every(({ subject }) => !subject.startsWith('明日')))
})

test('which reminder is due', () => {
  const event = { state: 'open', starts_at: seminar.startsAt, week_before_at: null, day_before_at: null } as const
  const table = ['2025-12-02', '2025-12-03', '2025-12-08', '2025-12-09', '2025-12-10', '2025-12-11'].map((day) => [
    day,
    reminderDue(event, at(`${day}T12:00`)),
  ])
  assert.deepEqual(table, [
    ['2025-12-02', null],
    ['2025-12-03', 'week'],
    ['2025-12-08', 'week'],
    ['2025-12-09', 'day'],
    ['2025-12-10', 'day'],
    ['2025-12-11', null],
  ])
})

test('the clock closes what is due, and tells whoever got no seat when it begins', async () => {
  const made = await events.waiting()
  await watchEvents(db, new Date(seminar.closesAt.getTime()))
  assert.equal((await events.row(made.id)).state, 'closed')
  await watchEvents(db, new Date(seminar.startsAt.getTime() + 60_000))
  const row = await events.registration(made.registration)
  assert.deepEqual([row.state, row.how], ['declined', null])
  const letters = await events.letters(made.talent.accountId)
  assert.equal(letters.filter(({ subject }) => subject.startsWith('席をご用意できませんでした')).length, 1)
  await watchEvents(db, new Date(seminar.startsAt.getTime() + DAY))
  assert.equal((await events.letters(made.talent.accountId)).length, letters.length)
})
