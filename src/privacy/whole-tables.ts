import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import { type OwnTable, type OwnTableName, ownTables } from './own-tables.ts'

/** The rows of a person in every table that is taken as it is, without the columns that are no data about them. */
export async function wholeTables(tx: Tx, accountId: string, talentId: string): Promise<Record<OwnTableName, unknown>> {
  const taken: Partial<Record<OwnTableName, unknown>> = {}
  for (const [name, table] of Object.entries(ownTables) as [OwnTableName, OwnTable][])
    taken[name] = await rowsOf(tx, name, table, 'account' in table.by ? accountId : talentId)
  return taken as Record<OwnTableName, unknown>
}

/** Left out before they leave the database: a file's bytes are never fetched. */
async function rowsOf(tx: Tx, name: OwnTableName, { by, without = [] }: OwnTable, id: string): Promise<unknown[]> {
  const column = 'account' in by ? by.account : by.talent
  const { rows } = await sql<{ row: unknown }>`
    select to_jsonb(own) as row
      from (select ${sql.join((await columnsOf(tx, name, without)).map((one) => sql.ref(one)))} from ${sql.table(name)}
             where ${sql.ref(column)} = ${id}) own order by to_jsonb(own)::text`.execute(tx)
  return rows.map(({ row }) => row)
}

async function columnsOf(tx: Tx, name: OwnTableName, without: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
     where attrelid = ${name}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(tx)
  return rows.map((row) => row.name).filter((column) => !without.includes(column))
}
