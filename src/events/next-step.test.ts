import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { EVENING, eventsOf } from '../../tests/world/events.ts'
import { office } from '../../tests/world/office.ts'
import { type EventState, eventStates } from './event.ts'
import type { EventRow } from './find-event.ts'
import { nextStep } from './next-step.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const starts = new Date('2025-12-10T09:30:00Z')
const ends = new Date('2025-12-10T11:00:00Z')
const before = new Date('2025-12-01T00:00:00Z')
const after = new Date('2025-12-11T03:00:00Z')

const step = (state: EventState, now: Date, selected = false): string => {
  const row = { state, selected, starts_at: starts, ends_at: ends } as EventRow
  const next = nextStep(row, now)
  return next ? `${next.words} ${next.path}`.trim() : '—'
}

test('every state before, on and after the day, with what the organizer does next', () => {
  const table = eventStates.map((state) => [state, ...[before, EVENING, after].map((now) => step(state, now))])
  assert.deepEqual(table, [
    ['draft', '内容を確かめて公開する', '日時を直して公開する /edit', '日時を直して公開する /edit'],
    ['open', '—', '出席コードを映す /code', '開催と出欠を記録する'],
    ['full', '—', '出席コードを映す /code', '開催と出欠を記録する'],
    ['closed', '—', '出席コードを映す /code', '開催と出欠を記録する'],
    ['held', '開催報告を作る /report', '開催報告を作る /report', '開催報告を作る /report'],
    ['reported', '—', '—', '—'],
    ['cancelled', '—', '—', '—'],
  ])
})

test('where the organizer selects, that is the next thing until the day', () => {
  assert.equal(step('open', before, true), '参加者を選ぶ /registrations')
  assert.equal(step('closed', before, true), '参加者を選ぶ /registrations')
  assert.equal(step('open', EVENING, true), '出席コードを映す /code')
})

test('the list says it with the seats, and the link leads there', async () => {
  const made = await events.held()
  await events.drafted({ title: 'これからの下書き' }, { of: made })
  const me = await house(db, { now: () => EVENING }).visitor(made.officer)
  const { text } = await me.get('/town/events')
  assert.match(text, new RegExp(`href="/town/events/${made.id}/report">開催報告を作る`))
  assert.match(text, /1 \/ 5人/)
  assert.equal((await me.get(`/town/events/${made.id}/report`)).status, 200)
})

test('a town without events is led to the first one', async () => {
  const me = await house(db).visitor(await office(owner).member('municipality'))
  const { text } = await me.get('/town/events')
  assert.match(text, /イベントはまだありません.*href="\/town\/events\/new"/s)
})
