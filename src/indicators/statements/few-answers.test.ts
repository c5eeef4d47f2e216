import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { endingsOf } from '../../../tests/world/endings.ts'
import { fullYearsOf } from '../../../tests/world/full-years.ts'
import { historiesOf } from '../../../tests/world/histories.ts'
import { statementsOf } from '../../../tests/world/statements.ts'
import { as } from '../../actor.ts'
import { aimAt } from '../aim-at.ts'
import { defineFiltered } from '../own-indicators.ts'
import { paperOf } from './export-bytes.ts'
import { publishResult } from './publish-result.ts'
import type { StatementKind } from './statement.ts'
import { reportTable } from './statement-tables.ts'

const { db, owner } = await freshDatabase()
const { fullTown } = fullYearsOf({ db, owner })
const { contracted } = historiesOf(owner)
const { lookBack } = endingsOf(owner)
const world = statementsOf({ db, owner })
const MAY = new Date('2026-05-20T01:00:00Z')
const AUTUMN = '2025-10-01T10:00:00+09:00'

/** A report of a year in which so many companies said 3 at the end; an own indicator counts the same rows. */
async function reported(kind: StatementKind, companies: number) {
  const town = await fullTown()
  for (let n = 0; n < companies; n += 1) {
    const { id } = await contracted(town.place, AUTUMN)
    await lookBack(id, AUTUMN, { client: { satisfaction: 3, again: 'no' } })
  }
  const { officer, programme, plan } = town
  const own = { name: '町の企業の声', what: '町の事業の企業が答えた満足度', base: 'company-satisfaction' }
  await as(db, officer, (tx) =>
    defineFiltered(tx, officer, { ...own, programmeId: programme, occupation: null }, new Date('2025-04-01T00:00:00Z')),
  )
  const target = { indicator: 'company-satisfaction', baseline: 0, target: 4 }
  await as(db, officer, (tx) => aimAt(tx, officer, plan, target, MAY))
  const { statement } = await world.submitted({ kind, year: 2025, now: MAY, from: { officer, programme, plan } })
  const table = await as(db, officer, async (tx) => reportTable(await paperOf(tx, statement)))
  const lines = table.rows
    .filter(([name]) => name === '企業満足度' || name === '町の企業の声' || name === '再利用意向(企業)')
    .map(([name, value, , , achievement]) => `${String(name)} ${String(value)} ${String(achievement)}`)
  return { officer, statement, lines }
}

test('a result that is published hides what fewer than five answered, and says how many there were', async () => {
  const few = '5件より少ないため公表しません(4件)'
  assert.deepEqual((await reported('result', 4)).lines, [
    `企業満足度 null ${few}`,
    `再利用意向(企業) null ${few}`,
    // Neither can it be got round by an own indicator of the same rows.
    `町の企業の声 null ${few}`,
  ])
  assert.deepEqual((await reported('result', 5)).lines, [
    '企業満足度 3 75.0%',
    '再利用意向(企業) 0 目標なし',
    '町の企業の声 3 目標なし',
  ])
})

test('the town’s own annual report shows every figure', async () => {
  assert.deepEqual((await reported('annual', 4)).lines, [
    '企業満足度 3 75.0%',
    '再利用意向(企業) 0 目標なし',
    '町の企業の声 3 目標なし',
  ])
})

test('nobody who reads the public page of results learns what three people said; nor does the officer’s own page of it differ', async () => {
  const { officer, statement } = await reported('result', 3)
  await as(db, officer, (tx) => publishResult(tx, officer, statement, MAY))
  const { place_code: code } = await owner
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', officer.organizationId)
    .executeTakeFirstOrThrow()
  const { visitor } = house(db, { now: () => MAY })
  for (const page of [
    await (await visitor()).get(`/towns/${code ?? ''}/results/2025`),
    await (await visitor(officer)).get(`/town/statements/${statement}`),
  ]) {
    assert.equal(page.status, 200)
    assert.match(page.text, /5件より少ないため公表しません\(3件\)/)
    assert.doesNotMatch(page.text, /3\.0点|75\.0%/)
  }
})

test('nothing answered is no secret', async () => {
  assert.deepEqual((await reported('result', 0)).lines, [
    '企業満足度 null 未測定',
    '再利用意向(企業) null 目標なし',
    '町の企業の声 null 目標なし',
  ])
})
