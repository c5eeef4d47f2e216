import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The schema for people: tables with columns and constraints, indexes and policies, printed from the catalogs. */
export async function describeSchema(owner: Database): Promise<string> {
  const tables = await sql<{
    name: string
    columns: string
    constraints: string | null
    indexes: string | null
    policies: string | null
  }>`
    select c.relname as name,
      (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\n' order by a.attnum)
         from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select string_agg(format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\n' order by k.contype desc, k.conname)
         from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')) as constraints,
      (select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\n' order by i.indexrelid::regclass::text)
         from pg_index i where i.indrelid = c.oid and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)) as indexes,
      (select string_agg(format('policy %I using (%s)', p.polname, pg_get_expr(p.polqual, p.polrelid)), E'\n-- ' order by p.polname)
         from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'kysely%'
    order by c.relname`.execute(owner)
  const text = tables.rows.map((t) =>
    [
      `create table ${t.name} (\n${[t.columns, t.constraints].filter(Boolean).join(',\n')}\n);`,
      t.indexes,
      t.policies && `-- ${t.policies}`,
    ]
      .filter(Boolean)
      .join('\n'),
  )
  return `-- Printed from the catalogs by npm run generate; do not edit.\n\n${text.join('\n\n')}\n`
}
