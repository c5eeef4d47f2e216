import pg from 'pg'
import { embeddedConnection } from './launcher.ts'

/** Programs that start at once build one after the other. A lock of the start-up only; business code has none. */
const START_LOCK = 20260402

/**
 * Makes a database of the embedded server whole or not at all: it is built under another name and renamed when it is
 * finished, so a start that was killed half-way leaves nothing that looks finished.
 * @param build fills the new database; it must have let go of every connection when it returns
 * @returns true when it was built now, false when it was there
 */
export async function buildOnce(host: string, name: string, build: (name: string) => Promise<void>): Promise<boolean> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', 'postgres'))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [START_LOCK])
    const there = await client.query('select 1 from pg_database where datname = $1', [name])
    if (there.rowCount) return false
    const draft = `${name}_new`
    await client.query(`drop database if exists ${client.escapeIdentifier(draft)} with (force)`)
    await client.query(`create database ${client.escapeIdentifier(draft)}`)
    await build(draft)
    await client.query(`alter database ${client.escapeIdentifier(draft)} rename to ${client.escapeIdentifier(name)}`)
    return true
  } finally {
    await client.end()
  }
}
