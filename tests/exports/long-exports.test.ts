import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { heldBy } from '../reachable.ts'
import { NOW } from '../world/office.ts'
import { statementsOf } from '../world/statements.ts'
import { as } from '../../src/actor.ts'
import { askExport } from '../../src/indicators/statements/ask-export.ts'
import { findExport, readyParts } from '../../src/indicators/statements/export-file.ts'
import { makeExport } from '../../src/indicators/statements/make-export.ts'

const { db, owner } = await freshDatabase()
const world = statementsOf({ db, owner })

/** Thirty thousand rows in every run of the checks; `npm run test:exports` writes out a hundred thousand. */
const MANY = Number(process.env.EXPORT_ROWS ?? 30_000)
const FEW = MANY / 10
/** Ten times the rows may hold on to a little more than a tenth of them, but never to ten times as much. */
const MOST_TIMES = 3
/** Below this the sizes of a heap say nothing: one thousand rows, one part, and what the database's client keeps. */
const NOISE_MB = 3

/** A submitted report with very many rows behind one figure, as a prefecture of the future may have. */
async function longReport(many: number) {
  const made = await world.submitted()
  const { officer, statement } = made
  await sql`alter table statement_rows disable trigger statement_rows_are_frozen`.execute(owner)
  await sql`insert into statement_rows (statement_id, municipality_id, n, indicator, subject, label, note, at, value)
    select ${statement}::uuid, ${officer.organizationId}::uuid, n, 'matches', gen_random_uuid()::text,
           '旅館のECサイト立て直し ' || n, '=1+1 湯けむり旅館', timestamptz '2024-06-01' + n * interval '1 second', 1
      from generate_series(1, ${many}) n`.execute(owner)
  await sql`alter table statement_rows enable trigger statement_rows_are_frozen`.execute(owner)
  return made
}

const formats = ['rows_csv', 'rows_xlsx'] as const
type Report = Awaited<ReturnType<typeof longReport>>

async function exported({ officer, statement }: Report, format: (typeof formats)[number]) {
  const id = await as(db, officer, (tx) => askExport(tx, officer, statement, format, NOW))
  const held = await heldBy(() => makeExport(db, id, () => NOW))
  const { made } = await as(db, officer, (tx) => findExport(tx, officer, id))
  return { id, held, made }
}

test.each(formats)(
  '%s: ten times the rows are written out in the same memory, in parts, and all of them',
  {
    timeout: 300_000,
  },
  async (format) => {
    const few = await exported(await longReport(FEW), format)
    const report = await longReport(MANY)
    const { id, held, made } = await exported(report, format)
    assert.deepEqual([made.state, made.rows_done, made.rows_all], ['ready', MANY, MANY])
    const words = `${FEW} rows held ${few.held.toFixed(1)} MB, ${MANY} rows held ${held.toFixed(1)} MB`
    console.log(words)
    assert.ok(held < MOST_TIMES * Math.max(few.held, NOISE_MB), words)
    const parts = await owner
      .selectFrom('export_parts')
      .select((e) => [e.fn.countAll<number>().as('n'), sql<number>`max(length(bytes))`.as('most')])
      .where('export_id', '=', id)
      .executeTakeFirstOrThrow()
    assert.ok(parts.n > 4 && parts.most < 1_000_000, `${parts.n} parts, the largest ${parts.most} bytes`)
    let [bytes, lines] = [0, 0]
    for await (const part of await readyParts(db, report.officer, made)) {
      bytes += part.length
      lines += Buffer.from(part).toString('latin1').split('\r\n').length - 1
    }
    assert.equal(bytes, made.bytes)
    if (format === 'rows_csv') assert.equal(lines, MANY + 1)
  },
)

test('the measure sees it when all rows are kept', { timeout: 300_000 }, async () => {
  const { statement } = await longReport(MANY)
  const kept: object[] = []
  const held = await heldBy(async () => {
    for (let n = 0; n < MANY; n += 10_000) {
      const rows = owner.selectFrom('statement_rows').selectAll().where('statement_id', '=', statement)
      kept.push(...(await rows.where('n', '>', n).orderBy('n').limit(10_000).execute()))
    }
  })
  assert.ok(held > MOST_TIMES * NOISE_MB, `${kept.length} rows held ${held.toFixed(1)} MB`)
})
