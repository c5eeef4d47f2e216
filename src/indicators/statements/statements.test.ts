import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { livedTownsOf } from '../../../tests/world/lived-town.ts'
import { NOW } from '../../../tests/world/office.ts'
import { said, statementsOf } from '../../../tests/world/statements.ts'
import { as } from '../../actor.ts'
import { aimAt } from '../aim-at.ts'
import { indicatorOf } from '../indicator.ts'
import { defineByHand, enterValue } from '../own-indicators.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { Invalid } from '../../platform/errors.ts'
import { draftStatement } from './draft-statement.ts'
import { statementKinds } from './statement.ts'
import { refreshStatement, writeStatement } from './write-statement.ts'

const { db, owner } = await freshDatabase()
const world = statementsOf({ db, owner })
const { submit, read } = world
const { livedTown } = livedTownsOf({ db, owner })
const MAY = new Date('2026-05-20T01:00:00Z')

const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error: unknown = await work.then(
    () => assert.fail('it was done'),
    (e: unknown) => e,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}

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
