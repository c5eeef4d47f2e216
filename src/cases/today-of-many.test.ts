import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { today, wholeDesk } from './today.ts'

const { db, owner } = await freshDatabase()
const operator = await office(owner).member('operator')

/** So many towns and companies, each with a case, a quiet posting and two next actions; `mark` tells them from others. */
async function fill(towns: number, companies: number, mark: number): Promise<void> {
  const coordinator = operator.accountId
  await sql`insert into organizations (id, kind, name, place_code, created_at)
    select gen_random_uuid(), 'municipality', ${`町${mark}`}, (${mark}::int + n)::text, ${NOW} from generate_series(1, ${towns}::int) n`.execute(
    owner,
  )
  await sql`insert into organizations (id, kind, name, place_code, created_at)
    select gen_random_uuid(), 'company', ${`社${mark}`}, ${String(mark)}, ${NOW} from generate_series(1, ${companies}::int) n`.execute(
    owner,
  )
  await sql`insert into cases (id, company_id, municipality_id, coordinator_id, state, state_since, contacted_at, created_at)
    select gen_random_uuid(), c.id, t.id, ${coordinator}, 'hearing', ${NOW}, ${NOW}::timestamptz - make_interval(days => c.n::int % 60), ${NOW}
      from (select id, row_number() over () as n from organizations where name = ${`社${mark}`}) c
      join (select id, row_number() over () as n from organizations where name = ${`町${mark}`}) t on t.n = 1 + c.n % ${towns}::int`.execute(
    owner,
  )
  const made = sql`cases c join organizations o on o.id = c.company_id and o.name = ${`社${mark}`}`
  await sql`insert into next_actions (id, case_id, what, owner, due_on, by_account, at)
    select gen_random_uuid(), c.id, '次', 'company', '2025-11-01'::date + (k * 45), ${coordinator}, ${NOW}
      from ${made}, generate_series(0, 1) k`.execute(owner)
  await sql`insert into postings (id, client_id, municipality_id, state, title, duties, work_place, fee_yen, recruiter_name,
      recruiter_address, recruiter_contact, closes_on, published_at, created_at, updated_at)
    select gen_random_uuid(), c.company_id, c.municipality_id, 'published', '求人', 'する', 'ここ', 50000, 'a', 'b', 'c', '2026-01-01',
      ${NOW}::timestamptz - make_interval(days => extract(day from c.contacted_at)::int % 20), ${NOW}, ${NOW} from ${made}`.execute(
    owner,
  )
  await sql`analyze`.execute(owner)
}

interface Looked {
  rows: number
  silent: number
  actions: number
}

/** Today's work of one operator, and how many rows PostgreSQL touched for it: the same on a busy machine. */
const lookedThrough = (): Promise<Looked> =>
  as(db, operator, async (tx) => {
    const { silent, actions } = await today(tx, operator, NOW, { ...wholeDesk, mine: true })
    const { rows } = await sql<{ n: number }>`
      select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as n from pg_stat_xact_user_tables`.execute(tx)
    return { rows: rows[0]?.n ?? 0, silent: silent.count, actions: actions.count }
  })

test('today’s work stays fast with hundreds of towns: ten times the rows are not looked at more than ten times as often', async () => {
  await fill(20, 300, 100_000)
  const few = await lookedThrough()
  await fill(200, 3000, 200_000)
  const many = await lookedThrough()
  assert.ok(many.silent >= 1500 && many.actions >= 3000, 'the rows are there')
  // Eleven times as many rows are there by then: 300, and 3,000 more.
  assert.ok(few.rows > 0 && many.rows < few.rows * 15, `${few.rows} rows became ${many.rows}`)
}, 60_000)

test('actions that are due are found by their day', async () => {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select id from next_actions where state = 'open' and due_on < '2025-10-01' order by due_on limit 30`.execute(
    owner,
  )
  assert.match(rows.map((row) => row['QUERY PLAN']).join('\n'), /next_actions_due/)
})
