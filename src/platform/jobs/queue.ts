import { sql } from 'kysely'
import { type JobResult, PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Database, Tx } from '../db/database.ts'

/** Schema of pg-boss; the owner of the database makes it, the program only uses it. */
const SCHEMA = 'pgboss'
/** A job is tried once, and again four times; then it is parked, and shows on the operator's page. */
const TRIES = 5
const RETRIES = TRIES - 1

/** Makes the queues and lets the program's role use them. Run by the owner, after the migrations. */
export async function prepareQueues(config: pg.ClientConfig, names: readonly string[]): Promise<void> {
  const boss = new PgBoss({ ...connectionOf(config), schema: SCHEMA, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  const policy = { retryLimit: RETRIES, retryDelay: 20, retryBackoff: true, deleteAfterSeconds: 30 * 86_400 }
  for (const name of names) {
    await boss.createQueue(name, policy)
    // A queue that an older release has made keeps its old policy otherwise.
    await boss.updateQueue(name, policy)
  }
  await boss.stop({ graceful: false })
}

/** Lets role `app` work with the queues that the owner made. */
export async function openQueuesToProgram(owner: Database): Promise<void> {
  await sql
    .raw(`grant usage, create on schema ${SCHEMA} to app;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to app;
    grant usage, select on all sequences in schema ${SCHEMA} to app;
    grant execute on all functions in schema ${SCHEMA} to app`)
    .execute(owner)
}

/**
 * Puts a job on its queue with the transaction's own connection, so that it commits or vanishes with the rest.
 * Inserting into pg-boss's job table is its documented way for SQL clients; the columns are those of `send`.
 */
export async function enqueue(tx: Tx, name: string, data: object, startAfter: Date): Promise<void> {
  await sql`insert into ${sql.table(`${SCHEMA}.job`)} (name, data, start_after, keep_until, retry_limit, retry_delay, retry_backoff, policy, deletion_seconds)
    values (${name}, ${JSON.stringify(data)}, ${startAfter}, ${startAfter}::timestamptz + interval '60 days', ${RETRIES}, 20, true, 'standard', ${30 * 86_400})`.execute(
    tx,
  )
}

export interface Workers {
  stop(): Promise<void>
}

/** Starts taking jobs off the queues. A handler that throws is tried again later, five times in all; then the job is parked. */
export async function startWorkers(
  config: pg.ClientConfig,
  handlers: Readonly<Record<string, (data: unknown) => Promise<void>>>,
  schedules: readonly { name: string; cron: string }[],
  onError: (error: unknown) => void,
): Promise<Workers> {
  const boss = new PgBoss({
    ...connectionOf(config),
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    max: 4,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', onError)
  await boss.start()
  for (const [name, handle] of Object.entries(handlers)) {
    await boss.work(
      name,
      { batchSize: 10, pollingIntervalSeconds: 1, burstWhenBatchFull: true, perJobResults: true },
      (jobs) => each(jobs, handle),
    )
  }
  for (const { name, cron } of schedules) await boss.schedule(name, cron, {}, { tz: 'Asia/Tokyo' })
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

/** One after the other, each with its own end: a job that fails takes none of its neighbours along. */
async function each(
  jobs: readonly { id: string; data: unknown }[],
  handle: (data: unknown) => Promise<void>,
): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs)
    results.push(
      await handle(data).then(
        () => ({ id, status: 'completed' as const }),
        (error: unknown) => ({ id, status: 'failed' as const, output: errorOf(error) }),
      ),
    )
  return results
}

/** What the operator's page shows of an error: its name and its sentence. */
function errorOf(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
}

function connectionOf(
  config: pg.ClientConfig,
): { connectionString: string } | { host: string; port: number; user: string; database: string; options: string } {
  if (config.connectionString) return { connectionString: config.connectionString }
  return {
    host: config.host ?? '',
    port: config.port ?? 5432,
    user: config.user ?? '',
    database: config.database ?? '',
    options: config.options ?? '',
  }
}
