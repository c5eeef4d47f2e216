import { sql } from 'kysely'
import pg from 'pg'
import { openQueuesToProgram, prepareQueues } from '../jobs/queue.ts'
import { type Database, openDatabase } from './database.ts'
import { embeddedConnection } from './launcher.ts'
import { migrate } from './migrate.ts'

/** Creates a database on the embedded server unless it is there. @returns true when it was made now */
export async function createDatabase(host: string, name: string): Promise<boolean> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', 'postgres'))
  await client.connect()
  try {
    const there = await client.query('select 1 from pg_database where datname = $1', [name])
    if (there.rowCount) return false
    await client.query(`create database ${client.escapeIdentifier(name)}`)
    return true
  } finally {
    await client.end()
  }
}

/** Brings a database to the newest schema: our migrations, the queues, and what the program's role may do with them. */
export async function prepareDatabase(ownerConfig: pg.ClientConfig, queues: readonly string[]): Promise<void> {
  const owner = openDatabase({ ...ownerConfig, max: 2, statement_timeout: 0 })
  try {
    await inTurn(owner, async () => {
      await migrate(owner)
      await prepareQueues(ownerConfig, queues)
      await openQueuesToProgram(owner)
    })
  } finally {
    await owner.destroy()
  }
}

/** Two programs that start at once prepare one after the other. A lock of the start-up only; business code has none. */
async function inTurn(owner: Database, work: () => Promise<void>): Promise<void> {
  await owner.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(20260401)`.execute(connection)
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(20260401)`.execute(connection)
    }
  })
}
