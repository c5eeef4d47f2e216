import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type EventKind, eventKinds } from './event.ts'
import { times } from './forms.ts'
import { askedKind, usualEvent } from './usual-event.ts'

test('each kind begins at the hour it usually has: a tour by day, a seminar after work', () => {
  const table = (Object.keys(eventKinds) as EventKind[]).map((kind) => {
    const { startsTime, endsTime } = usualEvent(kind)
    return `${eventKinds[kind]} ${startsTime}–${endsTime}`
  })
  assert.deepEqual(table, [
    'セミナー 18:30–20:00',
    '説明会 14:00–15:00',
    '現地ツアー 10:00–16:00',
    '成果発表会 13:30–16:00',
  ])
})

test('every usual time can be chosen in the form, and the end comes after the start', () => {
  for (const kind of Object.keys(eventKinds) as EventKind[]) {
    const { startsTime = '', endsTime = '' } = usualEvent(kind)
    assert.ok(times.includes(startsTime) && times.includes(endsTime), kind)
    assert.ok(startsTime < endsTime, kind)
  }
})

test('a tour is for professionals from elsewhere; a kind that does not exist is none', () => {
  assert.deepEqual(
    (Object.keys(eventKinds) as EventKind[]).map((kind) => usualEvent(kind).audience),
    ['everybody', 'everybody', 'talents', 'everybody'],
  )
  assert.deepEqual([null, '', 'party', 'constructor', 'tour'].map(askedKind), [null, null, null, null, 'tour'])
})
