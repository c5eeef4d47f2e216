import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../../db/types.ts'

/** The database as the program sees it: rows typed from the catalogs (`npm run generate`). */
export type Database = Kysely<DB>
/** An open transaction. Inside it, only it may be used. */
export type Tx = Transaction<DB>

// Counts come back as bigint text by default; every count here fits a number.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A day stays the text 2026-11-22: turning it into an instant would invent a time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens a pool. A broken idle connection is dropped silently; the next query opens a new one. */
export function openDatabase(config: pg.PoolConfig): Database & { pool: pg.Pool } {
  const pool = new pg.Pool({
    max: 10,
    application_name: 'yui',
    statement_timeout: 30_000,
    connectionTimeoutMillis: 5000,
    // Row-level security makes plans look dear, and compiling one takes longer than any page may (measured: seconds).
    options: '-c jit=off',
    ...config,
  })
  pool.on('error', () => undefined)
  // A connection that breaks in the middle of a transaction: its query is refused, and the program goes on.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return Object.assign(new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), { pool })
}

/** Settings that row-level security reads; they live as long as the transaction. */
export type LocalSettings = Record<string, string>

const TRIES = 4
const RETRYABLE = new Set(['40001', '40P01'])

/**
 * Runs `work` in one transaction with the settings in force, and again when the database asked for it
 * (serialization failure, deadlock).
 */
export async function transaction<T>(db: Database, settings: LocalSettings, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        await applySettings(tx, settings)
        return work(tx)
      })
    } catch (error) {
      if (attempt >= TRIES || !RETRYABLE.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

async function applySettings(tx: Tx, settings: LocalSettings): Promise<void> {
  const calls = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  if (calls.length > 0) await sql`select ${sql.join(calls)}`.execute(tx)
}

/** True when the database, not the request, is to blame: it is away, starting or refusing connections. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  if (code && (/^(08|57P0|53)/.test(code) || ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(code)))
    return true
  return /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(message ?? '')
}

/** What somebody sent is no uuid, number or day at all (PostgreSQL class 22); nothing was changed. */
export function isUnreadableValue(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && ['22P02', '22003', '22007', '22008', '22021'].includes(code)
}
