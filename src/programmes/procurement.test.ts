import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { programmeYearsOf, usualProcurement } from '../../tests/world/programme-years.ts'
import { as, clock, type Member } from '../actor.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { findProcurement, judgingOf } from './find-procurement.ts'
import { scoreProposals } from './judge-procurement.ts'
import { decideProcurement } from './decide-procurement.ts'
import { openProcurement } from './open-procurement.ts'
import { canMoveProcurement, type Judging, missingScores, procurementMoves, resultOf } from './procurement.ts'
import { programmeYearView } from './year-view.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = programmeYearsOf({ db, owner })

/** みなと企画 5/3 and 5/3, やまびこ 4/4 and 3/4, はまかぜ 2/2 and 2/2. */
const points = [
  [
    [5, 3],
    [4, 4],
    [2, 2],
  ],
  [
    [5, 3],
    [3, 4],
    [2, 2],
  ],
]
const decided = { decidedOn: '2025-11-28', tieReason: '' }

const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error: unknown = await work.then(
    () => assert.fail('it was done'),
    (e: unknown) => e,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}

test('the moves of a procurement, read back in full', () => {
  assert.deepEqual(
    (['scoring', 'decided'] as const).map((s) => `${s}: ${canMoveProcurement(s, 'decide') ? 'decide' : '—'}`),
    ['scoring: decide', 'decided: —'],
  )
  assert.deepEqual(procurementMoves.decide.by, ['municipality'])
})

test('the weighted result, with its working, as it would be reckoned on paper', async () => {
  const made = await world.scored(points)
  const table = resultOf(await world.judging(made)).map(
    ({ rank, proposer, total, working }) =>
      `${rank} ${proposer.name} ${total.toFixed(2)} = ${working.map((w) => `${w.average}/5×${w.weight}=${w.weighted.toFixed(2)}`).join(' + ')}`,
  )
  assert.deepEqual(table, [
    '1 みなと企画 88.00 = 5/5×70=70.00 + 3/5×30=18.00',
    '2 やまびこ 73.00 = 3.5/5×70=49.00 + 4/5×30=24.00',
    '3 はまかぜ 40.00 = 2/5×70=28.00 + 2/5×30=12.00',
  ])
})

test('nothing is ranked while a single point is missing', async () => {
  const judging = await world.judging(await world.procuring())
  assert.equal(missingScores(judging), 12)
  assert.deepEqual(resultOf(judging), [])
})

test('a tie is a tie exactly, though fractions would differ in their last place', () => {
  const proposers = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
  const criteria = [
    { id: 'x', name: 'x', weight: 30 },
    { id: 'y', name: 'y', weight: 70 },
  ]
  const evaluators = [1, 2, 3].map((n) => ({ id: `${n}`, name: `${n}` }))
  const give = (proposerId: string, x: number[], y: number[]) =>
    evaluators.flatMap(({ id: evaluatorId }, at) => [
      { proposerId, criterionId: 'x', evaluatorId, points: x[at] ?? 0 },
      { proposerId, criterionId: 'y', evaluatorId, points: y[at] ?? 0 },
    ])
  // 30·7 + 70·3 = 420 and 30·0 + 70·6 = 420, of 1000 each.
  const scores = [
    ...give('a', [7, 0, 0], [3, 0, 0]),
    ...give('b', [0, 0, 0], [2, 2, 2]),
    ...give('c', [0, 0, 0], [1, 0, 0]),
  ]
  const judging: Judging = { mostPoints: 10, criteria, proposers, evaluators, scores }
  assert.deepEqual(
    resultOf(judging).map(({ proposer, rank }) => `${rank}${proposer.id}`),
    ['1a', '1b', '3c'],
  )
})

test('totals lie between 0 and 100, and nobody gains by being given less', () => {
  const one = { proposers: [{ id: 'p', name: 'p' }], evaluators: [{ id: 'e', name: 'e' }] }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(5), fc.nat(5), fc.nat(5), (weight, a, b, less) => {
      const totalOf = (x: number, y: number) =>
        resultOf({
          ...one,
          mostPoints: 5,
          criteria: [
            { id: 'x', name: 'x', weight },
            { id: 'y', name: 'y', weight: 100 - weight },
          ],
          scores: [
            { proposerId: 'p', criterionId: 'x', evaluatorId: 'e', points: x },
            { proposerId: 'p', criterionId: 'y', evaluatorId: 'e', points: y },
          ],
        })[0]?.total ?? -1
      const total = totalOf(a, b)
      return total >= 0 && total <= 100 && totalOf(Math.max(0, a - less), b) <= total
    }),
  )
})

test.each([
  [{ criteria: [{ name: '企画', weight: 70 }] }, 'weight1', /重みの合計を100に.*いまは70/],
  [{ proposers: [] }, 'proposer1', /1つ以上/],
  [{ evaluators: ['佐藤', '佐藤'] }, 'evaluator1', /同じ名前が2つ/],
])('what cannot be judged is refused at its field: %j', async (wrong, field, words) => {
  const { officer, plan } = await world.planned()
  const problems = await problemsOf(
    as(db, officer, (tx) => openProcurement(tx, officer, plan, { ...usualProcurement, ...wrong }, NOW)),
  )
  assert.match(problems[field] ?? '', words)
})

test('one year has one procurement', async () => {
  const { officer, plan } = await world.procuring()
  const problems = await problemsOf(as(db, officer, (tx) => openProcurement(tx, officer, plan, usualProcurement, NOW)))
  assert.match(problems.title ?? '', /すでにあります/)
})

test('only the highest can be chosen, once every point is there, on a day that has come; then it is final', async () => {
  const early = await world.procuring()
  const choose = (made: typeof early, winnerId: string, how: object = {}) =>
    as(db, made.officer, (tx) =>
      decideProcurement(tx, made.officer, made.procurement, { winnerId, ...decided, ...how }, NOW),
    )
  const proposersOf = async (made: typeof early) => (await world.judging(made)).proposers.map(({ id }) => id)
  assert.match((await problemsOf(choose(early, (await proposersOf(early))[0] ?? ''))).winner ?? '', /まだ12個の点/)
  const made = await world.scored(points)
  const [best = '', second = ''] = await proposersOf(made)
  assert.match((await problemsOf(choose(made, second))).winner ?? '', /最も高い提案者/)
  assert.match((await problemsOf(choose(made, best, { decidedOn: '2025-12-02' }))).decidedOn ?? '', /今日まで/)
  await choose(made, best)
  await assert.rejects(choose(made, best), Stale)
  const { evaluators, criteria } = await world.judging(made)
  const late = [{ proposerId: second, criterionId: criteria[0]?.id ?? '', points: 5 }]
  await assert.rejects(
    as(db, made.officer, (tx) =>
      scoreProposals(tx, made.officer, made.procurement, evaluators[0]?.id ?? '', late, NOW),
    ),
    Stale,
  )
})

test('among equals the reason is written down', async () => {
  const made = await world.scored([
    [
      [4, 4],
      [4, 4],
      [1, 1],
    ],
    [
      [4, 4],
      [4, 4],
      [1, 1],
    ],
  ])
  const [, second] = (await world.judging(made)).proposers
  const choose = (tieReason: string) =>
    as(db, made.officer, (tx) =>
      decideProcurement(tx, made.officer, made.procurement, { ...decided, winnerId: second?.id ?? '', tieReason }, NOW),
    )
  assert.match((await problemsOf(choose(''))).tieReason ?? '', /同点/)
  await choose('最も重い「企画」の評価員の講評による。')
  const row = await owner
    .selectFrom('procurements')
    .select(['state', 'tie_reason'])
    .where('id', '=', made.procurement)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { state: 'decided', tie_reason: '最も重い「企画」の評価員の講評による。' })
})

test('evaluators and points are the town’s alone: the operator hears the result, once it is decided', async () => {
  const made = await world.scored(points)
  const operator = await member('operator')
  const seen = (actor: Member) => as(db, actor, (tx) => programmeYearView(tx, actor, made.plan))
  assert.equal((await seen(operator)).procurement, null)
  const [best] = (await world.judging(made)).proposers
  await as(db, made.officer, (tx) =>
    decideProcurement(tx, made.officer, made.procurement, { ...decided, winnerId: best?.id ?? '' }, NOW),
  )
  assert.equal((await seen(operator)).procurement?.winner, 'みなと企画')
  const hidden = await as(db, operator, async (tx) => ({
    evaluators: await tx.selectFrom('procurement_evaluators').select('name').execute(),
    scores: await tx.selectFrom('procurement_scores').select('points').execute(),
  }))
  assert.deepEqual(hidden, { evaluators: [], scores: [] })
  await assert.rejects(
    as(db, await member('municipality'), async (tx) =>
      findProcurement(tx, await member('municipality'), made.procurement),
    ),
    NotFound,
  )
  const all = await as(db, clock, (tx) => tx.selectFrom('procurement_scores').select('points').execute())
  assert.ok(all.length >= 12)
})

test('points for a proposal or criterion of another procurement are not found', async () => {
  const [mine, other] = [await world.procuring(), await world.procuring()]
  const [own, theirs] = [await world.judging(mine), await world.judging(other)]
  const sheet = [{ proposerId: theirs.proposers[0]?.id ?? '', criterionId: own.criteria[0]?.id ?? '', points: 3 }]
  const give = (evaluator: string, list: typeof sheet) =>
    as(db, mine.officer, (tx) => scoreProposals(tx, mine.officer, mine.procurement, evaluator, list, NOW))
  await assert.rejects(give(own.evaluators[0]?.id ?? '', sheet), NotFound)
  await assert.rejects(give(theirs.evaluators[0]?.id ?? '', []), NotFound)
  const tooMany = [{ proposerId: own.proposers[0]?.id ?? '', criterionId: own.criteria[0]?.id ?? '', points: 6 }]
  await assert.rejects(give(own.evaluators[0]?.id ?? '', tooMany), NotFound)
  assert.equal(
    (await as(db, mine.officer, async (tx) => judgingOf(tx, await findProcurement(tx, mine.officer, mine.procurement))))
      .scores.length,
    0,
  )
})
