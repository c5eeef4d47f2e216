import { sql } from 'kysely'
import type { WorkerStatusAnswers } from '../law/worker-status.ts'
import type { PostingRow } from './find-posting.ts'
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
}

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
  visitRhythm: 'none',
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
}

/** The columns that hold a content; its skills have a table of their own. */
export function columnsOf(content: PostingContent) {
  return {
    ...wordsOf(content),
    ...conditionsOf(content),
    recruiter_name: content.recruiterName,
    recruiter_address: content.recruiterAddress,
    recruiter_contact: content.recruiterContact,
    closes_on: content.closesOn,
    programme_id: content.programmeId,
    round_id: content.roundId,
    worker_check: sql<PostingRow['worker_check']>`${JSON.stringify(content.workerCheck)}::jsonb`,
  }
}

function wordsOf(content: PostingContent) {
  return {
    title: content.title,
    occupation: content.occupation,
    industry: content.industry,
    theme: content.theme,
    background: content.background,
    tried: content.tried,
    goal: content.goal,
    duties: content.duties,
    deliverables: content.deliverables,
    wanted: content.wanted,
    partner: content.partner,
    leader_role: content.leaderRole ?? '',
    renewal_note: content.renewalNote,
  }
}

function conditionsOf(content: PostingContent) {
  return {
    fee_kind: content.feeKind,
    fee_yen: content.feeKind === 'unpaid' ? null : content.feeYen,
    hours_per_month: content.hoursPerMonth,
    period_months: content.periodMonths,
    starts_on: content.startsOn,
    seats: content.seats,
    remote: content.remote,
    work_place: content.workPlace,
    meeting_rhythm: content.meetingRhythm,
    visit_rhythm: content.visitRhythm,
    visit_note: content.visitNote,
    travel_paid_by: content.travelPaidBy,
    tools: content.tools,
    confidentiality: content.confidentiality,
  }
}
