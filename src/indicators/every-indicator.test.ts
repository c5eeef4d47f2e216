import assert from 'node:assert/strict'
import { test } from 'vitest'
import definitions from '../../data/indicators.json' with { type: 'json' }
import { freshDatabase } from '../../tests/database.ts'
import { figureAgain } from '../../tests/figures-again.ts'
import * as fc from '../../tests/properties.ts'
import { type CountedDeed, countedDeeds, fullYearsOf } from '../../tests/world/full-years.ts'
import { as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { countableBy } from './countable.ts'
import { evidenceFor } from './evidence.ts'
import { figuresOf } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { fullTown, happen } = fullYearsOf({ db, owner })
const year = fiscalYear(2025)
const [FIRST, BEFORE] = ['2025-04-01T00:00:00+09:00', '2026-04-01T00:00:00+09:00'].map((iso) => Date.parse(iso)) as [
  number,
  number,
]
/** A few towns where everything is tested at once; `RUNS=60` tries many. */
const RUNS = Number(process.env.RUNS ?? 3)

interface Happening {
  what: CountedDeed
  /** Days after 1 January 2025: some before, some after the fiscal year. */
  day: number
  n: number
}
const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...countedDeeds),
  day: fc.integer({ min: 30, max: 500 }),
  n: fc.integer({ min: 1, max: 9 }),
})
const momentOf = ({ day }: Happening) => new Date(Date.parse('2025-01-01T03:00:00Z') + day * 86_400_000)

/** Figures that follow from one kind of deed alone, told by the story without the database. */
const toldBy: Partial<Record<string, readonly CountedDeed[]>> = {
  visits: ['visit'],
  referrals: ['referral'],
  seminars: ['seminar', 'webinar'],
  'seminar-companies': ['seminar', 'webinar'],
  'seminar-people': ['seminar', 'webinar'],
  'seminar-online-people': ['webinar'],
  tours: ['tour'],
  'tour-people': ['tour'],
  postings: ['posting', 'townHall', 'debriefing'],
  rounds: ['round'],
  applications: [
    'application',
    'answer',
    'decline',
    'interview',
    'contract',
    'renewal',
    'townHall',
    'debriefing',
    'lookingBack',
    'outcome',
  ],
  interviews: ['interview'],
  'town-hall-matches': ['townHall', 'debriefing'],
  debriefings: ['debriefing'],
  'related-moved': ['declaration'],
  outcomes: ['outcome'],
}
const sums = new Set(['seminar-people', 'seminar-online-people', 'tour-people'])
const money: Partial<Record<string, readonly CountedDeed[]>> = {
  cost: ['commission', 'travel'],
  'commission-cost': ['commission'],
  'national-funds': ['national'],
  'general-funds': ['general'],
}

/** What happened in the year, in order; an ending without a contract makes one, which is told as its application. */
async function lived(happenings: readonly Happening[]) {
  const town = await fullTown()
  const inYear: { what: CountedDeed; n: number }[] = []
  const all: { what: CountedDeed; n: number }[] = []
  for (const one of happenings.toSorted((a, b) => a.day - b.day)) {
    const moment = momentOf(one)
    const madeUp = (one.what === 'end' || one.what === 'termination') && town.contract === null
    const told = { what: madeUp ? ('contract' as const) : one.what, n: await happen(town, one.what, moment, one.n) }
    all.push(told)
    if (moment.getTime() >= FIRST && moment.getTime() < BEFORE) inYear.push(told)
  }
  const scope = { municipalityId: town.officer.organizationId, year }
  return as(db, town.officer, async (tx) => {
    const figures = await figuresOf(tx, scope)
    const rows = new Map<string, Awaited<ReturnType<typeof evidenceFor>>>()
    for (const { indicator, rowsOf } of await countableBy(tx, scope.municipalityId))
      rows.set(indicator.id, await evidenceFor(tx, rowsOf, scope))
    return { figures, rows, inYear, all }
  })
}

type Lived = Awaited<ReturnType<typeof lived>>

/** Every definition of data/indicators.json: its figure is a function of its rows, and right where the story tells it. */
function checkAll({ figures, rows, inYear, all }: Lived): void {
  for (const { id, figure: kind } of definitions) {
    const figure = figures.find(({ indicator }) => indicator.id === id)
    const evidence = rows.get(id)
    assert.ok(figure && evidence, `${id} is counted`)
    assert.deepEqual(
      [figure.value, figure.rows],
      [figureAgain[kind as keyof typeof figureAgain](evidence), evidence.length],
      id,
    )
    const counted = toldBy[id]
    if (counted) {
      const deeds = inYear.filter(({ what }) => counted.includes(what))
      const told = sums.has(id) ? deeds.reduce((sum, { n }) => sum + n, 0) : deeds.length
      assert.equal(figure.value, told, `${id}, as the story tells it`)
    }
    // Money belongs to the programme year that it was entered for, on whatever day it was paid.
    const spent = money[id]
    if (spent)
      assert.equal(
        figure.value,
        all.filter(({ what }) => spent.includes(what)).reduce((sum, { n }) => sum + n, 0),
        id,
      )
  }
}

/** Each deed twice within the year, a month apart: nobody can say that an indicator had nothing to count. */
const everything: Happening[] = [
  // The same company in the year before, and a posting that nobody answers.
  { what: 'posting', day: 45, n: 1 },
  { what: 'contract', day: 50, n: 3 },
  ...countedDeeds.flatMap((what, place) => [100, 140].map((day) => ({ what, day: day + place, n: (place % 9) + 1 }))),
  // The other company for the first time.
  { what: 'posting', day: 170, n: 2 },
  { what: 'contract', day: 175, n: 3 },
  { what: 'posting', day: 400, n: 1 },
]

test('when everything has happened, every indicator of data/indicators.json counts rows, and its figure is what they make', async () => {
  const town = await lived(everything)
  checkAll(town)
  const empty = definitions.filter(({ id }) => (town.rows.get(id) ?? []).length === 0).map(({ id }) => id)
  assert.deepEqual(empty, [])
}, 60_000)

test('whatever happens, in whatever order: every figure is a function of its rows', async () => {
  const histories = fc.array(happening, { minLength: 12, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(histories, async (history) => checkAll(await lived(history))),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 120_000)
