import type { Tx } from '../platform/db/database.ts'
import type { EventRow } from './find-event.ts'
import type { RegistrationRow } from './find-registration.ts'
import { named, particulars, write } from './letters.ts'

const reminders = {
  week: { subject: '1週間後に開催します', body: 'お申し込みのイベントが、1週間後にあります。' },
  day: { subject: '明日開催します', body: 'お申し込みのイベントは、明日です。お気をつけてお越しください。' },
} as const
export type Reminder = keyof typeof reminders

/** What the clock says to whoever has a seat; once for each date. */
export async function remindParty(
  tx: Tx,
  event: EventRow,
  row: RegistrationRow,
  what: Reminder,
  now: Date,
): Promise<void> {
  const { subject, body } = reminders[what]
  const once = `event-${what}-${row.id}-${event.sequence}`
  const words = { once, subject: `${subject} ${named(event)}`, body: `${body}\n\n${await particulars(tx, event, row)}` }
  await write(tx, event, row, words, now)
}
