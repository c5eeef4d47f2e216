import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { interviewDeeds } from '../../tests/world/interview-deeds.ts'
import { friday, interviewsOf, monday } from '../../tests/world/interviews.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { interviewsToSettle } from './list-interviews.ts'
import { slotAt } from './slots.ts'
import { wordsDue } from './watch-interviews.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const interviews = interviewsOf(db, owner)
const { book, lettersOf, propose, repropose, state } = interviewDeeds(db, owner)
const HOUR = 3_600_000
const japan = (text: string) => new Date(`${text}+09:00`)

/** Reminders of one interview, without the other letters about it. */
const reminders = async (id: string) =>
  (await lettersOf(id))
    .filter((line) => /明日|まもなく|実施されましたか/.test(line))
    .map((line) => line.split(' ').slice(0, 2).join(' '))

test('what is said when, to the minute', () => {
  const row = {
    starts_at: friday.startsAt,
    ends_at: friday.endsAt,
    booked_at: NOW,
    day_before_at: null,
    hour_before_at: null,
    asked_at: null,
  }
  const at = (text: string) => `${text} ${wordsDue(row, japan(`2025-12-${text}`)) ?? '—'}`
  assert.deepEqual(
    ['04T08:59', '04T09:00', '05T12:59', '05T13:00', '05T13:59', '05T14:00', '08T14:59', '08T15:00'].map(at),
    [
      '04T08:59 —',
      '04T09:00 day',
      '05T12:59 day',
      '05T13:00 hour',
      '05T13:59 hour',
      '05T14:00 —',
      '08T14:59 —',
      '08T15:00 asked',
    ],
  )
})

test('a date that was booked after nine of the day before needs no word about tomorrow', () => {
  const late = {
    starts_at: friday.startsAt,
    ends_at: friday.endsAt,
    day_before_at: null,
    hour_before_at: null,
    asked_at: null,
  }
  const booked = (text: string) => ({ ...late, booked_at: japan(text) })
  assert.equal(wordsDue(booked('2025-12-04T10:00'), japan('2025-12-04T10:05')), null)
  assert.equal(wordsDue(booked('2025-12-04T10:00'), japan('2025-12-05T13:00')), 'hour')
  assert.equal(wordsDue(booked('2025-12-05T13:30'), japan('2025-12-05T13:35')), null)
})

test('the day before at nine, and an hour before: both sides, once each, however often the clock looks', async () => {
  const { id } = await interviews.booked()
  const tomorrow = japan('2025-12-04T09:00')
  await Promise.all([interviews.watch(tomorrow), interviews.watch(tomorrow)])
  await interviews.watch(new Date(tomorrow.getTime() + HOUR))
  assert.deepEqual(await reminders(id), ['client 明日は面談です', 'my 明日は面談です'])
  await interviews.watch(japan('2025-12-05T13:05'))
  await interviews.watch(japan('2025-12-05T13:10'))
  assert.deepEqual(await reminders(id), [
    'client まもなく面談です',
    'client 明日は面談です',
    'my まもなく面談です',
    'my 明日は面談です',
  ])
})

test('a moved date is reminded of anew', async () => {
  const { id, talent, client } = await interviews.booked()
  await interviews.watch(japan('2025-12-04T09:00'))
  await repropose(talent, id, [slotAt('2025-12-12', '10:00', 60)])
  await book(client, id, 2)
  await interviews.watch(japan('2025-12-11T09:00'))
  assert.equal((await reminders(id)).length, 4)
})

test('three silent days later both are asked once, and the coordinator has it on the list', async () => {
  const { id, client } = await interviews.silent()
  await interviews.watch(japan('2025-12-20T09:00'))
  assert.deepEqual(await reminders(id), ['client 面談は実施されましたか', 'my 面談は実施されましたか'])
  const operator = await member('operator')
  const listed = async () => (await as(db, operator, (tx) => interviewsToSettle(tx, operator))).some((i) => i.id === id)
  assert.equal(await listed(), true)
  await state(client, id, 'held', japan('2025-12-20T10:00'))
  assert.equal(await listed(), false)
  assert.deepEqual(await as(db, client, (tx) => interviewsToSettle(tx, client)), [])
})

test('what is disputed stands on the list of the coordinator and on nobody else’s', async () => {
  const { id } = await interviews.disputed()
  const operator = await member('operator')
  const listed = await as(db, operator, (tx) => interviewsToSettle(tx, operator))
  assert.equal(listed.find((each) => each.id === id)?.disputed, true)
})

test('the application ends: what was open ends with it, and both calendars are cleared', async () => {
  const booked = await interviews.booked()
  const kept = await interviews.booked()
  const { application } = booked
  await owner.updateTable('applications').set({ state: 'withdrawn' }).where('id', '=', application.id).execute()
  await owner.updateTable('applications').set({ state: 'offered' }).where('id', '=', kept.application.id).execute()
  await interviews.watch(NOW)
  await interviews.watch(NOW)
  assert.equal((await interviews.row(booked.id)).state, 'cancelled')
  assert.equal((await interviews.row(kept.id)).state, 'booked')
  assert.equal((await lettersOf(booked.id)).filter((line) => line.includes('CANCEL')).length, 2)
})

test('dates that nobody chose end when terms are offered', async () => {
  const { id, application, client } = await interviews.proposed({ proposal: { slots: [monday] } })
  await owner.updateTable('applications').set({ state: 'offered' }).where('id', '=', application.id).execute()
  await interviews.watch(NOW)
  assert.equal((await interviews.row(id)).state, 'cancelled')
  await assert.rejects(propose(client, application.id), /段階を過ぎています/)
})
