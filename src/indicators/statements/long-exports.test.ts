import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW } from '../../../tests/world/office.ts'
import { statementsOf } from '../../../tests/world/statements.ts'
import { as } from '../../actor.ts'
import { askExport } from './ask-export.ts'
import { findExport, readyParts } from './export-file.ts'
import { makeExport } from './make-export.ts'

const { db, owner } = await freshDatabase()
const world = statementsOf({ db, owner })
const ROWS = 100_000
/** Far less than the rows weigh when they are all read: a thousand of them, a part, and what is not yet swept up. */
const MOST_GROWTH_MB = 128

/** A submitted report with very many rows behind one figure, as a prefecture of the future may have. */
async function longReport() {
  const made = await world.submitted()
  const { officer, statement } = made
  await sql`alter table statement_rows disable trigger statement_rows_are_frozen`.execute(owner)
  await sql`insert into statement_rows (statement_id, municipality_id, n, indicator, subject, label, note, at, value)
    select ${statement}::uuid, ${officer.organizationId}::uuid, n, 'matches', gen_random_uuid()::text,
           '旅館のECサイト立て直し ' || n, '=1+1 湯けむり旅館', timestamptz '2024-06-01' + n * interval '1 second', 1
      from generate_series(1, ${ROWS}) n`.execute(owner)
  await sql`alter table statement_rows enable trigger statement_rows_are_frozen`.execute(owner)
  return made
}

/** The most that the process grew while it worked, in MB. */
async function growthOf(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  try {
    await work()
  } finally {
    clearInterval(watch)
  }
  return Math.round((Math.max(most, process.memoryUsage.rss()) - before) / 1_000_000)
}

test('a hundred thousand rows are written out in bounded memory, as CSV and for Excel', {
  timeout: 120_000,
}, async () => {
  const { officer, statement } = await longReport()
  for (const format of ['rows_csv', 'rows_xlsx'] as const) {
    const id = await as(db, officer, (tx) => askExport(tx, officer, statement, format, NOW))
    const started = performance.now()
    const growth = await growthOf(() => makeExport(db, id, () => NOW))
    const { made } = await as(db, officer, (tx) => findExport(tx, officer, id))
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `${format}: ${made.rows_done} rows, ${Math.round(made.bytes / 1e6)} MB, ${seconds} s, grew by ${growth} MB`,
    )
    assert.deepEqual([made.state, made.rows_done, made.rows_all], ['ready', ROWS, ROWS])
    assert.ok(growth < MOST_GROWTH_MB, `${format} grew by ${growth} MB`)
    const parts = await owner
      .selectFrom('export_parts')
      .select((e) => [e.fn.countAll<number>().as('n'), sql<number>`max(length(bytes))`.as('most')])
      .where('export_id', '=', id)
      .executeTakeFirstOrThrow()
    assert.ok(parts.n > 4 && parts.most < 1_000_000, `${parts.n} parts, the largest ${parts.most} bytes`)
    let [bytes, lines] = [0, 0]
    for await (const part of await readyParts(db, officer, made)) {
      bytes += part.length
      if (format === 'rows_csv') lines += Buffer.from(part).toString('latin1').split('\r\n').length - 1
    }
    assert.equal(bytes, made.bytes)
    if (format === 'rows_csv') assert.equal(lines, ROWS + 1)
  }
})
