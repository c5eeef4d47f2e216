import { accountOf, type Actor, organizationOf, supportOf } from './actor.ts'
import type { ChoosingEntry } from './entries/choosing.ts'
import type { EngagementEntry } from './entries/engagements.ts'
import type { EventEntry } from './entries/events.ts'
import type { PeopleEntry } from './entries/people.ts'
import type { TieEntry } from './entries/ties.ts'
import type { TownEntry } from './entries/towns.ts'
import type { WorkEntry } from './entries/work.ts'
import type { Tx } from './platform/db/database.ts'

/**
 * 記録 — every deed worth remembering, one typed union: entries-of-*.ts. Append-only: the database role can neither update nor delete.
 * Holds ids and codes only, never names or free text about people.
 */
export type Entry = PeopleEntry | ChoosingEntry | WorkEntry | EngagementEntry | EventEntry | TieEntry | TownEntry

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
  | 'talent.searched'
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
  | 'event.seen'
  | 'support.seen'
  | 'tie.seen'
  | 'ledger.exported'
  | 'certificate.seen'

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
