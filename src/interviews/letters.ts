import { addresseesOf, type Addressee } from '../accounts/addressees.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import type { InterviewRow } from './find-interview.ts'
import { interviewKinds, interviewWays, otherSide, type Side } from './interview.ts'
import { type Appointment, invitationFor } from './invitation.ts'
import { type Slot, slotInWords } from './slots.ts'

type Parties = Pick<InterviewRow, 'id' | 'posting_id' | 'client_id' | 'account_id'>

interface Words {
  /** The sentence "this letter is written once", without its reader. */
  once: string
  subject: string
  body: string
}

const newDates = {
  proposed: {
    subject: '面談の候補日が届きました',
    body: '発注者から面談の候補日が届きました。都合のよい日時を1つ選んでください。',
  },
  reproposed: {
    subject: '面談の別の候補日が届きました',
    body: '相手から別の候補日が届きました。都合のよい日時を1つ選んでください。',
  },
} as const

/** Dates to choose from, with all of them in the letter. */
export async function tellOfDates(
  tx: Tx,
  row: InterviewRow,
  side: Side,
  what: keyof typeof newDates,
  now: Date,
): Promise<void> {
  const slots = await tx
    .selectFrom('interview_slots')
    .select(['starts_at', 'ends_at'])
    .where('interview_id', '=', row.id)
    .where('proposal', '=', row.proposal)
    .orderBy('number')
    .execute()
  const dates = slots.map((s) => `・${slotInWords({ startsAt: s.starts_at, endsAt: s.ends_at })}`)
  const { subject, body } = newDates[what]
  const more = 'どれも合わないときは、別の候補日を送れます。'
  const words = { once: `interview-dates-${row.id}-${row.proposal}`, subject, body: [body, ...dates, more].join('\n') }
  await tellSide(tx, row, side, words, now)
}

const invitations = {
  booked: { subject: '面談の日時が決まりました', body: '面談の日時が決まりました。' },
  changed: { subject: '面談のURL・場所が変わりました', body: '日時はそのままで、面談のURLまたは場所が変わりました。' },
} as const

/** Both get an invitation for their calendar. */
export async function invite(
  tx: Tx,
  row: InterviewRow,
  now: Date,
  what: keyof typeof invitations = 'booked',
): Promise<void> {
  const booked = bookedSlot(row)
  const words = {
    once: `interview-booked-${row.id}-${row.sequence}`,
    subject: `${invitations[what].subject} ${slotInWords(booked)}`,
    body: `${invitations[what].body}\n${await particulars(tx, row)}\n\n添付のファイルを開くと、カレンダーに登録できます。`,
  }
  await tellBoth(tx, row, { ...words, method: 'REQUEST' }, now)
}

const calledOff = {
  moved: {
    subject: '面談の日時の変更をお願いされています',
    body: '決まっていた次の日時は、いったん取り消されました。新しい候補日から選んでください。',
  },
  cancelled: {
    subject: '面談が取りやめになりました',
    body: '次の面談は取りやめになりました。理由は面談の画面でご覧ください。',
  },
} as const

/** A booked date no longer stands: it leaves both calendars. */
export async function callOff(tx: Tx, row: InterviewRow, why: keyof typeof calledOff, now: Date): Promise<void> {
  const { subject, body } = calledOff[why]
  const once = `interview-off-${row.id}-${row.sequence}`
  const words = { once, subject, body: `${body}\n${slotInWords(bookedSlot(row))}` }
  await tellBoth(tx, row, { ...words, method: 'CANCEL' }, now)
}

/** The arranging has ended before a date was found. */
export async function tellOfCancellation(tx: Tx, row: InterviewRow, by: Side | null, now: Date): Promise<void> {
  const words = {
    once: `interview-cancelled-${row.id}`,
    subject: '面談の日程の調整が終わりました',
    body: '面談は取りやめになりました。理由は面談の画面でご覧ください。',
  }
  for (const side of by ? [otherSide(by)] : (['client', 'talent'] as const)) await tellSide(tx, row, side, words, now)
}

const reminders = {
  day: {
    subject: '明日は面談です',
    body: '明日、面談があります。都合が変わったときは、早めに日時の変更をお願いしてください。',
  },
  hour: { subject: 'まもなく面談です', body: '面談の1時間前になりました。' },
  asked: {
    subject: '面談は実施されましたか',
    body: '面談の予定の日から3日がたちましたが、実施の有無がまだ記録されていません。面談の画面で記録してください。',
  },
} as const
export type Reminder = keyof typeof reminders

/** What the clock says about a booked date; once for each date. */
export async function remind(tx: Tx, row: InterviewRow, what: Reminder, now: Date): Promise<void> {
  const { subject, body } = reminders[what]
  const words = {
    once: `interview-${what}-${row.id}-${row.sequence}`,
    subject,
    body: `${body}\n${await particulars(tx, row)}`,
  }
  for (const side of ['client', 'talent'] as const) await tellSide(tx, row, side, words, now)
}

async function particulars(tx: Tx, row: InterviewRow): Promise<string> {
  const { title } = await postingOf(tx, row)
  const lines = [
    `求人: ${title}`,
    `日時: ${slotInWords(bookedSlot(row))}`,
    `方法: ${interviewKinds[row.kind]}・${interviewWays[row.way]} ${row.place}`,
    row.participants && `発注者の参加者: ${row.participants}`,
    row.notes && `準備していただくこと: ${row.notes}`,
  ]
  return lines.filter(Boolean).join('\n')
}

function bookedSlot({ starts_at, ends_at }: InterviewRow): Slot {
  if (!starts_at || !ends_at) throw new Error('an interview without a date has nothing to invite to')
  return { startsAt: starts_at, endsAt: ends_at }
}

function postingOf(tx: Tx, { posting_id }: Parties): Promise<{ title: string }> {
  return tx.selectFrom('postings').select('title').where('id', '=', posting_id).executeTakeFirstOrThrow()
}

async function tellBoth(
  tx: Tx,
  row: InterviewRow,
  words: Words & { method: 'REQUEST' | 'CANCEL' },
  now: Date,
): Promise<void> {
  const { title } = await postingOf(tx, row)
  const { id, kind, sequence, place, notes } = row
  const appointment: Appointment = { id, kind, sequence, title, place, notes, ...bookedSlot(row) }
  for (const side of ['client', 'talent'] as const)
    for (const reader of await readersOf(tx, row, side)) {
      const calendar = invitationFor(appointment, words.method, reader, now)
      await write(tx, reader, { ...words, path: pathFor(side, id), calendar }, now)
    }
}

async function tellSide(tx: Tx, row: Parties, side: Side, words: Words, now: Date): Promise<void> {
  for (const reader of await readersOf(tx, row, side))
    await write(tx, reader, { ...words, path: pathFor(side, row.id) }, now)
}

const pathFor = (side: Side, id: string): string => `${side === 'client' ? '/client' : '/my'}/interviews/${id}`

/** The talent, or everybody of the client who may act; a viewer is not asked to do anything. */
async function readersOf(tx: Tx, row: Parties, side: Side): Promise<Addressee[]> {
  if (side === 'talent') return addresseesOf(tx, [row.account_id])
  const members = await tx
    .selectFrom('memberships')
    .select('account_id')
    .where('organization_id', '=', row.client_id)
    .where('state', '=', 'active')
    .where('role', '!=', 'viewer')
    .orderBy('account_id')
    .limit(50)
    .execute()
  const ids = members.map(({ account_id }) => account_id)
  return addresseesOf(tx, ids)
}

type ToWrite = Words & { path: string; calendar?: { name: string; text: string } }

async function write(
  tx: Tx,
  to: Addressee,
  { once, subject, body, path, calendar }: ToWrite,
  now: Date,
): Promise<void> {
  const address = { accountId: to.id, address: to.email }
  const letter = { once: `${once}-to-${to.id}`, topic: 'interview' as const, to: address, subject, body, path }
  await post(tx, calendar ? { ...letter, calendar } : letter, now)
}
