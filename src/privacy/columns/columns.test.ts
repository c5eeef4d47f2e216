import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { erased } from './erased.ts'
import { kept } from './kept.ts'

const { owner } = await freshDatabase()

/**
 * Every column that can hold words, a day or bytes: text of which the schema does not know every value. Numbers, ids, instants
 * and flags say nothing about anybody once nobody stands behind the id.
 */
async function columnsWithWords(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'kysely%'
       and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'json'::regtype, 'bytea'::regtype, 'date'::regtype)
       and not exists (
         select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
            and pg_get_constraintdef(k.oid) ~ ('^CHECK [(]+' || a.attname || ' = ANY'))
     order by 1`.execute(owner)
  return rows.map(({ name }) => name)
}

const toErase = Object.entries(erased).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
const toKeep = kept.flatMap(({ columns }) =>
  Object.entries(columns).flatMap(([table, names]) => names.split(' ').map((column) => `${table}.${column}`)),
)

test('every column with words in it is erased with an account, or says why it stays', async () => {
  const decided = new Set([...toErase, ...toKeep])
  const all = await columnsWithWords()
  assert.deepEqual(
    all.filter((name) => !decided.has(name)),
    [],
    'a new column: decide in src/privacy/columns, and erase it in a migration where it goes',
  )
  assert.deepEqual(
    [...decided].filter((name) => !all.includes(name)),
    [],
    'no such column any more',
  )
})

test('no column is decided about twice', () => {
  const named = [...toErase, ...toKeep]
  assert.deepEqual(
    named.filter((name, at) => named.indexOf(name) !== at),
    [],
  )
})

test('whatever stays has a reason that a person understands', () => {
  assert.deepEqual(
    kept.map(({ reason, columns }) => `${Object.keys(columns).length > 0} ${reason.length >= 10}`),
    kept.map(() => 'true true'),
  )
  assert.equal(new Set(kept.map(({ reason }) => reason)).size, kept.length)
})

test('names, addresses and numbers of a person are never among what stays', () => {
  const telling = /^(talent_contacts|talent_careers|talents|accounts|credentials|passkeys|sessions|registrations)\./
  assert.deepEqual(
    toKeep.filter((name) => telling.test(name)),
    [],
  )
})
