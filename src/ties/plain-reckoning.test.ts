import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import * as fc from '../../tests/properties.ts'
import { plainPeople, type PlainPerson } from '../../tests/world/plain-ties.ts'
import { dayOf, histories, randomTiesOf } from '../../tests/world/random-ties.ts'
import { as, type Member } from '../actor.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { ledgerLines, type LedgerQuestion } from './ledger.ts'
import { ledgerCounts, ledgerOverview } from './ledger-counts.ts'

const { db, owner } = await freshDatabase()
const written = randomTiesOf({ db, owner })

const asked = ({ organizationId }: Member, year: FiscalYear, known: Date): LedgerQuestion => {
  const none = { depth: null, kind: null, prefecture: null, only: null }
  return { municipalityId: organizationId, year, known, whole: false, ...none }
}

/** What the ledger says of a year: its counts, and its lines as the clerk would write them. */
async function told(officer: Member, year: FiscalYear, known: Date) {
  const q = asked(officer, year, known)
  return as(db, officer, async (tx) => ({
    counts: await ledgerCounts(tx, officer, q),
    lines: (await ledgerLines(tx, officer, q)).lines.map(
      ({ depth, kind, onsite, prefecture, repeated, continued }): PlainPerson => ({
        depth,
        kind,
        onsite,
        prefecture: prefecture ?? 'unknown',
        repeated,
        continued,
      }),
    ),
  }))
}

const sorted = (people: readonly PlainPerson[]) => people.map((one) => JSON.stringify(one)).toSorted()

test('what the database counts is what a clerk counts who looks at every row, in every year and whenever one looks', async () => {
  let people = 0
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 300, max: 1100 }), async (history, look) => {
      const known = dayOf(look)
      const running = fiscalYearOf(dayInJapan(known))
      const years = [running, fiscalYear(running - 1)]
      for (const { officer } of await written(history)) {
        const byHand: number[] = []
        for (const year of years) {
          const plain = await plainPeople(owner, officer.organizationId, year, known)
          const { counts, lines } = await told(officer, year, known)
          assert.deepEqual(sorted(lines), sorted(plain))
          assert.equal(counts.total, plain.length)
          assert.equal(counts.continued, plain.filter(({ continued }) => continued).length)
          for (const [code, n] of counts.prefecture)
            assert.equal(n, plain.filter(({ prefecture }) => prefecture === code).length)
          byHand.unshift(plain.length)
          people += plain.length
        }
        const q = { ...asked(officer, running, known), whole: true }
        const { byYear } = await as(db, officer, (tx) => ledgerOverview(tx, officer, q, years))
        assert.deepEqual(
          byYear.map(({ total }) => total),
          byHand,
        )
      }
    }),
    { numRuns: 12 },
  )
  assert.ok(people > 15, `${people} people were counted`)
}, 60_000)
