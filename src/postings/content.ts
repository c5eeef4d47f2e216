import type { WorkerStatusAnswers } from '../law/worker-status.ts'
import type { FeeKind, LeaderRole, Remote, Theme, TravelPayer, VisitRhythm } from './words.ts'

/** Everything of a posting that a client writes, as the form reads it and as each version keeps it. */
export interface PostingContent {
  title: string
  occupation: string | null
  industry: string | null
  theme: Theme | null
  background: string
  tried: string
  goal: string
  duties: string
  deliverables: string
  wanted: string
  mustSkills: string[]
  niceSkills: string[]
  partner: string
  leaderRole: LeaderRole | null
  feeKind: FeeKind
  /** In yen, without consumption tax; null while undecided and for unpaid work. */
  feeYen: number | null
  hoursPerMonth: number | null
  periodMonths: number | null
  /** 2026-04-01 */
  startsOn: string | null
  seats: number
  remote: Remote
  workPlace: string
  meetingRhythm: string
  visitRhythm: VisitRhythm
  visitNote: string
  travelPaidBy: TravelPayer
  tools: string
  confidentiality: boolean
  renewalNote: string
  recruiterName: string
  recruiterAddress: string
  recruiterContact: string
  closesOn: string | null
  programmeId: string | null
  roundId: string | null
  workerCheck: WorkerStatusAnswers
  /** What was typed but could not be understood, by the name of the box: kept until somebody types it anew. */
  unread: Unread
}

export type Unread = Readonly<Record<string, readonly string[]>>

export type PostingField = keyof PostingContent

/** A posting before anybody wrote a word. */
export const emptyContent: PostingContent = {
  title: '',
  occupation: null,
  industry: null,
  theme: null,
  background: '',
  tried: '',
  goal: '',
  duties: '',
  deliverables: '',
  wanted: '',
  mustSkills: [],
  niceSkills: [],
  partner: '',
  leaderRole: null,
  feeKind: 'monthly',
  feeYen: null,
  hoursPerMonth: null,
  periodMonths: null,
  startsOn: null,
  seats: 1,
  remote: 'partly',
  workPlace: '',
  meetingRhythm: '',
  visitRhythm: 'first',
  visitNote: '',
  travelPaidBy: 'client',
  tools: '',
  confidentiality: true,
  renewalNote: '',
  recruiterName: '',
  recruiterAddress: '',
  recruiterContact: '',
  closesOn: null,
  programmeId: null,
  roundId: null,
  workerCheck: {},
  unread: {},
}
