import type { Tx } from '../platform/db/database.ts'
import type { InterviewRow } from './find-interview.ts'
import { otherSide, type Side } from './interview.ts'
import { slotInWords } from './slots.ts'
import { bookedSlot, datesOf, particulars, postingOf, tellBoth, tellSide } from './tell-sides.ts'

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
  const dates = await datesOf(tx, row)
  const { subject, body } = newDates[what]
  const more = 'どれも合わないときは、別の候補日を送れます。'
  const words = { once: `interview-dates-${row.id}-${row.proposal}`, subject, body: [body, ...dates, more].join('\n') }
  await tellSide(tx, row, side, words, now)
}

/** 代わって送った候補日: the client hears what was sent in its name, and what it can do about it. */
export async function tellClientOfHelp(tx: Tx, row: InterviewRow, now: Date): Promise<void> {
  const { title } = await postingOf(tx, row)
  const words = {
    once: `interview-helped-${row.id}-${row.proposal}`,
    subject: '伴走担当が、面談の候補日を代わって送りました',
    body: [
      `求人「${title}」の応募者に、伴走担当が貴社に代わって次の候補日を送りました。`,
      ...(await datesOf(tx, row)),
      '合わない日があるときは、面談の画面から別の候補日を送るか、取りやめてください。',
    ].join('\n'),
  }
  await tellSide(tx, row, 'client', words, now)
}

const invitations = {
  booked: { subject: '面談の日時が決まりました', body: '面談の日時が決まりました。' },
  bookedForClient: {
    subject: '面談の日時が決まりました',
    body: '面談の日時が決まりました。候補日は、伴走担当が発注者に代わって選びました。',
  },
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
