import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { livedTownsOf } from '../../../tests/world/lived-town.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { said, statementsOf } from '../../../tests/world/statements.ts'
import { as, type Member } from '../../actor.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { draftStatement, reviseStatement } from './draft-statement.ts'
import { differencesOf } from './differences.ts'
import { publishResult, withdrawPublication } from './publish-result.ts'
import { refreshStatement, writeStatement } from './write-statement.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = statementsOf({ db, owner })
const { submit, read } = world
const { livedTown } = livedTownsOf({ db, owner })
const MAY = new Date('2026-05-20T01:00:00Z')

const revise = (officer: Member, id: string, now = NOW) =>
  as(db, officer, (tx) => reviseStatement(tx, officer, id, now))
const journalOf = async (id: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    (e) => e.name,
  )

test('submitted, it keeps figures, definitions, day, columns and rows; the journal tells its life', async () => {
  const { officer, programme } = await livedTown()
  const { statement } = await world.written({ year: 2025, now: MAY, from: { officer, programme, plan: '' } })
  await submit(officer, statement, MAY)
  const after = await read(officer, statement)
  assert.equal(after.statement.submitted_by, officer.accountId)
  assert.equal(after.statement.columns?.length, 33)
  const rows = await owner.selectFrom('statement_rows').selectAll().where('statement_id', '=', statement).execute()
  assert.equal(
    rows.length,
    after.figures.reduce((n, { rows: own }) => n + own, 0),
  )
  assert.equal(rows.filter(({ indicator }) => indicator === 'matches').length, 2)
  assert.deepEqual(await journalOf(statement), ['statement.drafted', 'statement.written', 'statement.submitted'])
})

test('nothing of it can be changed, not even past the program', async () => {
  const { officer, statement } = await world.submitted()
  const write = () =>
    as(db, officer, (tx) => writeStatement(tx, officer, statement, { edition: 2, texts: {}, words: {} }, NOW))
  await assert.rejects(write(), Stale)
  await assert.rejects(
    as(db, officer, (tx) => refreshStatement(tx, officer, statement, NOW)),
    Stale,
  )
  await assert.rejects(submit(officer, statement), Stale)
  const past = [
    () => owner.updateTable('statements').set({ texts: '{}' }).where('id', '=', statement).execute(),
    () => owner.updateTable('statements').set({ version: 9 }).where('id', '=', statement).execute(),
    () => owner.updateTable('statement_figures').set({ value: 99 }).where('statement_id', '=', statement).execute(),
    () => owner.deleteFrom('statement_figures').where('statement_id', '=', statement).execute(),
    () =>
      owner
        .insertInto('statement_rows')
        .values({
          statement_id: statement,
          municipality_id: officer.organizationId,
          n: 99,
          indicator: 'matches',
          subject: 'x',
          label: '',
          note: '',
          at: NOW,
          value: 1,
        })
        .execute(),
  ]
  for (const attempt of past) await assert.rejects(attempt(), /a submitted statement is frozen/)
})

test('version 2: the words go along, version 1 is in force until it is replaced, and the differences are told', async () => {
  const { officer, statement } = await world.submitted()
  const second = await revise(officer, statement)
  assert.equal(await revise(officer, statement), second)
  assert.equal((await read(officer, statement)).statement.state, 'submitted')
  await world.fillIn(officer, second, '数え方を確かめ、書き直しました。')
  const [before, after] = [await read(officer, statement), await read(officer, second)]
  assert.equal(after.statement.version, 2)
  const told = differencesOf(before, after)
  assert.deepEqual(
    told.map(({ what }) => what),
    ['マッチング件数の評価', '事業効果', '外部有識者の評価', '意見', '今後の方針', 'その理由'],
  )
  assert.deepEqual(told[0], { what: 'マッチング件数の評価', before: said, after: '数え方を確かめ、書き直しました。' })
  await submit(officer, second)
  assert.deepEqual(
    [(await read(officer, statement)).statement.state, (await read(officer, second)).statement.state],
    ['superseded', 'submitted'],
  )
  assert.deepEqual((await journalOf(statement)).at(-1), 'statement.superseded')
  await assert.rejects(revise(officer, statement), Stale)
})

test('only a submitted result is published; withdrawn, it can be published again', async () => {
  const annual = await world.submitted()
  await assert.rejects(
    as(db, annual.officer, (tx) => publishResult(tx, annual.officer, annual.statement, NOW)),
    Stale,
  )
  const { officer, publication, statement } = await world.published()
  const publish = () => as(db, officer, (tx) => publishResult(tx, officer, statement, NOW))
  const withdraw = () => as(db, officer, (tx) => withdrawPublication(tx, officer, publication, NOW))
  await assert.rejects(publish(), /すでに公表されています/)
  assert.equal(await withdraw(), statement)
  await assert.rejects(withdraw(), /すでに取り下げられています/)
  assert.notEqual(await publish(), publication)
})

test('another town finds nothing; a viewer reads and writes nothing', async () => {
  const made = await world.written()
  const { publication } = await world.published()
  const stranger = await member('municipality')
  const viewer = { ...made.officer, role: 'viewer' as const }
  const wanted = { kind: 'annual' as const, year: fiscalYear(2024), month: 0, programmeId: made.programme }
  const attempts = (who: Member) => [
    () => submit(who, made.statement),
    () => revise(who, made.statement),
    () => as(db, who, (tx) => refreshStatement(tx, who, made.statement, NOW)),
    () => as(db, who, (tx) => draftStatement(tx, who, wanted, NOW)),
    () => as(db, who, (tx) => publishResult(tx, who, made.statement, NOW)),
  ]
  for (const attempt of attempts(stranger)) await assert.rejects(attempt(), NotFound)
  await assert.rejects(
    as(db, stranger, (tx) => withdrawPublication(tx, stranger, publication, NOW)),
    NotFound,
  )
  await assert.rejects(read(stranger, made.statement), NotFound)
  for (const attempt of attempts(viewer)) await assert.rejects(attempt(), NotAllowed)
  assert.equal((await read(viewer, made.statement)).statement.state, 'draft')
  for (const table of ['statements', 'statement_figures', 'statement_rows', 'statement_forms', 'exports'] as const)
    assert.deepEqual(await as(db, stranger, (tx) => tx.selectFrom(table).selectAll().execute()), [], table)
})
