import { type CalendarPerson, person } from './ics.ts'
import { fold } from './ics-lines.ts'

/** 「結 <no-reply@example.jp>」, or an address alone, as a calendar names it. */
export function personOf(from: string): CalendarPerson {
  const [, name = '', email = ''] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(from) ?? ['', '', from.trim()]
  return { name: name.replace(/^"(.*)"$/, '$1') || email, email }
}

/** The same calendar file, with another ORGANIZER wherever it names one; folded like every other line (RFC 5545 §3.1). */
export function organizedBy(text: string, organizer: CalendarPerson): string {
  const line = fold(`ORGANIZER${person(organizer)}`)
  return text.replaceAll(/^ORGANIZER[;:].*(?:\r\n[ \t].*)*/gm, () => line)
}
