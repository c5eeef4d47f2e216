import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../src/platform/db/database.ts'
import { embeddedConnection } from '../src/platform/db/launcher.ts'
import { TEMPLATE } from './setup/template.ts'

export interface TestDatabase {
  /** As the program sees it: role `app`, under row-level security. */
  db: Database
  /** As the owner sees it: everything; to arrange and to look, never to act. */
  owner: Database
  host: string
  name: string
}

/** A database of its own for one test file; gone when the file is done. */
export async function freshDatabase({ connections = 10 } = {}): Promise<TestDatabase> {
  const host = inject('postgresHost')
  const name = `t_${randomBytes(16).toString('hex')}`
  await maintain(host, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  const db = openDatabase({ ...embeddedConnection(host, 'app', name), max: connections })
  const owner = openDatabase({ ...embeddedConnection(host, 'postgres', name), max: 3 })
  afterAll(async () => {
    await Promise.all([db.destroy(), owner.destroy()])
    await maintain(host, `drop database if exists ${name} with (force)`)
  })
  return { db, owner, host, name }
}

async function maintain(host: string, statement: string): Promise<void> {
  const client = new pg.Client(embeddedConnection(host, 'postgres', 'postgres'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
