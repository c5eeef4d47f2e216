import { sql } from 'kysely'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'

export const RECORDS_PER_PAGE = 50

/** Deeds are what changed something (journal); looks are what was only seen (accesses). */
export type RecordSource = 'deeds' | 'looks'

/** Where the next page begins: after this moment and key, going back in time. */
export interface Cursor {
  at: Date
  seq: number
}

export interface RecordFilter {
  source: RecordSource
  /** The record that it is about. */
  subject: string | null
  account: string | null
  organization: string | null
  /** Name of a deed or of a kind of looking, as the journal keeps it. */
  name: string | null
  from: Date | null
  /** Not after this instant. */
  until: Date | null
}

/** One line of the journal or of the accesses, before it is put into words. */
export interface FoundRecord {
  seq: number
  at: Date
  name: string
  subject: string
  actorKind: string
  account: string | null
  organization: string | null
  from: string | null
  to: string | null
  reason: string | null
  page: string | null
}

interface FoundPage {
  records: FoundRecord[]
  next: Cursor | null
}

/** What was recorded, the newest first. @throws NotFound for everybody but operators */
export async function searchRecords(
  tx: Tx,
  actor: Actor,
  filter: RecordFilter,
  after: Cursor | null,
  limit = RECORDS_PER_PAGE,
): Promise<FoundPage> {
  if (actor.kind !== 'operator') throw new NotFound()
  const { rows } = await recordsQuery(filter, after, limit + 1).execute(tx)
  const records = rows.slice(0, limit)
  const last = records.at(-1)
  return { records, next: rows.length > limit && last ? { at: last.at, seq: last.seq } : null }
}

/**
 * The rows are chosen by key alone before anything is joined, so that a page costs what a page holds, not what the
 * journal holds. Exported for the test that reads its plan.
 */
export function recordsQuery(filter: RecordFilter, after: Cursor | null, limit: number) {
  const deeds = filter.source === 'deeds'
  const columns = deeds
    ? sql`r.name, r.from_state as "from", r.to_state as "to", r.reason, null::text as page`
    : sql`r.what as name, null::text as "from", null::text as "to", r.reason, r.page`
  return sql<FoundRecord>`
    select r.seq, r.at, r.subject, r.actor_kind as "actorKind", a.name as account, o.name as organization, ${columns}
      from (select * from ${sql.table(deeds ? 'journal' : 'accesses')} where ${conditions(filter, after)}
             order by at desc, seq desc limit ${limit}) r
      left join accounts a on a.id = r.actor_account
      left join organizations o on o.id = r.actor_organization
     order by r.at desc, r.seq desc`
}

function conditions(f: RecordFilter, after: Cursor | null) {
  const name = sql.ref(f.source === 'deeds' ? 'name' : 'what')
  const wanted = [
    f.subject && sql`subject = ${f.subject}::uuid`,
    f.account && sql`actor_account = ${f.account}::uuid`,
    f.organization && sql`actor_organization = ${f.organization}::uuid`,
    f.name && sql`${name} = ${f.name}`,
    f.from && sql`at >= ${f.from}::timestamptz`,
    f.until && sql`at < ${f.until}::timestamptz`,
    after && sql`(at, seq) < (${after.at}::timestamptz, ${after.seq}::bigint)`,
  ].filter((part) => part !== null && part !== '')
  return wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`
}

/** Everything that was recorded about it, page after page, each in a transaction of its own: memory stays that of a page. */
export async function* everyRecord(
  ask: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  actor: Actor,
  filter: RecordFilter,
  atOnce = 1000,
): AsyncGenerator<FoundRecord> {
  let after: Cursor | null = null
  do {
    const page: FoundPage = await pageAfter(ask, actor, filter, after, atOnce)
    yield* page.records
    after = page.next
  } while (after)
}

function pageAfter(
  ask: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  actor: Actor,
  filter: RecordFilter,
  after: Cursor | null,
  atOnce: number,
): Promise<FoundPage> {
  return ask((tx) => searchRecords(tx, actor, filter, after, atOnce))
}
