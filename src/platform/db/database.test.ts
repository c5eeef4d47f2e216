import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'

const { db } = await freshDatabase()

test('plans are not compiled, and no question runs for longer than half a minute', async () => {
  const { rows } =
    await sql`select current_setting('jit') as jit, current_setting('statement_timeout') as most`.execute(db)
  assert.deepEqual(rows, [{ jit: 'off', most: '30s' }])
})

test('counts and sums are numbers, a day is its text', async () => {
  const { rows } = await sql`select count(*) as n, sum(1.5) as yen, date '2026-11-22' as day`.execute(db)
  assert.deepEqual(rows, [{ n: 1, yen: 1.5, day: '2026-11-22' }])
})
