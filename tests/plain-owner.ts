import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import type { Database } from '../src/platform/db/database.ts'

/**
 * Gives every table and function to a role without special rights, as an installation has it (docs/operations/install.md).
 * Row-level security then holds for functions of the owner too, wherever a table forces it: a missing policy shows itself.
 */
export async function ownedPlainly(owner: Database): Promise<void> {
  const role = `owner_${randomUUID().replaceAll('-', '')}`
  const run = (statement: string) => sql.raw(statement).execute(owner)
  await run(`create role ${role}`)
  await run(`do $$ declare one record; begin
    execute 'grant create, usage on schema public to ${role}';
    for one in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind = 'r' loop
      execute format('alter table %s owner to ${role}', one.name);
    end loop;
    for one in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'public' loop
      execute format('alter function %s owner to ${role}', one.name);
    end loop;
  end $$`)
  afterAll(async () => {
    await run(`reassign owned by ${role} to postgres`)
    await run(`drop owned by ${role}`)
    await run(`drop role ${role}`)
  })
}
