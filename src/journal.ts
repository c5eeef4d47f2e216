import { accountOf, type Actor, organizationOf, supportOf } from './actor.ts'
import type { Tx } from './platform/db/database.ts'

/** Deeds that move something from one state to another. */
type Moved<Name extends string, Detail = object> = {
  name: Name
  subject: string
  from: string | null
  to: string
  reason?: string
  detail?: Detail
}
/** Deeds that change no state. */
type Done<Name extends string, Detail = object> = { name: Name; subject: string; reason?: string; detail?: Detail }

/**
 * 記録 — every deed worth remembering, one typed union. Append-only: the database role can neither update nor delete.
 * Holds ids and codes only, never names or free text about people.
 */
export type Entry =
  // 利用者
  | Done<'account.registered'>
  | Done<'account.verified'>
  | Done<'account.renamed'>
  | Done<'account.signed_in', { how: 'password' | 'code' | 'passkey' | 'demo' }>
  | Done<'account.signed_out'>
  | Done<'account.hat_changed', { hat: string }>
  | Done<'account.second_factor_added', { kind: 'totp' | 'passkey' }>
  | Done<'account.second_factor_removed', { kind: 'totp' | 'passkey' }>
  | Done<'account.password_changed'>
  | Done<'account.recovered'>
  | Done<'account.switches_changed'>
  | Done<'session.ended'>
  | Moved<'account.suspended'>
  | Moved<'account.restored'>
  // 組織
  | Done<'organization.registered', { kind: string }>
  | Done<'organization.changed', { version: number }>
  | Done<'organization.imported', { import: string; row: number }>
  | Moved<'organization.suspended'>
  | Moved<'organization.restored'>
  | Done<'member.invited', { role: string; organization: string }>
  | Moved<'invitation.accepted', { organization: string }>
  | Moved<'invitation.revoked'>
  | Moved<'invitation.expired'>
  | Done<'member.role_changed', { role: string; organization: string }>
  | Moved<'member.suspended', { organization: string }>
  | Moved<'member.restored', { organization: string }>
  | Moved<'member.ended', { organization: string }>
  // 副業人材
  | Moved<'talent.registered'>
  | Moved<'talent.confirmed'>
  | Moved<'talent.rested'>
  | Moved<'talent.resumed'>
  | Done<'talent.changed', { version: number }>
  | Done<'talent.imported', { import: string; row: number }>
  | Done<'consent.given', { recipient: string; items: string[]; about: string }>
  | Done<'consent.withdrawn', { recipient: string }>
  // 事業
  | Done<'programme.made'>
  | Done<'programme.changed', { version: number }>
  | Moved<'programmeYear.begun', { programme: string; year: number }>
  | Done<'programmeYear.changed', { version: number }>
  | Moved<'programmeYear.confirmed'>
  | Done<'programmeYear.target_set', { indicator: string; year: number }>
  | Done<'programmeYear.money_added', { line: string; item: string; phase: string }>
  | Done<'programmeYear.money_voided', { line: string }>
  | Done<'programmeYear.milestone_added', { milestone: string }>
  | Done<'programmeYear.milestone_done', { milestone: string }>
  | Done<'programmeYear.joined', { organization: string }>
  | Done<'programmeYear.left', { organization: string }>
  | Moved<'procurement.opened', { programmeYear: string }>
  | Done<'procurement.scored', { evaluator: string }>
  | Moved<'procurement.decided', { winner: string; tie: boolean }>
  | Done<'indicator.defined', { base: string | null }>
  | Done<'indicator.entered', { value: string; year: number }>
  | Done<'indicator.voided', { value: string }>
  | Done<'indicator.circulation_recorded', { year: number }>
  | Moved<'round.planned', { programme: string }>
  | Moved<'round.opened'>
  | Moved<'round.closed'>
  // 求人
  | Moved<'posting.drafted', { client: string; municipality: string; copiedFrom?: string }>
  | Done<'posting.changed', { version: number }>
  | Done<'posting.imported', { import: string; row: number }>
  | Done<'posting.confirmation_asked', { version: number }>
  | Done<'posting.confirmed', { version: number }>
  | Done<'posting.objected', { version: number }>
  | Done<'posting.corrected', { version: number; fields: string[] }>
  | Moved<'posting.submitted'>
  | Moved<'posting.returned', { remarks: number }>
  | Done<'posting.scheduled', { on: string }>
  | Done<'posting.schedule_missed', { fields: string[] }>
  | Moved<'posting.published', { municipality: string; client: string }>
  | Moved<'posting.closed'>
  | Moved<'posting.filled'>
  | Moved<'posting.unfilled'>
  | Moved<'posting.withdrawn'>
  // 関心: the first depth of a tie; only the person themselves reads these in a history
  | Done<'posting.saved', { municipality: string }>
  | Done<'posting.unsaved', { municipality: string }>
  | Done<'posting.interested', { municipality: string }>
  | Done<'posting.uninterested', { municipality: string }>
  | Done<'town.followed', { municipality: string }>
  | Done<'town.unfollowed', { municipality: string }>
  | Done<'search.saved'>
  | Done<'search.stopped'>
  | Done<'search.resumed'>
  | Done<'search.removed'>
  // 応募
  | Moved<'application.submitted', { posting: string; talent: string; municipality: string }>
  | Moved<'application.screened'>
  | Moved<'application.interviewed'>
  | Moved<'application.offered', { offer: string }>
  | Moved<'application.accepted', { posting: string; talent: string; municipality: string }>
  | Moved<'application.contracted', { contract: string }>
  | Moved<'application.declined'>
  | Moved<'application.withdrawn'>
  | Done<'application.reminded'>
  | Done<'application.late'>
  | Done<'application.marked', { mark: string }>
  | Moved<'team.formed', { posting: string; invited: number }>
  | Moved<'team.submitted', { application: string; people: number }>
  | Moved<'team.withdrawn'>
  | Moved<'team.lapsed'>
  | Moved<'teammate.consented', { team: string }>
  | Moved<'teammate.declined', { team: string }>
  | Moved<'teammate.dropped', { team: string }>
  | Moved<'teammate.left', { team: string }>
  | Done<'application.noted'>
  | Done<'application.note_removed'>
  | Done<'application.onward_answered', { offer: string; answer: string }>
  // スカウト
  | Moved<'scout.sent', { posting: string; talent: string }>
  | Moved<'scout.opened'>
  | Moved<'scout.accepted'>
  | Moved<'scout.declined'>
  | Moved<'scout.withdrawn'>
  | Moved<'scout.expired'>
  | Done<'talent.client_blocked', { client: string }>
  | Done<'talent.client_unblocked', { client: string }>
  // 町のタレントプール
  | Moved<'pool.joined', { talent: string; municipality: string }>
  | Moved<'pool.left'>
  // 面談
  | Moved<'interview.proposed', { application: string }>
  | Moved<'interview.reproposed', { proposal: number }>
  | Moved<'interview.booked', { proposal: number }>
  | Moved<'interview.cancelled'>
  | Done<'interview.stated', { side: 'client' | 'talent'; said: string }>
  | Moved<'interview.held', { municipality: string; kind: string }>
  | Moved<'interview.missed', { municipality: string; absent: string }>
  | Moved<'interview.settled', { municipality: string; absent: string | null }>
  | Done<'interview.place_changed'>
  | Done<'interview.asked'>
  | Done<'interview.judged', { outcome: string }>
  | Done<'account.calendar_made'>
  | Done<'account.calendar_revoked'>
  // 契約
  | Moved<'contract.drafted', { application: string; talent: string; municipality: string }>
  | Moved<'contract.approval_asked'>
  | Moved<'contract.approved', { version: number }>
  | Moved<'contract.proposed', { version: number }>
  | Moved<'contract.taken_back'>
  | Done<'contract.terms_changed', { version: number }>
  | Done<'contract.consented', { version: number; side: 'client' | 'talent' }>
  | Moved<
      'contract.started',
      { version: number; talent: string; municipality: string; client: string; posting: string }
    >
  | Done<'contract.amendment_proposed', { version: number }>
  | Done<'contract.amendment_dropped', { version: number }>
  | Moved<'contract.amended', { version: number }>
  | Done<'contract.end_announced', { on: string; kind: string }>
  | Done<'contract.reason_asked'>
  | Done<'contract.reason_given'>
  | Moved<'contract.abandoned'>
  | Moved<'contract.ended'>
  | Moved<'contract.terminated'>
  | Done<'notice.issued', { contract: string; version: number }>
  | Done<'notice.opened', { contract: string; version: number }>
  | Done<'notice.paper_asked', { contract: string }>
  | Done<'notice.paper_given', { contract: string }>
  // 伴走
  | Moved<'case.opened', { company: string; municipality: string; coordinator: string }>
  | Moved<'case.moved'>
  | Moved<'case.finished'>
  | Moved<'case.stopped'>
  | Moved<'case.resumed'>
  | Done<'case.handed_over', { coordinator: string }>
  | Done<'case.visited', { visit: string; means: string }>
  | Moved<'action.added', { case: string; owner: string }>
  | Moved<'action.done'>
  | Moved<'action.dropped'>
  | Done<'alert.snoozed', { kind: string; about: string; until: string }>
  | Done<'alert.woken', { kind: string; about: string }>
  | Done<'programme.alert_days_changed', { quiet: number; silent: number }>
  // 紹介
  | Moved<'referral.sent', { supporter: string; municipality: string }>
  | Moved<'referral.consented'>
  | Moved<'referral.declined'>
  | Moved<'referral.expired'>
  | Moved<'referral.received'>
  | Moved<'referral.case_opened', { case: string }>
  | Moved<'referral.published'>
  | Moved<'referral.matched'>
  | Moved<'referral.passed'>
  // やりとり
  | Moved<'thread.opened', { kind: string; about: string }>
  | Moved<'thread.archived'>
  | Done<'thread.joined', { party: string }>
  | Done<'message.written', { thread: string }>
  | Done<'message.hidden', { report: string }>
  | Moved<'report.made', { message: string; thread: string }>
  | Moved<'report.settled', { hidden: boolean }>
  | Moved<'report.dismissed'>
  // 取り込み
  | Moved<'import.read', { kind: string; rows: number }>
  | Moved<'import.taken', { kind: string; rows: number }>
  | Moved<'import.discarded'>
  | Moved<'import.expired'>
  // 提出物
  | Done<'evidence.exported', { indicator: string; year: number; rows: number }>
  | Done<'installation.made', { demo: boolean }>
  | Moved<'support.started', { organization: string; minutes: number }>
  | Moved<'support.ended'>
  | Moved<'support.lapsed'>
  | Done<'template.changed', { template: string; version: number }>
  | Done<'template.reset', { template: string; version: number }>
  | Moved<'job.retried', { job: string }>
  | Moved<'job.given_up', { job: string }>
  | Done<'account.mail_reopened'>
  | Done<'limit.changed', { limit: string; from: number; to: number }>

export type EntryName = Entry['name']

/** Writes the deed down in the transaction of the change itself. */
export async function record(tx: Tx, actor: Actor, entry: Entry, at: Date): Promise<void> {
  const moved = 'to' in entry ? entry : { from: null, to: null }
  await tx
    .insertInto('journal')
    .values({
      name: entry.name,
      subject_kind: entry.name.split('.')[0] ?? '',
      subject: entry.subject,
      actor_kind: actor.kind,
      actor_account: accountOf(actor),
      actor_organization: organizationOf(actor),
      at,
      from_state: moved.from,
      to_state: moved.to,
      reason: entry.reason ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}

/** Looking that is itself a deed: contact data, exports, support. Kept apart from the journal. */
export type Access =
  | 'contact.seen'
  | 'contract.seen'
  | 'application.seen'
  | 'interview.seen'
  | 'posting.seen'
  | 'evidence.exported'
  | 'notice.seen'
  | 'journal.seen'
  | 'data.exported'
  | 'mail.seen'
  | 'organization.seen'
  | 'account.seen'
  | 'work.seen'
  | 'import.seen'
  | 'procurement.seen'
  | 'thread.seen'
  | 'report.seen'
  | 'case.seen'
  | 'referral.seen'
  | 'support.seen'

/**
 * Writes down that somebody looked. Append-only.
 * @param page the path that was opened, with ids only; kept where the tenant is to read it (支援アクセス)
 */
export async function recordAccess(
  tx: Tx,
  actor: Actor,
  what: Access,
  subject: string,
  at: Date,
  page: string | null = null,
): Promise<void> {
  await tx
    .insertInto('accesses')
    .values({
      what,
      subject,
      actor_kind: actor.kind,
      actor_account: accountOf(actor),
      actor_organization: organizationOf(actor),
      at,
      reason: null,
      support_id: supportOf(actor),
      page,
    })
    .execute()
}
