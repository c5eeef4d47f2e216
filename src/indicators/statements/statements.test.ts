import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { livedTownsOf } from '../../../tests/world/lived-town.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { said, statementsOf } from '../../../tests/world/statements.ts'
import { as, type Member } from '../../actor.ts'
import { aimAt } from '../aim-at.ts'
import { indicatorOf } from '../indicator.ts'
import { defineByHand, enterValue } from '../own-indicators.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { draftStatement, reviseStatement } from './draft-statement.ts'
import { differencesOf } from './differences.ts'
import { figuresOfStatement, findStatement } from './find-statement.ts'
import { publishResult, withdrawPublication } from './publish-result.ts'
import { statementKinds } from './statement.ts'
import { submitStatement } from './submit-statement.ts'
import { refreshStatement, writeStatement } from './write-statement.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = statementsOf({ db, owner })
const { livedTown } = livedTownsOf({ db, owner })
const MAY = new Date('2026-05-20T01:00:00Z')

const submit = (officer: Member, id: string, now = NOW) =>
  as(db, officer, (tx) => submitStatement(tx, officer, id, now))
const revise = (officer: Member, id: string, now = NOW) =>
  as(db, officer, (tx) => reviseStatement(tx, officer, id, now))
const read = (officer: Member, id: string) =>
  as(db, officer, async (tx) => ({
    statement: await findStatement(tx, officer, id, 'view'),
    figures: await figuresOfStatement(tx, id),
  }))
const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error: unknown = await work.then(
    () => assert.fail('it was done'),
    (e: unknown) => e,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}
const journalOf = async (id: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    (e) => e.name,
  )

test('a year counted by hand is reported: figures as the town counted them, targets first, the background left out', async () => {
  const { officer, programme } = await livedTown()
  const plan = await owner
    .selectFrom('programme_years')
    .select('id')
    .where('programme_id', '=', programme)
    .executeTakeFirstOrThrow()
  await as(db, officer, (tx) => aimAt(tx, officer, plan.id, { indicator: 'matches', baseline: 0, target: 4 }, NOW))
  const wanted = { kind: 'annual' as const, year: fiscalYear(2025), month: 0, programmeId: programme }
  const id = await as(db, officer, (tx) => draftStatement(tx, officer, wanted, MAY))
  const { figures, statement } = await read(officer, id)
  const first = figures[0]
  assert.deepEqual(
    [first?.indicator, first?.value, first?.rows, first?.target, first?.achievement],
    ['matches', 2, 2, 4, '50.0%'],
  )
  assert.equal(figures.find(({ indicator }) => indicator === 'cost')?.value, 930_000)
  assert.equal(
    figures.some(({ indicator }) => indicator === 'circulation'),
    false,
  )
  assert.ok(figures.every(({ definition }) => definition.length > 10))
  assert.equal(statement.facts.targetMonth, '2026年3月')
})

test('each kind reports what it is about', async () => {
  const made = await world.aimed(2024)
  const about: string[] = []
  for (const kind of statementKinds) {
    const { statement, officer } = await world.drafted({ kind, from: made })
    const { figures } = await read(officer, statement)
    about.push(`${kind}: ${figures.length > 10 ? 'all' : figures.map((f) => f.indicator).join(' ')}`)
  }
  assert.deepEqual(about.slice(0, 3), ['monthly: all', 'annual: all', 'grant: matches cost'])
  const { statement, officer } = await world.drafted({ kind: 'result', from: made })
  const { figures } = await read(officer, statement)
  assert.equal(figures[0]?.indicator, 'matches')
  assert.ok(figures.every(({ indicator }) => indicatorOf(indicator).kind === 'outcome'))
})

test('asked for twice it is one draft, also after it was submitted', async () => {
  const made = await world.written()
  assert.equal((await world.drafted({ from: made })).statement, made.statement)
  await submit(made.officer, made.statement)
  assert.equal((await world.drafted({ from: made })).statement, made.statement)
})

test('a period that has not begun, or lies before the programme, says so', async () => {
  const made = await world.aimed(2025)
  const problems = async (kind: 'annual' | 'monthly', year: number, month: number) =>
    problemsOf(
      as(db, made.officer, (tx) =>
        draftStatement(tx, made.officer, { kind, year: fiscalYear(year), month, programmeId: made.programme }, NOW),
      ),
    )
  assert.match((await problems('annual', 2026, 0)).year ?? '', /まだ始まっていません。4月1日から/)
  assert.match((await problems('monthly', 2025, 3)).month ?? '', /まだ始まっていません/)
  assert.match((await problems('monthly', 2025, 13)).month ?? '', /何月の報告か/)
  assert.match((await problems('annual', 2021, 0)).year ?? '', /2024年度に始まりました/)
})

test('a year that still runs can be drafted, not submitted; counted before its end it is counted anew first', async () => {
  const made = await world.written({ year: 2025 })
  const early = await problemsOf(submit(made.officer, made.statement))
  assert.match(early.period ?? '', /まだ終わっていません。提出できるのは2026年4月1日/)
  const late = await problemsOf(submit(made.officer, made.statement, MAY))
  assert.deepEqual(Object.keys(late), ['figures'])
  await as(db, made.officer, (tx) => refreshStatement(tx, made.officer, made.statement, MAY))
  await submit(made.officer, made.statement, MAY)
  assert.equal((await read(made.officer, made.statement)).statement.state, 'submitted')
})

test('an empty report names everything that is missing, in the order of the page', async () => {
  const made = await world.drafted()
  assert.deepEqual(await problemsOf(submit(made.officer, made.statement)), {
    effect: '「事業効果」を入力してください',
    experts: '「外部有識者の評価」を入力してください',
    opinion: '「意見」を入力してください',
    policy: '「今後の方針」を入力してください',
    reason: '「その理由」を入力してください',
    'words-matches': '「マッチング件数」の評価を入力してください',
  })
})

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

test('a figure entered by hand that nobody proved cannot be submitted; with its proof it can', async () => {
  const made = await world.aimed(2024)
  const { officer } = made
  const hand = {
    name: '新商品の件数',
    what: '副業人材と作り、発売された商品の数',
    unit: '件',
    kind: 'outcome',
    direction: 'up',
    figure: 'sum',
  } as const
  const own = await as(db, officer, (tx) => defineByHand(tx, officer, hand, NOW))
  const unnamed = await read(officer, (await world.drafted({ from: made, kind: 'result' })).statement)
  assert.equal(
    unnamed.figures.some(({ indicator }) => indicator === own),
    false,
  )
  await as(db, officer, (tx) => aimAt(tx, officer, made.plan, { indicator: own, baseline: 0, target: 2 }, NOW))
  const { statement } = await world.written({ from: made })
  const problems = await problemsOf(submit(officer, statement))
  assert.match(problems[`words-${own}`] ?? '', /根拠のない数字のため、提出できません/)
  const value = {
    value: 2,
    onDay: '2025-03-10',
    evidence: '観光課 新商品一覧',
    link: 'https://example.jp/list',
    file: null,
  }
  await as(db, officer, (tx) => enterValue(tx, officer, own, value, NOW))
  await as(db, officer, (tx) => refreshStatement(tx, officer, statement, NOW))
  await submit(officer, statement)
})

test('a record that changed after the count is not submitted under the old figure', async () => {
  const { officer, statement } = await world.written()
  await owner
    .updateTable('statement_figures')
    .set({ value: 7 })
    .where('statement_id', '=', statement)
    .where('indicator', '=', 'matches')
    .execute()
  const problems = await problemsOf(submit(officer, statement))
  assert.match(problems.figures ?? '', /「マッチング件数」の記録が、数えたあとで変わっています/)
})

test('counting anew keeps the words; what an older page says is refused', async () => {
  const { officer, statement } = await world.written()
  await as(db, officer, (tx) => refreshStatement(tx, officer, statement, NOW))
  const { figures, statement: now } = await read(officer, statement)
  assert.equal(figures.find(({ indicator }) => indicator === 'matches')?.words, said)
  assert.deepEqual([now.edition, now.texts.effect], [3, said])
  const old = () =>
    as(db, officer, (tx) => writeStatement(tx, officer, statement, { edition: 2, texts: {}, words: {} }, NOW))
  await assert.rejects(old(), /ほかの方がこの報告を先に保存しました/)
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
