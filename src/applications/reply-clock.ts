import { dayInJapan } from '../law/japanese-date.ts'
import { daysUntil } from '../postings/public/doorway.ts'
import type { ApplicationState } from './application.ts'
import { waitingFor } from './application.ts'

const DAY = 86_400_000

/** Days within which an answer is owed, and after which the one who owes it is reminded. */
export interface ReplyDays {
  reply: number
  reminder: number
}

/** Where a programme does not say otherwise. */
export const usualReplyDays: ReplyDays = { reply: 7, reminder: 5 }

/** Until when an answer is owed after a move at `now`; null when nobody owes one. */
export function replyBy(state: ApplicationState, now: Date, days: ReplyDays = usualReplyDays): Date | null {
  return waitingFor[state] ? new Date(now.getTime() + days.reply * DAY) : null
}

/** The instant from which the one who owes an answer is reminded. */
export function remindFrom(replyBy_: Date, days: ReplyDays = usualReplyDays): Date {
  return new Date(replyBy_.getTime() - (days.reply - days.reminder) * DAY)
}

/** Days left by the calendar of Japan, at whatever hour it is owed: 0 on the day itself, negative afterwards. */
export function daysLeft(replyBy_: Date, now: Date): number {
  return daysUntil(dayInJapan(replyBy_).toString(), now)
}
