import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { tiesOf } from '../../tests/world/ties.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { showGreeting } from '../ties/show-greeting.ts'
import { showInLedger } from '../ties/ledger-consent.ts'
import { inParts, notInCopy } from './told-elsewhere.ts'
import { ownData, ownDataParts } from './own-data.ts'
import { ownTables } from './own-tables.ts'

const { db, owner } = await freshDatabase()
const ties = tiesOf({ db, owner })

/** Tables with a column that refers to an account or a talent, or that is called after one. */
async function tablesAboutPeople(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r'
       and (a.attname ~ '(account|talent)' and a.atttypid = 'uuid'::regtype
         or exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey)
                     and k.confrelid in ('accounts'::regclass, 'talents'::regclass)))
     order by 1`.execute(owner)
  return rows.map(({ name }) => name)
}

test('every table that names an account or a talent is in the copy of one’s own data, or says why not', async () => {
  const told = [...Object.keys(ownTables), ...Object.keys(inParts), ...Object.keys(notInCopy)]
  assert.deepEqual(told.toSorted(), await tablesAboutPeople(), 'a new table is named in src/privacy')
  assert.equal(new Set(told).size, told.length, 'each is named once')
  for (const part of Object.values(inParts)) assert.ok(part in ownDataParts, part)
  for (const reason of Object.values(notInCopy)) assert.ok(reason.length >= 10)
})

test('no column of a secret is taken, and the columns that are left out are there', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relname = any(${Object.keys(ownTables)}) and a.attnum > 0 and not a.attisdropped`.execute(owner)
  const columnsOf = (name: string) => rows.filter(({ table }) => table === name).map(({ column }) => column)
  for (const [name, table] of Object.entries(ownTables)) {
    const without: readonly string[] = 'without' in table ? table.without : []
    for (const column of without) assert.ok(columnsOf(name).includes(column), `${name}.${column}`)
    const secrets = columnsOf(name).filter((column) => /token|secret|seal|bytes|code_hash/.test(column))
    for (const column of secrets) assert.ok(without.includes(column), `${name}.${column} is a secret`)
  }
})

test('ties, activities, certificates and consents of one person are in their copy, and nobody else’s', async () => {
  const made = await ties.certified('name')
  await ties.confirmedVisit(made)
  const other = await ties.certified()
  await as(db, made.talent, async (tx) => {
    await showInLedger(tx, made.talent, made.municipalityId, NOW)
    await showGreeting(tx, made.talent, made.municipalityId, { called: 'talent', words: 'work' }, NOW)
  })
  const data = await as(db, made.talent, (tx) => ownData(tx, made.talent, NOW))
  const rows = (part: keyof typeof ownTables | 'consents') => data[part] as Record<string, unknown>[]
  assert.deepEqual(
    (['activities', 'certificates', 'onsite_visits', 'greetings', 'residence_declarations'] as const).map(
      (part) => `${part} ${rows(part).length}`,
    ),
    ['activities 3', 'certificates 1', 'onsite_visits 1', 'greetings 1', 'residence_declarations 0'],
  )
  assert.equal(rows('certificates')[0]?.code, made.code)
  assert.deepEqual(
    rows('activities')
      .map(({ what }) => String(what))
      .toSorted((a, b) => a.localeCompare(b)),
    ['6月の改善会議', '7月の改善会議', '8月の改善会議'],
  )
  assert.ok(rows('consents').some(({ purpose }) => purpose === '関係人口台帳への氏名の掲載'))
  const text = JSON.stringify(data)
  assert.doesNotMatch(text, /"seal"/)
  assert.ok(!text.includes(other.talent.talentId) && !text.includes(other.code))
})

test('somebody of whom nothing is known yet has an empty part for each', async () => {
  const nobody = await office(owner).talent()
  const data = await as(db, nobody, (tx) => ownData(tx, nobody, NOW))
  for (const name of Object.keys(ownTables)) assert.deepEqual(data[name as keyof typeof ownTables], [], name)
})
