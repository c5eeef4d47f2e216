import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { figureAgain } from '../../tests/figures-again.ts'
import { historiesOf, type Place } from '../../tests/world/histories.ts'
import { as, type Member } from '../actor.ts'
import type { Evidence } from '../evidence.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { countableBy } from './countable.ts'
import { evidenceFor } from './evidence.ts'
import type { FigureKind } from './indicator.ts'
import { figuresOf } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { town, posted, applied, declined, withdrawn, contracted } = historiesOf(owner)
const year = fiscalYear(2025)
const START = Date.parse('2025-01-01T00:00:00Z')
const DAY = 86_400_000

/** What happens to one posting, in days after the beginning of 2025: some of it before, some after the fiscal year. */
const life = fc.record({
  client: fc.nat(1),
  published: fc.integer({ min: 0, max: 500 }),
  bids: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      end: fc.constantFrom('waiting', 'answered', 'declined', 'withdrawn', 'contracted'),
    }),
    { maxLength: 4 },
  ),
})
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never

const at = (day: number) => new Date(START + day * DAY + 3_600_000).toISOString()

async function live({ officer, companies }: { officer: Member; companies: string[] }, lives: readonly Life[]) {
  for (const { client, published, bids } of lives) {
    const place = await posted({ municipality: officer.organizationId, client: companies[client] ?? '' }, at(published))
    for (const { after, end } of bids) await bid(place, published + after, end)
  }
}

async function bid(place: Place, day: number, end: Life['bids'][number]['end']): Promise<void> {
  if (end === 'contracted') return void (await contracted(place, at(day)))
  const answered = end === 'answered' || end === 'declined' ? { answeredAt: at(day + 3) } : {}
  const { id } = await applied(place, at(day), answered)
  if (end === 'declined') await declined(id, at(day + 3))
  if (end === 'withdrawn') await withdrawn(id, at(day + 3))
}

/** Counted straight from the story, without the database. */
function told(lives: readonly Life[]): Record<string, number> {
  const inYear = (day: number) => {
    const moment = START + day * DAY + 3_600_000
    return moment >= Date.parse('2025-04-01T00:00:00+09:00') && moment < Date.parse('2026-04-01T00:00:00+09:00')
  }
  const bids = lives.flatMap(({ published, bids: all }) => all.map((b) => ({ ...b, day: published + b.after })))
  const ofYear = lives.filter(({ published }) => inYear(published))
  return {
    postings: ofYear.length,
    'posting-clients': new Set(ofYear.map(({ client }) => client)).size,
    'postings-without-applications': ofYear.filter((one) => one.bids.length === 0).length,
    applications: bids.filter(({ day }) => inYear(day)).length,
    'unanswered-applications': bids.filter(({ day, end }) => inYear(day) && end === 'waiting').length,
    matches: bids.filter(({ day, end }) => inYear(day) && end === 'contracted').length,
    renewals: 0,
  }
}

test('whatever happens in two towns: each figure is a function of its rows, told right, and never another town’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { maxLength: 5 }), fc.array(life, { maxLength: 3 }), async (mine, theirs) => {
      const [here, there] = [await town(), await town()]
      await live(here, mine)
      await live(there, theirs)
      const subjects = new Map<string, Set<string>>()
      for (const [{ officer }, lives] of [
        [here, mine],
        [there, theirs],
      ] as const) {
        const scope = { municipalityId: officer.organizationId, year }
        const seen = await as(db, officer, async (tx) => {
          const all: [string, Evidence[], FigureKind][] = []
          for (const { indicator, rowsOf } of await countableBy(tx, scope.municipalityId))
            all.push([indicator.id, await evidenceFor(tx, rowsOf, scope), indicator.figure])
          return { all, figures: await figuresOf(tx, scope) }
        })
        for (const [id, rows, kind] of seen.all) {
          const figure = seen.figures.find(({ indicator }) => indicator.id === id)
          assert.ok(figure)
          assert.deepEqual([figure.value, figure.rows], [figureAgain[kind](rows), rows.length], id)
          const others = subjects.get(id)
          assert.ok(!others || !rows.some(({ subject }) => others.has(subject)), `${id} counts another town's rows`)
          subjects.set(id, new Set(rows.map(({ subject }) => subject)))
        }
        for (const [id, count] of Object.entries(told(lives)))
          assert.equal(seen.figures.find(({ indicator }) => indicator.id === id)?.value, count, id)
      }
    }),
    { numRuns: 10 },
  )
}, 60_000)

test('as the 基準日 goes on, what is counted once is never lost: counts of deeds only grow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
      const { officer, companies } = await town()
      await live({ officer, companies }, lives)
      const grow = [
        'postings',
        'posting-clients',
        'applications',
        'applicants',
        'matches',
        'matched-talents',
        'match-clients',
      ]
      let before = grow.map(() => 0)
      for (let day = 60; day <= 480; day += 70) {
        const known = new Date(START + day * DAY)
        const scope = { municipalityId: officer.organizationId, year, known }
        const figures = await as(db, officer, (tx) => figuresOf(tx, scope))
        const now = grow.map((id) => figures.find(({ indicator }) => indicator.id === id)?.value ?? -1)
        assert.ok(
          now.every((n, i) => n >= (before[i] ?? 0)),
          `day ${day}: ${before.join()} → ${now.join()}`,
        )
        // New and repeating companies are all companies, on every day.
        const valueOf = (id: string) => figures.find(({ indicator }) => indicator.id === id)?.value ?? 0
        assert.equal(valueOf('new-clients') + valueOf('repeat-clients'), valueOf('match-clients'))
        before = now
      }
    }),
    { numRuns: 4 },
  )
}, 60_000)
