import { sql } from 'kysely'
import { type ReportReason, reportReasons } from '../messages/thread.ts'

/** 通報 that nobody has answered. They belong to no town: whatever is filtered, whoever looks must see them. */
export const openReports = sql`
  select r.id as subject, t.title as what, '/desk/reports/' || r.id as href, r.at, r.reason as note, '' as whose,
    null::uuid as municipality_id, null::uuid as programme_id, null::uuid as company_id
    from message_reports r join threads t on t.id = r.thread_id where r.state = 'open'`

/** 面談 after which the two say different things, or nobody says anything: as the coordinator's list of them counts. */
export const unclearInterviews = sql`
  select i.id as subject, p.title as what, '/desk/interviews/' || i.id as href, coalesce(i.disputed_at, i.ends_at) as at,
    case when i.disputed_at is null then 'silent' else 'disputed' end as note,
    o.name as whose, p.municipality_id, p.programme_id, p.client_id as company_id
    from interviews i join postings p on p.id = i.posting_id join organizations o on o.id = i.client_id
   where i.settled_at is null and (i.disputed_at is not null or (i.state = 'booked' and i.asked_at is not null))`

export const reportReason = (since: number, note: string): string =>
  `通報から${since}日(${reportReasons[note as ReportReason] ?? ''})`

export const interviewReason = (since: number, note: string): string =>
  note === 'disputed' ? `双方の記録が食い違ってから${since}日` : `面談から${since}日、実施したかの記録がありません`
