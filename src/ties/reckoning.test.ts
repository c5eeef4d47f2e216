import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { office } from '../../tests/world/office.ts'
import { tiesOf } from '../../tests/world/ties.ts'
import { as, clock } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { tieInDepth } from './depth.ts'
import { ledgerLines } from './ledger.ts'
import type { DeedKind } from './tie.ts'

const { db, owner } = await freshDatabase()
const ties = tiesOf({ db, owner })
const { talent } = office(owner)
const { town, posted, applied, contracted } = historiesOf(owner)

const event = fc.record({
  what: fc.constantFrom('follow', 'apply', 'contract', 'visit'),
  day: fc.integer({ min: 0, max: 900 }),
})

test('the database reckons every tie as the pure function does, whatever happened and whenever one looks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 1100 }),
      async (events, look) => {
        const { officer, companies } = await town()
        const id = officer.organizationId
        const place = await posted({ municipality: id, client: companies[0] ?? '' }, '2023-04-01T00:00:00Z')
        const at = (days: number) => new Date(Date.parse('2023-06-01T01:00:00Z') + days * 86_400_000)
        const person = await talent()
        let contract = ''
        for (const { what, day } of events) {
          const moment = at(day).toISOString()
          if (what === 'visit' && contract) {
            const parties = { id: contract, talent: person, client: officer }
            await ties.visited({ ...parties, municipalityId: id }, dayInJapan(new Date(moment)).toString())
          }
          if (what === 'follow') await ties.interested(id, moment, person)
          if (what === 'apply' || what === 'contract') {
            // One bid for each posting.
            const own = await posted({ municipality: id, client: place.clientId }, moment)
            if (what === 'apply') await applied(own, moment, { person })
            else contract = (await contracted(own, moment, { person })).id
          }
        }
        const known = at(look)
        const { rows } = await as(db, clock, (tx) =>
          sql<{ deed: DeedKind; at: Date }>`
          select d.deed, d.at from tie_deeds(${id}, null, ${known}) d`.execute(tx),
        )
        const pure = tieInDepth(rows.map((row) => ({ deed: row.deed, on: dayInJapan(row.at) })))
        const found = await as(db, officer, (tx) =>
          ledgerLines(tx, officer, {
            municipalityId: id,
            year: fiscalYear(2030),
            known,
            whole: true,
            depth: null,
            kind: null,
            prefecture: null,
            only: null,
          }),
        )
        const [line] = found.lines
        assert.equal(found.total, pure ? 1 : 0)
        assert.deepEqual(
          line && [line.depth, line.onsite, line.kind],
          pure ? [pure.depth, pure.onsite, pure.kind] : undefined,
        )
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)
