import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './database.ts'

const FOLDER = join(import.meta.dirname, '../../../db/migrations')

/**
 * Brings the database to the newest schema; files are taken in the order of their names, forward only.
 * @returns the names that were applied now
 * @throws the database's own error with the file's name in front
 */
export async function migrate(owner: Database): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrationsOnDisk() } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((r) => r.status === 'Error')
    throw new Error(
      `${failed?.migrationName ?? 'migration'}: ${error instanceof Error ? error.message : JSON.stringify(error)}`,
      {
        cause: error,
      },
    )
  }
  return (results ?? []).map((r) => r.migrationName)
}

function migrationsOnDisk(): Record<string, Migration> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(files.map((name) => [name.replace(/\.sql$/, ''), fromFile(join(FOLDER, name))]))
}

function fromFile(path: string): Migration {
  return { up: async (db) => void (await sql.raw(readFileSync(path, 'utf8')).execute(db)) }
}
