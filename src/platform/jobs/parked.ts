import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** A job that was tried as often as it may be, and failed every time. */
export interface ParkedJob {
  id: string
  name: string
  data: unknown
  /** How often it was tried. */
  tries: number
  askedAt: Date
  failedAt: Date
  /** The error as the worker kept it: for the machine room, never for a page. */
  output: unknown
}

const columns = sql`id, name, data, retry_count + 1 as tries, created_on as "askedAt",
  coalesce(completed_on, created_on) as "failedAt", output`

/** The newest first. */
export async function parkedJobs(tx: Tx, limit: number): Promise<ParkedJob[]> {
  const { rows } = await sql<ParkedJob>`select ${columns} from pgboss.job where state = 'failed'
    order by completed_on desc nulls last, id limit ${limit}`.execute(tx)
  return rows
}

/** Locked, so that of two who decide about it the second finds it decided; undefined when it is not parked. */
export async function lockParkedJob(tx: Tx, id: string): Promise<ParkedJob | undefined> {
  const { rows } = await sql<ParkedJob>`select ${columns} from pgboss.job where id = ${id}::uuid and state = 'failed'
    for update`.execute(tx)
  return rows[0]
}

/** True for a job that is there at all, in whatever state. */
export async function isJob(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pgboss.job where id = ${id}::uuid`.execute(tx)
  return rows.length > 0
}

/** Once more, at once: what pg-boss's own `retry` does, in the transaction of the deed. */
export async function retryParkedJob(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, completed_on = null, start_after = ${now}
    where id = ${id}::uuid and state = 'failed'`.execute(tx)
}

/** Never again; it is swept away with the jobs that are done. */
export async function cancelParkedJob(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update pgboss.job set state = 'cancelled', completed_on = ${now}
    where id = ${id}::uuid and state = 'failed'`.execute(tx)
}
