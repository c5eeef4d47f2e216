import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { livedTownsOf } from '../../../tests/world/lived-town.ts'
import { said, statementsOf } from '../../../tests/world/statements.ts'
import { as, type Member } from '../../actor.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { draftStatement } from './draft-statement.ts'
import { paperOf } from './export-bytes.ts'
import { statementsOfYear } from './list-statements.ts'
import type { StatementKind } from './statement.ts'
import { paperContent, printStatement } from './statement-paper.ts'
import { reportTable } from './statement-tables.ts'
import { textOfPdf } from '../../platform/documents/text-of-pdf.ts'

const { db, owner } = await freshDatabase()
const world = statementsOf({ db, owner })
const { livedTown } = livedTownsOf({ db, owner })
const MAY = new Date('2026-05-20T01:00:00Z')

const drafted = (officer: Member, programmeId: string, kind: StatementKind, month: number) =>
  as(db, officer, (tx) => draftStatement(tx, officer, { kind, month, year: fiscalYear(2025), programmeId }, MAY))

test('the evidence of a month’s draft opens as of its day: as many rows as the draft says, not today’s', async () => {
  const { officer, programme } = await livedTown()
  const statement = await drafted(officer, programme, 'monthly', 8)
  const page = await house(db, { now: () => MAY }).visitor(officer)
  const { text } = await page.get(`/town/statements/${statement}`)
  const { figures } = await world.read(officer, statement)
  for (const { indicator, rows } of figures.filter((one) => ['applications', 'matches'].includes(one.indicator))) {
    const path = `/town/indicators/${indicator}?year=2025&programme=${programme}`
    assert.ok(text.includes(`href="${path.replace('&', '&amp;')}&amp;on=2025-08-31"`), indicator)
    assert.match((await page.get(`${path}&on=2025-08-31`)).text, new RegExp(`根拠 ${rows}件`))
    assert.doesNotMatch((await page.get(path)).text, new RegExp(`根拠 ${rows}件`))
  }
})

test('the list of a year runs from its newest period to its oldest, however they were made', async () => {
  const { officer, programme } = await livedTown()
  for (const month of [7, 1, 10, 4, 12, 3]) await drafted(officer, programme, 'monthly', month)
  await drafted(officer, programme, 'annual', 0)
  const list = await as(db, officer, (tx) => statementsOfYear(tx, officer, fiscalYear(2025)))
  assert.deepEqual(
    list.map(({ month }) => month),
    [0, 3, 1, 12, 10, 7, 4],
  )
})

test('the paper of a month has the month’s own column, and the day on which it was submitted', async () => {
  const { officer, programme } = await livedTown()
  const statement = await drafted(officer, programme, 'monthly', 7)
  const content = async () => paperContent(await as(db, officer, (tx) => paperOf(tx, statement)))
  assert.deepEqual((await content()).lines.at(-1), ['提出日', '提出していません'])
  await world.fillIn(officer, statement, said, MAY)
  await world.submit(officer, statement, MAY)
  const { heads, figures, lines } = await content()
  assert.deepEqual(heads, ['指標', 'この月', '4月から', '目標値', '達成率'])
  assert.ok(figures.every((row) => row.length === heads.length))
  const matches = figures.find(([name]) => name === 'マッチング件数')
  assert.deepEqual(matches?.slice(1, 3), ['1件', '1件'])
  assert.deepEqual(lines.at(-1), ['提出日', '2026年5月20日(水)'])
  const pdf = await printStatement(await as(db, officer, (tx) => paperOf(tx, statement)))
  assert.match(textOfPdf(pdf).join(''), /この月[^]*4月から[^]*目標値/)
})

test('the CSV of a month holds what was written of it, below the figures', async () => {
  const { officer, programme } = await livedTown()
  const statement = await drafted(officer, programme, 'monthly', 7)
  await world.fillIn(officer, statement, said, MAY)
  const { header, rows } = reportTable(await as(db, officer, (tx) => paperOf(tx, statement)))
  const words = header.indexOf('評価')
  assert.deepEqual(
    rows.slice(-2).map((row) => [row[0], row[words]]),
    [
      ['今月の取組', said],
      ['来月の予定', said],
    ],
  )
  assert.ok(rows.every((row) => row.length === header.length))
})
