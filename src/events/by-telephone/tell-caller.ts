import { post } from '../../mail.ts'
import { writersOf } from '../../organizations/writers.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type EventRow, roomOf } from '../find-event.ts'
import type { RegistrationRow } from '../find-registration.ts'
import { invitationTo } from '../invitation.ts'
import type { Words } from '../words-of-letter.ts'

/**
 * Whoever registered by telephone has no page here. With an address they get the letter itself; without one the organizer is
 * asked to call, but only about what the caller was not told while on the telephone (`mustBeSaid`).
 */
export async function tellCaller(
  tx: Tx,
  event: EventRow,
  row: RegistrationRow,
  words: Words,
  now: Date,
): Promise<void> {
  if (row.email !== '') await writeToCaller(tx, event, row, words, now)
  else if (words.mustBeSaid) await askToCall(tx, row, words, now)
}

async function writeToCaller(
  tx: Tx,
  event: EventRow,
  row: RegistrationRow,
  { once, subject, body, method }: Words,
  now: Date,
): Promise<void> {
  const to = { accountId: null, address: row.email }
  const letter = { once, topic: 'event' as const, to, subject, body, path: `/events/${event.id}` }
  if (!method) return post(tx, letter, now)
  const reader = { name: row.name, email: row.email }
  const room = row.way === 'online' ? await roomOf(tx, event.id) : ''
  await post(tx, { ...letter, calendar: invitationTo(event, row, room, { method, reader, now }) }, now)
}

/** The number itself stays on the page: mails are read on other machines. */
async function askToCall(tx: Tx, row: RegistrationRow, { once, subject, body }: Words, now: Date): Promise<void> {
  const asked = '電話で申し込んだ方に、次のことを電話でお伝えください。お名前と電話番号は、申込の画面にあります。'
  const letter = {
    topic: 'event' as const,
    why: '電話での申込を受けた主催者だから',
    path: `/town/registrations/${row.id}`,
  }
  for (const { id, email } of await writersOf(tx, row.municipality_id))
    await post(
      tx,
      {
        ...letter,
        once: `${once}-to-${id}`,
        to: { accountId: id, address: email },
        subject: `電話でお知らせください: ${subject}`,
        body: `${asked}\n\n${body}`,
      },
      now,
    )
}
