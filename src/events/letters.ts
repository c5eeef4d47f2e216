import { addresseesOf } from '../accounts/addressees.ts'
import { post } from '../mail.ts'
import { tellCaller } from './by-telephone/tell-caller.ts'
import type { Tx } from '../platform/db/database.ts'
import { eventKinds, ways } from './event.ts'
import { type EventRow, roomOf } from './find-event.ts'
import type { RegistrationRow } from './find-registration.ts'
import { invitationTo, placeFor, sequenceOf } from './invitation.ts'
import { spanInWords } from './times.ts'
import type { Words } from './words-of-letter.ts'

export const named = ({ kind, title }: EventRow): string => `${eventKinds[kind]}「${title}」`

const confirmations = {
  confirmed: { subject: '参加が確定しました', body: 'お申し込みありがとうございます。参加が確定しました。' },
  promoted: { subject: '席が空き、参加が確定しました', body: 'キャンセル待ちの順番が来て、参加が確定しました。' },
  changed: { subject: '申込の内容を変えました', body: '申込の内容を次のとおりに変えました。' },
} as const

/** The confirmation, with everything one needs on the day and a file for the calendar. */
export async function confirmParty(
  tx: Tx,
  event: EventRow,
  row: RegistrationRow,
  what: keyof typeof confirmations,
  now: Date,
): Promise<void> {
  const { subject, body } = confirmations[what]
  const once = `registration-${what}-${row.id}-${sequenceOf(event, row)}`
  const howToChange = row.account_id ? '申込の画面からできます' : '主催者にお電話ください'
  const more = `添付のファイルを開くと、カレンダーに登録できます。変更・取消は、${howToChange}。`
  const words = {
    once,
    subject: `${subject} ${named(event)}`,
    body: `${body}\n\n${await particulars(tx, event, row)}\n\n${more}`,
  }
  await write(tx, event, row, { ...words, method: 'REQUEST', mustBeSaid: what === 'promoted' }, now)
}

const notes = {
  applied: {
    subject: '申し込みを受け付けました',
    body: 'お申し込みありがとうございます。主催者が参加者を選び、結果をメールでお知らせします。',
  },
  waitlisted: {
    subject: 'キャンセル待ちになりました',
    body: '席が空いたら、申込の順に参加が確定し、メールでお知らせします。',
  },
  declined: {
    subject: '今回はご参加いただけないことになりました',
    body: 'お申し込みいただきましたが、今回はご参加いただけないことになりました。',
  },
  no_seat: {
    subject: '席をご用意できませんでした',
    body: 'キャンセル待ちをしていただきましたが、席をご用意できませんでした。次の機会をお待ちしています。',
  },
} as const
export type Note = keyof typeof notes

/** What became of a registration that has no seat. */
export async function tellParty(tx: Tx, event: EventRow, row: RegistrationRow, what: Note, now: Date): Promise<void> {
  const { subject, body } = notes[what]
  const lines = [body, row.message, spanLine(event)].filter(Boolean)
  const once = `registration-${what}-${row.id}`
  const words = { once, subject: `${subject} ${named(event)}`, body: lines.join('\n\n') }
  await write(tx, event, row, { ...words, mustBeSaid: what === 'declined' || what === 'no_seat' }, now)
}

/** A registration is cancelled: what stood in the calendar leaves it. */
export async function callOffParty(
  tx: Tx,
  event: EventRow,
  row: RegistrationRow,
  { by, wasSeated }: { by: 'participant' | 'organizer'; wasSeated: boolean },
  now: Date,
): Promise<void> {
  const said = by === 'organizer' ? '主催者が申込を取り消しました。' : '申込を取り消しました。'
  const body = [said, row.message, spanLine(event)].filter(Boolean).join('\n\n')
  const words = {
    once: `registration-off-${row.id}`,
    subject: `申込が取り消されました ${named(event)}`,
    body,
    mustBeSaid: true,
  }
  await write(tx, event, row, wasSeated ? { ...words, method: 'CANCEL' } : words, now)
}

/** The event was moved: the organizer's sentence, and the particulars as they are now. */
export async function tellOfMove(
  tx: Tx,
  event: EventRow,
  row: RegistrationRow,
  message: string,
  now: Date,
): Promise<void> {
  const body = [message, '変更後の内容は次のとおりです。', await particulars(tx, event, row)].join('\n\n')
  const once = `event-moved-${row.id}-${event.sequence}`
  const words = { once, subject: `日時・場所などが変わりました ${named(event)}`, body, mustBeSaid: true }
  await write(tx, event, row, row.state === 'confirmed' ? { ...words, method: 'REQUEST' } : words, now)
}

/** The event does not take place. */
export async function tellOfCancelledEvent(tx: Tx, event: EventRow, row: RegistrationRow, now: Date): Promise<void> {
  const body = `次のイベントは中止になりました。\n\n${event.cancelled_because}\n\n${spanLine(event)}`
  const words = { once: `event-off-${row.id}`, subject: `中止のお知らせ ${named(event)}`, body, mustBeSaid: true }
  await write(tx, event, row, row.state === 'confirmed' ? { ...words, method: 'CANCEL' } : words, now)
}

const spanLine = (event: EventRow): string => `日時: ${spanInWords(event)}(日本時間)`

export async function particulars(tx: Tx, event: EventRow, row: RegistrationRow): Promise<string> {
  const room = row.way === 'online' && row.state === 'confirmed' ? await roomOf(tx, event.id) : ''
  const lines = [
    named(event),
    spanLine(event),
    `参加の方法: ${ways[row.way]}${row.people > 1 ? `(${row.people}人)` : ''}`,
    `場所: ${placeFor(event, row.way, room)}`,
    event.own_costs && `自己負担: ${event.own_costs}`,
    event.insurance && `保険: ${event.insurance}`,
  ]
  return lines.filter(Boolean).join('\n')
}

export async function write(tx: Tx, event: EventRow, row: RegistrationRow, words: Words, now: Date): Promise<void> {
  if (row.account_id === null) return tellCaller(tx, event, row, words, now)
  const [reader] = await addresseesOf(tx, [row.account_id])
  if (!reader) return
  const { once, subject, body, method } = words
  const to = { accountId: reader.id, address: reader.email }
  const letter = { once, topic: 'event' as const, to, subject, body, path: `/registrations/${row.id}` }
  if (!method) return post(tx, letter, now)
  const room = row.way === 'online' ? await roomOf(tx, event.id) : ''
  await post(tx, { ...letter, calendar: invitationTo(event, row, room, { method, reader, now }) }, now)
}
