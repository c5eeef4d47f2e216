import { sql } from 'kysely'
import type { PostingRow } from './find-posting.ts'
import type { PostingContent } from './content.ts'

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
    unread: sql<PostingRow['unread']>`${JSON.stringify(content.unread)}::jsonb`,
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
