import { type ApplicationState, applicationStateNames } from '../applications/application.ts'
import { monthStateNames, type MonthState } from '../engagements/month.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { interviewReason, reportReason } from './alerts-of-talks.ts'
import { type ActionOwner, ownerNames } from './next-action.ts'

/** Where a programme does not say otherwise: days without an applicant, and days without a contact in a case. */
export const usualAlertDays = { quiet: 7, silent: 30 } as const
/** A contract is looked after this long before its end; 30 days before, renewal or notice is due (フリーランス法16条). */
export const ENDING_DAYS = 45

/** Everything that may need a person today, the most urgent kinds first. */
export const alertKinds = [
  'reports',
  'reviews',
  'late',
  'replies',
  'interviews',
  'referrals',
  'actions',
  'unreported',
  'pulses',
  'quiet',
  'ending',
  'silent',
  'invitations',
  'mails',
  'jobs',
] as const
export type AlertKind = (typeof alertKinds)[number]

/** What can be put off until a day: the rest goes away only by being done. */
export const snoozable = [
  'quiet',
  'replies',
  'late',
  'ending',
  'silent',
  'actions',
  'referrals',
  'unreported',
  'pulses',
  'interviews',
] as const
export type SnoozableKind = (typeof snoozable)[number]
export const isSnoozable = (kind: string): kind is SnoozableKind => (snoozable as readonly string[]).includes(kind)

/** Shown whatever is filtered: somebody who asks for help belongs to no part of the work. */
export const isForAll = (kind: AlertKind): boolean => kind === 'reports'

/** One thing that needs a person, as the queries below give it. */
export interface AlertRow {
  subject: string
  what: string
  whose: string
  /** Where it can be done; null where there is nothing to open. */
  href: string | null
  /** Since when, or until when; the earliest is the most urgent. */
  at: Date
  /** A word that the reason needs: a state, an owner. */
  note: string
}

/** Kinds whose moment is the midnight after a day: people read the day itself. */
const byDay: readonly AlertKind[] = ['actions', 'unreported', 'ending']

/** The day in Japan that an alert is about. */
export function dayOf(kind: AlertKind, at: Date): Temporal.PlainDate {
  return dayInJapan(byDay.includes(kind) ? new Date(at.getTime() - 1) : at)
}

/** Why it is here, in words. */
export function reasonOf(kind: AlertKind, { at, note }: AlertRow, now: Date): string {
  const days = dayInJapan(now).until(dayOf(kind, at)).total('days')
  const since = Math.max(0, -days)
  const left = Math.max(0, days)
  const state = applicationStateNames[note as ApplicationState] ?? note
  const waiting = note === 'consented' ? '企業の同意から' : '受付から'
  const reasons: Record<AlertKind, string> = {
    reports: reportReason(since, note),
    interviews: interviewReason(since, note),
    reviews: `審査に出てから${since}日`,
    late: `返答の期限を${since}日過ぎています(${state})`,
    replies: `返答の期限まで${left}日(${state})`,
    referrals: `${waiting}${since}日、伴走が始まっていません`,
    actions: `期限を${since}日過ぎています(${ownerNames[note as ActionOwner] ?? ''})`,
    unreported: `報告の期限を${since}日過ぎています(${monthStateNames[note as MonthState] ?? note})`,
    pulses: `${since}日前の手応えが低い(${sidesInWords(note)})`,
    quiet: `公開から${since}日、応募がありません`,
    ending: endingReason(left),
    silent: `最後の連絡から${since}日`,
    invitations: `期限まで${left}日`,
    mails: `${since}日前`,
    jobs: `${since}日前`,
  }
  return reasons[kind]
}

/** 'client talent' → 「発注者・副業人材」 */
const sidesInWords = (note: string): string =>
  note.replace('client', '発注者').replace('talent', '副業人材').replace(' ', '・')

function endingReason(left: number): string {
  if (left > 30) return `満了まで${left}日。更新・不更新の連絡はあと${left - 30}日のうちに`
  return `満了まで${left}日。更新・不更新を連絡する日(30日前)を過ぎています`
}
