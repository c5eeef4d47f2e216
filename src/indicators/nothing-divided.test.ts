import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { livedTownsOf } from '../../tests/world/lived-town.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { confirmYear } from '../programmes/begin-year.ts'
import { aimAt } from './aim-at.ts'
import { indicators } from './indicator.ts'
import { draftStatement } from './statements/draft-statement.ts'

const { db, owner } = await freshDatabase()
const { livedTown } = livedTownsOf({ db, owner })

/** A number that came of dividing by nothing, as it would stand on a page. */
const broken = /NaN|Infinity|∞|undefined/
const words = (html: string) => html.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, ' ')

/** Every indicator aims at nothing, from nothing. */
async function aimingAtNothing() {
  const { officer, programme } = await livedTown()
  const { id: plan } = await owner
    .selectFrom('programme_years')
    .select('id')
    .where('programme_id', '=', programme)
    .executeTakeFirstOrThrow()
  const aimed = indicators.filter(({ kind }) => kind !== 'context')
  await as(db, officer, async (tx) => {
    for (const { id } of aimed) await aimAt(tx, officer, plan, { indicator: id, baseline: 0, target: 0 }, NOW)
    await confirmYear(tx, officer, plan, NOW)
  })
  return { officer, programme, plan, aimed: aimed.map(({ id }) => id) }
}

test('targets of zero from zero divide nothing, on no page and in no report', async () => {
  const { officer, programme, plan, aimed } = await aimingAtNothing()
  const me = await house(db, { now: () => NOW }).visitor(officer)
  const wanted = { kind: 'monthly' as const, year: fiscalYear(2025), month: 10, programmeId: programme }
  const report = await as(db, officer, (tx) => draftStatement(tx, officer, wanted, NOW))
  const pages = [
    '/town',
    `/town/programme-years/${plan}`,
    `/town/programme-years/${plan}/targets`,
    `/town/statements/${report}`,
    ...aimed.map((id) => `/town/indicators/${id}?year=2025&programme=${programme}`),
  ]
  for (const path of pages) {
    const { status, text } = await me.get(path)
    assert.equal(status, 200, path)
    assert.doesNotMatch(words(text), broken, path)
  }
})

test('targets that were taken back are none: nothing is reckoned of them, and the page says what to do', async () => {
  const { officer, plan, aimed } = await aimingAtNothing()
  await as(db, officer, async (tx) => {
    for (const id of aimed) await aimAt(tx, officer, plan, { indicator: id, baseline: 0, target: null }, NOW)
  })
  const { text } = await (await house(db, { now: () => NOW }).visitor(officer)).get('/town')
  assert.match(text, /目標がまだありません/)
  assert.doesNotMatch(words(text), broken)
})
