import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { historiesOf } from '../../../tests/world/histories.ts'
import { livedTownsOf } from '../../../tests/world/lived-town.ts'
import { statementsOf } from '../../../tests/world/statements.ts'
import { as } from '../../actor.ts'
import { aimAt } from '../aim-at.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { csv } from '../../platform/documents/csv.ts'
import { addBudgetLine } from '../../programmes/money.ts'
import { reviseStatement } from './draft-statement.ts'
import { paperOf } from './export-bytes.ts'
import { setForm } from './form-of-year.ts'
import { misreported } from './recount.ts'
import { reportTable } from './statement-tables.ts'
import { submitStatement } from './submit-statement.ts'

const { db, owner } = await freshDatabase()
const { livedTown } = livedTownsOf({ db, owner })
const { posted, applied, contracted, declined, withdrawn } = historiesOf(owner)
const world = statementsOf({ db, owner })
const MAY = new Date('2026-05-20T01:00:00Z')
/** A few short histories where everything is tested at once; `RUNS=60` tries many and long ones. */
const RUNS = Number(process.env.RUNS ?? 2)
const MOST_DEEDS = RUNS > 2 ? 8 : 4
const kinds = ['annual', 'grant', 'monthly', 'result'] as const

/** What may happen in the town once its reports are in: later deeds, and corrections of what was. */
const deed = fc.constantFrom(
  'posting',
  'application',
  'contract',
  'decline',
  'withdrawal',
  'money',
  'target',
  'form',
  'rename',
  'version',
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

async function reportingTown() {
  const town = await livedTown()
  const { id: plan } = await owner
    .selectFrom('programme_years')
    .select('id')
    .where('programme_id', '=', town.programme)
    .executeTakeFirstOrThrow()
  await as(db, town.officer, (tx) =>
    aimAt(tx, town.officer, plan, { indicator: 'matches', baseline: 0, target: 4 }, MAY),
  )
  const from = { officer: town.officer, programme: town.programme, plan }
  const reports: string[] = []
  for (const kind of kinds) reports.push((await world.submitted({ kind, year: 2025, now: MAY, from })).statement)
  return { ...town, plan, reports }
}
type Town = Awaited<ReturnType<typeof reportingTown>>

const bytesOf = (town: Town) =>
  as(db, town.officer, async (tx) => {
    const files: string[] = []
    for (const id of town.reports) {
      const { header, rows } = reportTable(await paperOf(tx, id))
      files.push((await Array.fromAsync(csv(header, rows))).join(''))
    }
    return files
  })

const rowsOf = (town: Town) =>
  owner
    .selectFrom('statement_rows')
    .selectAll()
    .where('statement_id', 'in', town.reports)
    .orderBy('statement_id')
    .orderBy('n')
    .execute()

async function happens(town: Town, what: Deed, day: number): Promise<void> {
  const { officer, plan, first } = town
  const later = new Date(MAY.getTime() + (day + 1) * 86_400_000)
  const at = later.toISOString()
  const someone = () => applied(first, at)
  const deeds: Record<Deed, () => Promise<unknown>> = {
    posting: () =>
      posted({ municipality: town.municipality, client: town.municipality, programme: town.programme }, at),
    application: someone,
    contract: () => contracted(first, at),
    decline: async () => declined((await someone()).id, at),
    withdrawal: async () => withdrawn((await someone()).id, at),
    // Paid in March, written down after the report.
    money: () =>
      as(db, officer, (tx) =>
        addBudgetLine(
          tx,
          officer,
          plan,
          { item: 'commission', phase: 'actual', yen: 70_000 + day, onDay: '2026-03-20', note: '追加の請求書' },
          later,
        ),
      ),
    target: () =>
      as(db, officer, (tx) => aimAt(tx, officer, plan, { indicator: 'matches', baseline: 0, target: 9 + day }, later)),
    form: () =>
      as(db, officer, (tx) =>
        setForm(tx, officer, fiscalYear(2025), [{ heading: '金額', source: 'expenses', unit: '円' }], later),
      ),
    rename: () =>
      owner
        .updateTable('programmes')
        .set({ name: `改めた名称${day}` })
        .where('id', '=', town.programme)
        .execute(),
    version: async () => {
      const id = await as(db, officer, (tx) => reviseStatement(tx, officer, town.reports[0] ?? '', later)).catch(
        () => undefined,
      )
      if (!id) return
      await world.fillIn(officer, id, '直しました', later).catch(() => undefined)
      await as(db, officer, (tx) => submitStatement(tx, officer, id, later)).catch(() => undefined)
    },
  }
  await deeds[what]()
}

test('whatever happens after reports were submitted: not a byte of them changes, nor a row; a recount as of their day agrees', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deed, fc.nat(40)), { minLength: 1, maxLength: MOST_DEEDS }), async (deeds) => {
      const town = await reportingTown()
      const before = { files: await bytesOf(town), rows: await rowsOf(town) }
      // In the order of time: nobody writes down a deed before the last one.
      const inOrder = deeds.map(([, day]) => day).toSorted((a, b) => a - b)
      for (const [n, [what]] of deeds.entries()) await happens(town, what, inOrder[n] ?? 0)
      assert.deepEqual({ files: await bytesOf(town), rows: await rowsOf(town) }, before)
      assert.deepEqual(await as(db, town.officer, (tx) => misreported(tx)), [])
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})

test('the recount sees a figure that is not what its rows make', async () => {
  const { officer, reports } = await reportingTown()
  const [id = ''] = reports
  const wrong = await as(db, officer, (tx) => misreported(tx, async () => ({ value: 41, rows: 41 })))
  assert.ok(wrong.some(({ statement, indicator }) => statement === id && indicator === 'matches'))
})
