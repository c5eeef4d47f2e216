import { sql } from 'kysely'
import type { Database } from '../../src/platform/db/database.ts'

/** Written on every visit, or before anything is decided; they say nothing about whether a deed was done. */
const beside = ['attempts', 'accesses', 'impressions', 'thread_reads', 'sessions']

/** What was seen, beside what was done: a page that is opened marks its notification as read. */
const withoutMarks = (table: string) => (table === 'notifications' ? sql`to_jsonb(t) - 'read_at'` : sql`t`)

/** A fingerprint of every table: equal means that nothing was done. */
export async function snapshot(owner: Database): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = 'public' and c.relname not like 'kysely%' order by 1`.execute(owner)
  const wanted = tables.rows.map((t) => t.name).filter((name) => !beside.includes(name))
  const parts = wanted.map(
    (name) =>
      sql`select ${name} as name, count(*) || ' ' || coalesce(sum(hashtextextended((${withoutMarks(name)})::text, 0)), 0) as print from ${sql.table(name)} t`,
  )
  const { rows } = await sql<{
    name: string
    print: string
  }>`${sql.join(parts, sql` union all `)} union all select 'pgboss.job', count(*)::text from pgboss.job`.execute(owner)
  return Object.fromEntries(rows.map((row) => [row.name, row.print]))
}

/** Names of the tables in which two snapshots differ. */
export function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name])
}
