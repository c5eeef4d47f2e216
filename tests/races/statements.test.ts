import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as } from '../../src/actor.ts'
import { draftStatement, reviseStatement } from '../../src/indicators/statements/draft-statement.ts'
import { submitStatement } from '../../src/indicators/statements/submit-statement.ts'
import { fiscalYear } from '../../src/law/fiscal-year.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { NOW } from '../world/office.ts'
import { type MadeStatement, statementsOf } from '../world/statements.ts'

const RACERS = 8
const { db, owner } = await freshDatabase({ connections: RACERS })
const world = statementsOf({ db, owner })
const racing = <T>(work: () => Promise<T>) => Promise.allSettled(Array.from({ length: RACERS }, work))
const versionsOf = async ({ programme }: { programme: string }) =>
  (await owner.selectFrom('statements').select('version').where('programme_id', '=', programme).execute()).map(
    (row) => row.version,
  )
const journalOf = async (id: string, name: string) =>
  (await owner.selectFrom('journal').select('seq').where('subject', '=', id).where('name', '=', name).execute()).length

test('two officers submit at once: it is submitted once, its rows are kept once, the others are told', async () => {
  const { officer, statement } = await world.written()
  const outcomes = await racing(() => as(db, officer, (tx) => submitStatement(tx, officer, statement, NOW)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal(outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale).length, RACERS - 1)
  assert.equal(await journalOf(statement, 'statement.submitted'), 1)
})

test('eight officers begin the same report, or its next version: there is one draft', async () => {
  const made = await world.aimed(2024)
  const wanted = { kind: 'annual' as const, year: fiscalYear(2024), month: 0, programmeId: made.programme }
  const drafts = await racing(() => as(db, made.officer, (tx) => draftStatement(tx, made.officer, wanted, NOW)))
  assert.equal(new Set(drafts.map((o) => (o.status === 'fulfilled' ? o.value : o.reason))).size, 1)
  assert.deepEqual(await versionsOf(made), [1])
  const first = await world.submitted()
  const seconds = await racing(() =>
    as(db, first.officer, (tx) => reviseStatement(tx, first.officer, first.statement, NOW)),
  )
  assert.equal(new Set(seconds.map((o) => (o.status === 'fulfilled' ? o.value : o.reason))).size, 1)
  assert.deepEqual(
    (await versionsOf(first)).toSorted((a, b) => a - b),
    [1, 2],
  )
})

/** The next version without lock: look for the newest, think for a moment, write. */
async function reviseNaively({ officer, statement }: MadeStatement): Promise<void> {
  await as(db, officer, async (tx) => {
    const old = await tx.selectFrom('statements').selectAll().where('id', '=', statement).executeTakeFirstOrThrow()
    await sql`select pg_sleep(0.05)`.execute(tx)
    const draft = { ...old, id: randomUUID(), version: old.version + 1, state: 'draft' }
    const row = {
      ...draft,
      facts: JSON.stringify(old.facts),
      texts: '{}',
      columns: null,
      submitted_at: null,
      submitted_by: null,
    }
    await tx.insertInto('statements').values(row).execute()
  })
}

test('where the lock is forgotten, the index still holds', async () => {
  const made = await world.submitted()
  await racing(() => reviseNaively(made))
  assert.deepEqual(
    (await versionsOf(made)).toSorted((a, b) => a - b),
    [1, 2],
  )
})

test('this harness can see a race: the twin without guards makes several second versions', async () => {
  await sql`drop index one_draft_at_a_time`.execute(owner)
  await sql`drop index one_statement_per_version`.execute(owner)
  const made = await world.submitted()
  await racing(() => reviseNaively(made))
  assert.ok((await versionsOf(made)).length > 2)
})
