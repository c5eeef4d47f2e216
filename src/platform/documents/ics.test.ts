import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { type CalendarEvent, ics } from './ics.ts'

const product = '-//Yui//Calendar//JA'

const meeting: CalendarEvent<Temporal.Instant> = {
  uid: '7d0c@yui.example',
  sequence: 0,
  stamp: Temporal.Instant.from('2026-11-01T00:30:00Z'),
  start: Temporal.Instant.from('2026-11-10T19:00:00+09:00'),
  end: Temporal.Instant.from('2026-11-10T19:45:00.5+09:00'),
  summary: '面談',
}

test('a meeting at seven in the evening in Japan is written in UTC, line by line', () => {
  const file = ics({ product, method: 'REQUEST', events: [{ ...meeting, location: 'オンライン', remindBefore: 30 }] })
  assert.deepEqual(file.split('\r\n'), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yui//Calendar//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:7d0c@yui.example',
    'SEQUENCE:0',
    'DTSTAMP:20261101T003000Z',
    'DTSTART:20261110T100000Z',
    'DTEND:20261110T104500Z',
    'SUMMARY:面談',
    'LOCATION:オンライン',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:面談',
    'TRIGGER:-PT30M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('a meeting called off keeps its identity, with a higher number', () => {
  const file = ics({ product, method: 'CANCEL', events: [{ ...meeting, sequence: 2, status: 'CANCELLED' }] })
  for (const line of ['METHOD:CANCEL', 'UID:7d0c@yui.example', 'SEQUENCE:2', 'STATUS:CANCELLED']) {
    assert.ok(file.includes(`\r\n${line}\r\n`), line)
  }
})

test('a tour of two days is written as days, the end being the day after', () => {
  const tour: CalendarEvent<Temporal.PlainDate> = {
    ...meeting,
    start: Temporal.PlainDate.from('2026-10-31'),
    end: Temporal.PlainDate.from('2026-11-02'),
  }
  assert.match(ics({ product, events: [tour] }), /DTSTART;VALUE=DATE:20261031\r\nDTEND;VALUE=DATE:20261102\r\n/)
})

test('a file without a method says none', () => {
  assert.doesNotMatch(ics({ product, events: [meeting] }), /METHOD/)
})

test('texts are escaped, and no line of our own can be smuggled in', () => {
  const summary = '面談;A,B\\C\r\nATTENDEE:mailto:x@example.com\u0000'
  const lines = ics({ product, events: [{ ...meeting, summary }] }).split('\r\n')
  assert.ok(lines.includes('SUMMARY:面談\\;A\\,B\\\\C\\nATTENDEE:mailto:x@example.com'))
})

test('people are named in quotes, whatever their names hold', () => {
  const organizer = { name: '高橋"太郎"; 株式会社:A\r\nX', email: 'taro@example.com\r\nBCC:x@example.com' }
  const file = ics({
    product,
    events: [{ ...meeting, organizer, attendees: [{ name: '結', email: 'yui@example.com' }] }],
  })
  const unfolded = file.replaceAll('\r\n ', '').split('\r\n')
  const [who = ''] = unfolded.filter((line) => line.startsWith('ORGANIZER'))
  assert.match(who, /^ORGANIZER;CN="高橋\^'太郎\^'; 株式会社:A X":mailto:taro@example\.comBCC/)
  assert.ok(unfolded.includes('ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE;CN="結":mailto:yui@example.com'))
})

test('an address that is none is refused', () => {
  assert.throws(() => ics({ product, events: [{ ...meeting, url: 'not an address' }] }), /Invalid URL/)
})

test('every line is at most 75 octets, and unfolding gives the text back', () => {
  const texts = fc.string({ unit: fc.constantFrom(...Array.from('面談𠮷aé🎉,;\\\n ')), maxLength: 300 })
  fc.assert(
    fc.property(texts, (description) => {
      const file = ics({ product, events: [{ ...meeting, description }] })
      for (const line of file.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line)
        assert.ok(!line.includes('�'))
      }
      const [, written = ''] = /\r\nDESCRIPTION:(.*)\r\n/.exec(file.replaceAll('\r\n ', '')) ?? []
      assert.equal(
        written.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
        description,
      )
    }),
  )
})
