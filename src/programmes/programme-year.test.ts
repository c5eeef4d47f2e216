import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { programmeYearsOf } from '../../tests/world/programme-years.ts'
import { as, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { beginYear, changeYear, confirmYear } from './begin-year.ts'
import { carryYear } from './carry-year.ts'
import { grantCodes, grantOf, grantsIn, tooMuchFunding } from './grants.ts'
import { addMilestone, finishMilestone } from './milestones.ts'
import { addBudgetLine, voidBudgetLine } from './money.ts'
import { addParticipant, removeParticipant } from './participants.ts'
import { canMoveProgrammeYear, imbalances, totalsOf } from './programme-year.ts'
import { setTarget, targetsKnown } from './targets.ts'
import { programmeYearView } from './year-view.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const { planned } = programmeYearsOf({ db, owner })
const payment = {
  item: 'commission',
  phase: 'actual',
  yen: 900_000,
  onDay: '2025-10-31',
  note: '請求書 第1号',
} as const
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

const refused = async (work: Promise<unknown>, field: string): Promise<string> => {
  const error: unknown = await work.then(
    () => assert.fail('it was done'),
    (e: unknown) => e,
  )
  assert.ok(error instanceof Invalid && error.problems[field], `${String(error)} at ${field}`)
  return error.problems[field]
}

test('a plan is a draft until it is confirmed, once', async () => {
  assert.deepEqual(
    [canMoveProgrammeYear('draft', 'confirm'), canMoveProgrammeYear('confirmed', 'confirm')],
    [true, false],
  )
  const { officer, plan } = await planned()
  const confirm = () => as(db, officer, (tx) => confirmYear(tx, officer, plan, NOW))
  await confirm()
  await assert.rejects(confirm(), Stale)
})

test('one plan per year, of a year in which the programme runs', async () => {
  const { officer, programme } = await planned()
  const begin = (year: number) => as(db, officer, (tx) => beginYear(tx, officer, programme, year, NOW))
  assert.match(await refused(begin(2025), 'year'), /すでにあります/)
  assert.match(await refused(begin(2027), 'year'), /2024年度〜2026年度/)
  await begin(2026)
})

test('the names of the grants follow the years', () => {
  const names = [2019, 2024, 2025, 2026].map((year) =>
    grantsIn(year)
      .map(({ code }) => code)
      .join(' '),
  )
  assert.deepEqual(names, [
    'suishin prefecture own',
    'digiden kigyojin prefecture own',
    'second kigyojin prefecture own',
    'mirai kigyojin prefecture own',
  ])
  for (const code of grantCodes) assert.ok((grantOf(code)?.source.length ?? 0) > 5, `${code} has a source`)
})

test('a grant of other years is refused, and so is a plan that somebody else changed meanwhile', async () => {
  const { officer, plan } = await planned()
  const change = (version: number, grantCode: string) =>
    as(db, officer, (tx) => changeYear(tx, officer, plan, { version, purpose: '旅館から', grantCode }, NOW))
  assert.match(await refused(change(1, 'mirai'), 'grantCode'), /この年度にある/)
  await change(1, 'second')
  await assert.rejects(change(1, 'own'), Stale)
})

test('money: sums by item, what does not agree is said, and nothing is divided by nothing', () => {
  const lines = [
    { item: 'commission', phase: 'planned', yen: 10_000_000 },
    { item: 'national', phase: 'planned', yen: 6_000_000 },
    { item: 'general', phase: 'planned', yen: 3_000_000 },
    { item: 'travel', phase: 'actual', yen: 30_000 },
  ]
  const totals = totalsOf(lines)
  assert.deepEqual(
    [totals.expenses, totals.funds],
    [
      { planned: 10_000_000, actual: 30_000 },
      { planned: 9_000_000, actual: 0 },
    ],
  )
  assert.deepEqual(imbalances(totals), ['予算の財源が、経費より1,000,000円少なくなっています。'])
  assert.deepEqual(imbalances(totalsOf([])), [])
  assert.equal(
    tooMuchFunding('second', 6_000_000, 10_000_000),
    '国費6,000,000円は、事業費10,000,000円の1/2(5,000,000円)を超えています。',
  )
  assert.deepEqual(
    [tooMuchFunding('second', 5_000_000, 10_000_000), tooMuchFunding('second', 1, 0), tooMuchFunding('mirai', 9, 10)],
    [undefined, undefined, undefined],
  )
})

test('a payment is entered once, never for a day to come, and a slip is taken back but stays readable', async () => {
  const { officer, plan } = await planned()
  const add = (line: Partial<Omit<typeof payment, 'onDay' | 'note'>> & { onDay?: string; note?: string } = {}) =>
    as(db, officer, (tx) => addBudgetLine(tx, officer, plan, { ...payment, ...line }, NOW))
  const id = await add()
  assert.match(await refused(add(), 'note'), /同じ内容の行がすでにあります/)
  assert.match(await refused(add({ onDay: '2025-12-02' }), 'onDay'), /今日まで/)
  const voidIt = () => as(db, officer, (tx) => voidBudgetLine(tx, officer, id, NOW))
  assert.equal(await voidIt(), plan)
  await assert.rejects(voidIt(), Stale)
  await add()
  const { money } = await as(db, officer, (tx) => programmeYearView(tx, officer, plan))
  assert.deepEqual(money.filter(({ voided }) => voided).length, 1)
})

test('a milestone is due near its year, and done once', async () => {
  const { officer, plan } = await planned()
  const add = (dueOn: string) =>
    as(db, officer, (tx) => addMilestone(tx, officer, plan, { title: '報告会', dueOn }, NOW))
  await refused(add('2024-12-31'), 'dueOn')
  await refused(add('2027-01-01'), 'dueOn')
  const id = await add('2026-03-20')
  const finish = () => as(db, officer, (tx) => finishMilestone(tx, officer, id, NOW))
  assert.equal(await finish(), plan)
  await assert.rejects(finish(), Stale)
})

test('operators and supporters take part, nobody else, and nobody twice', async () => {
  const { officer, plan } = await planned()
  const chamber = await organization('supporter')
  const join = (id: string) => as(db, officer, (tx) => addParticipant(tx, officer, plan, id, NOW))
  await join(chamber)
  assert.match(await refused(join(chamber), 'organization'), /すでに参加/)
  assert.match(await refused(join(await organization('company')), 'organization'), /一覧から/)
  const leave = () => as(db, officer, (tx) => removeParticipant(tx, officer, plan, chamber, NOW))
  await leave()
  await assert.rejects(leave(), NotFound)
})

test('what was the target on a past day can still be said', async () => {
  const { officer, plan } = await planned()
  const aim = (target: number | null, days: number) =>
    as(db, officer, (tx) => setTarget(tx, officer, plan, { indicator: 'matches', baseline: 0, target }, later(days)))
  await aim(10, 0)
  await aim(12, 10)
  await aim(null, 20)
  const on = async (days: number) =>
    (await as(db, officer, (tx) => targetsKnown(tx, plan, later(days)))).map(({ target }) => target)
  assert.deepEqual([await on(-1), await on(0), await on(15), await on(25)], [[], [10], [12], [null]])
})

test('carried to the next year: a draft with targets, milestones a year later and participants; no money, nothing done', async () => {
  const { officer, plan } = await planned()
  const chamber = await organization('supporter')
  await as(db, officer, async (tx) => {
    await changeYear(tx, officer, plan, { version: 1, purpose: '旅館から', grantCode: 'second' }, NOW)
    await setTarget(tx, officer, plan, { indicator: 'matches', baseline: 0, target: 10 }, NOW)
    await setTarget(tx, officer, plan, { indicator: 'rounds', baseline: 0, target: 2 }, NOW)
    await setTarget(tx, officer, plan, { indicator: 'rounds', baseline: 0, target: null }, later(1))
    await addBudgetLine(tx, officer, plan, payment, NOW)
    const id = await addMilestone(tx, officer, plan, { title: '中間報告会', dueOn: '2025-10-31' }, NOW)
    await finishMilestone(tx, officer, id, NOW)
    await addParticipant(tx, officer, plan, chamber, NOW)
  })
  const next = await as(db, officer, (tx) => carryYear(tx, officer, plan, later(2)))
  const view = await as(db, officer, (tx) => programmeYearView(tx, officer, next))
  assert.deepEqual(
    [view.plan.year, view.plan.state, view.plan.purpose, view.plan.grant_code, view.plan.carried_from],
    [2026, 'draft', '旅館から', '', plan],
  )
  assert.deepEqual(view.targets, [{ indicator: 'matches', baseline: 0, target: 10 }])
  assert.deepEqual(
    view.milestones.map(({ title, dueOn, doneOn }) => [title, dueOn, doneOn]),
    [['中間報告会', '2026-10-31', null]],
  )
  assert.deepEqual([view.participants.map(({ id }) => id), view.money], [[chamber], []])
  assert.match(
    await refused(
      as(db, officer, (tx) => carryYear(tx, officer, plan, NOW)),
      'year',
    ),
    /すでにあります/,
  )
  assert.match(
    await refused(
      as(db, officer, (tx) => carryYear(tx, officer, next, NOW)),
      'year',
    ),
    /期間が次の年度まで/,
  )
})

test('another town finds no plan; the operator reads but does not write', async () => {
  const { plan } = await planned()
  const stranger = await member('municipality')
  const operator = await member('operator')
  const verbs: ((tx: Tx, actor: Actor) => Promise<unknown>)[] = [
    (tx, actor) => confirmYear(tx, actor, plan, NOW),
    (tx, actor) => carryYear(tx, actor, plan, NOW),
    (tx, actor) => addBudgetLine(tx, actor, plan, payment, NOW),
    (tx, actor) => addMilestone(tx, actor, plan, { title: '報告会', dueOn: '2026-03-20' }, NOW),
    (tx, actor) => setTarget(tx, actor, plan, { indicator: 'matches', baseline: 0, target: 1 }, NOW),
  ]
  for (const verb of verbs) {
    await assert.rejects(
      as(db, stranger, (tx) => verb(tx, stranger)),
      NotFound,
    )
    await assert.rejects(
      as(db, operator, (tx) => verb(tx, operator)),
      NotAllowed,
    )
  }
  assert.equal((await as(db, operator, (tx) => programmeYearView(tx, operator, plan))).plan.id, plan)
  for (const table of ['budget_lines', 'milestones', 'programme_targets', 'programme_years'] as const)
    assert.deepEqual(await as(db, stranger, (tx) => tx.selectFrom(table).selectAll().execute()), [], table)
})
