import type { WorkerStatusAnswers } from '../law/worker-status.ts'
import { emptyContent, type PostingContent, type Unread } from './content.ts'
import type { PostingRow } from './find-posting.ts'
import type { FeeKind, LeaderRole, Remote, Theme, TravelPayer, VisitRhythm } from './words.ts'

/** The content that a row and its skills hold. The database checks the codes, so they are trusted here. */
export function contentOfRow(row: PostingRow, skills: readonly { skill: string; must: boolean }[]): PostingContent {
  return {
    ...worryOfRow(row),
    ...conditionsOfRow(row),
    mustSkills: skills.filter(({ must }) => must).map(({ skill }) => skill),
    niceSkills: skills.filter(({ must }) => !must).map(({ skill }) => skill),
    recruiterName: row.recruiter_name,
    recruiterAddress: row.recruiter_address,
    recruiterContact: row.recruiter_contact,
    closesOn: row.closes_on,
    programmeId: row.programme_id,
    roundId: row.round_id,
    workerCheck: (row.worker_check ?? {}) as WorkerStatusAnswers,
    unread: (row.unread ?? {}) as Unread,
  }
}

function worryOfRow(row: PostingRow) {
  return {
    title: row.title,
    occupation: row.occupation,
    industry: row.industry,
    theme: row.theme as Theme | null,
    background: row.background,
    tried: row.tried,
    goal: row.goal,
    duties: row.duties,
    deliverables: row.deliverables,
    wanted: row.wanted,
    partner: row.partner,
    leaderRole: (row.leader_role || null) as LeaderRole | null,
    renewalNote: row.renewal_note,
  }
}

function conditionsOfRow(row: PostingRow) {
  return {
    feeKind: row.fee_kind as FeeKind,
    feeYen: row.fee_yen,
    hoursPerMonth: row.hours_per_month,
    periodMonths: row.period_months,
    startsOn: row.starts_on,
    seats: row.seats,
    remote: row.remote as Remote,
    workPlace: row.work_place,
    meetingRhythm: row.meeting_rhythm,
    visitRhythm: row.visit_rhythm as VisitRhythm,
    visitNote: row.visit_note,
    travelPaidBy: row.travel_paid_by as TravelPayer,
    tools: row.tools,
    confidentiality: row.confidentiality,
  }
}

/** The content that a version keeps; a field that came later than the version is empty. */
export function contentOfVersion(kept: unknown): PostingContent {
  return { ...emptyContent, ...(kept as Partial<PostingContent>) }
}
