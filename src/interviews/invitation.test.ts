import assert from 'node:assert/strict'
import { test } from 'vitest'
import { friday } from '../../tests/world/interviews.ts'
import { NOW } from '../../tests/world/office.ts'
import { type Appointment, feedOf, invitationFor } from './invitation.ts'

const appointment: Appointment = {
  id: '6f1c2a9e-0000-4000-8000-000000000001',
  kind: 'first',
  sequence: 3,
  title: '温泉旅館のECサイト立て直し',
  place: 'https://meet.example.jp/yukemuri',
  notes: '資料は不要です。',
  ...friday,
}
const reader = { name: '山根 花子', email: 'yamane@example.jp' }
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('an invitation, read back as a calendar reads it', () => {
  assert.deepEqual(unfolded(invitationFor(appointment, 'REQUEST', reader, NOW).text), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yui//Interviews//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:interview-6f1c2a9e-0000-4000-8000-000000000001@yui.invalid',
    'SEQUENCE:3',
    'DTSTAMP:20251201T010000Z',
    'DTSTART:20251205T050000Z',
    'DTEND:20251205T060000Z',
    'SUMMARY:一次面談「温泉旅館のECサイト立て直し」',
    'DESCRIPTION:資料は不要です。',
    'LOCATION:https://meet.example.jp/yukemuri',
    'STATUS:CONFIRMED',
    'ORGANIZER;CN="結":mailto:noreply@yui.invalid',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE;CN="山根 花子":mailto:yamane@example.jp',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:一次面談「温泉旅館のECサイト立て直し」',
    'TRIGGER:-PT60M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('calling off names the same entry, so that it disappears', () => {
  const lines = unfolded(invitationFor(appointment, 'CANCEL', reader, NOW).text)
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', `UID:interview-${appointment.id}@yui.invalid`])
    assert.ok(lines.includes(line), line)
})

test('a feed names nobody, and an empty one is still a calendar', () => {
  const text = feedOf([appointment], NOW)
  assert.doesNotMatch(text, /mailto/)
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1)
  assert.match(feedOf([], NOW), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
})
