import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { countedDeeds, type FullTown, fullYearsOf } from '../../../tests/world/full-years.ts'
import { statementsOf } from '../../../tests/world/statements.ts'
import { as } from '../../actor.ts'
import { csv } from '../../platform/documents/csv.ts'
import { aimAt } from '../aim-at.ts'
import { paperOf } from './export-bytes.ts'
import { misreported } from './recount.ts'
import { reportTable } from './statement-tables.ts'

const { db, owner } = await freshDatabase()
const { fullTown, happen } = fullYearsOf({ db, owner })
const world = statementsOf({ db, owner })
const MAY = new Date('2026-05-20T01:00:00Z')
const LATER = new Date('2026-07-01T01:00:00Z')

/** The report of a year in which everything happened, twice. */
async function reported(): Promise<{ town: FullTown; report: string }> {
  const town = await fullTown()
  for (const month of [0, 1])
    for (const [place, what] of countedDeeds.entries())
      await happen(town, what, new Date(Date.UTC(2025, 4 + month, 3 + place)), place + 1)
  const { officer, programme, plan } = town
  await as(db, officer, (tx) => aimAt(tx, officer, plan, { indicator: 'matches', baseline: 0, target: 4 }, MAY))
  const { statement } = await world.submitted({
    kind: 'annual',
    year: 2025,
    now: MAY,
    from: { officer, programme, plan },
  })
  return { town, report: statement }
}

/** What people correct afterwards, by hand of the office or of the clock: one for every kind of row that is counted. */
const corrections: Record<string, (municipality: string) => ReturnType<typeof sql>> = {
  'attendance taken back': (town) => sql`
    insert into journal (name, subject_kind, subject, actor_kind, at, detail)
    select 'registration.missed', 'registration', id, 'municipality', ${LATER}, '{}' from registrations where municipality_id = ${town}`,
  'money taken back': (town) => sql`update budget_lines set voided_at = ${LATER} where municipality_id = ${town}`,
  'money paid in March, written down later': (town) => sql`
    insert into budget_lines (id, programme_year_id, municipality_id, item, phase, yen, on_day, note, at)
    select gen_random_uuid(), id, municipality_id, 'commission', 'actual', 999, '2026-03-20', '追加の請求書', ${LATER}
      from programme_years where municipality_id = ${town}`,
  'applications answered at last': (town) => sql`
    update applications set answered_at = ${LATER} where municipality_id = ${town} and answered_at is null`,
  'applications declined': (town) => sql`
    insert into declines (application_id, reason, message, by_kind, at)
    select id, 'skill', 'ご応募ありがとうございました。', 'company', ${LATER} from applications a
     where municipality_id = ${town} and not exists (select from declines d where d.application_id = a.id)`,
  'contracts terminated': (town) => sql`
    insert into journal (name, subject_kind, subject, actor_kind, at, detail)
    select 'contract.terminated', 'contract', id, 'clock', ${LATER}, '{}' from contracts where municipality_id = ${town}`,
  'postings filled': (town) => sql`
    insert into journal (name, subject_kind, subject, actor_kind, at, detail)
    select 'posting.filled', 'posting', id, 'clock', ${LATER}, '{}' from postings where municipality_id = ${town}`,
  'outcomes withdrawn': (town) => sql`
    update outcomes set state = 'withdrawn', withdrawn_at = ${LATER}, withdraw_reason = '別の契約の成果' where municipality_id = ${town}`,
  'answers that came later': (town) => sql`
    insert into retrospective_answers (retrospective_id, side, satisfaction, again, by_account, at)
    select r.id, 'client', 1, 'no', r.account_id, ${LATER} from retrospectives r where r.municipality_id = ${town}
        on conflict do nothing`,
  'declarations withdrawn': (town) => sql`
    update residence_declarations set state = 'withdrawn', state_since = ${LATER} where municipality_id = ${town}`,
  'a newer circulation': (town) => sql`
    insert into circulations (id, municipality_id, year, production, distribution, source, at)
    values (gen_random_uuid(), ${town}, 2020, 1, 1, 'RESAS', ${LATER})`,
}

const bytesOf = ({ officer }: FullTown, report: string) =>
  as(db, officer, async (tx) => {
    const { header, rows } = reportTable(await paperOf(tx, report))
    return (await Array.fromAsync(csv(header, rows))).join('')
  })
const rowsOf = (report: string) =>
  owner.selectFrom('statement_rows').selectAll().where('statement_id', '=', report).orderBy('n').execute()

const made = await reported()

test('the report of a full year has rows behind every figure', async () => {
  const figures = await owner
    .selectFrom('statement_figures')
    .select(['indicator', 'rows'])
    .where('statement_id', '=', made.report)
    .execute()
  const empty = figures.filter(({ rows }) => rows === 0).map(({ indicator }) => indicator)
  assert.deepEqual(
    empty.toSorted(),
    // A new company is no repeating one, and each posting here has somebody who applied.
    ['postings-without-applications', 'repeat-clients'],
  )
  assert.ok(figures.length > 35)
})

test.each(Object.keys(corrections))(
  '%s after the report: not a byte of it changes, and a recount as of its day agrees',
  async (name) => {
    const { town, report } = made
    const before = { file: await bytesOf(town, report), rows: await rowsOf(report) }
    await corrections[name]?.(town.officer.organizationId).execute(owner)
    assert.deepEqual({ file: await bytesOf(town, report), rows: await rowsOf(report) }, before)
    assert.deepEqual(await as(db, town.officer, (tx) => misreported(tx)), [])
  },
)

test('everything happens once more after the report: it stays as it was', async () => {
  const { town, report } = made
  const before = { file: await bytesOf(town, report), rows: await rowsOf(report) }
  for (const [place, what] of countedDeeds.entries()) await happen(town, what, LATER, place + 1)
  assert.deepEqual({ file: await bytesOf(town, report), rows: await rowsOf(report) }, before)
  assert.deepEqual(await as(db, town.officer, (tx) => misreported(tx)), [])
}, 30_000)
