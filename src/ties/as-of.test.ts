import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { NOW } from '../../tests/world/office.ts'
import { tiesOf } from '../../tests/world/ties.ts'
import { as, type Member } from '../actor.ts'
import { figureWithEvidence } from '../indicators/year-figures.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { ledgerCounts } from './ledger-counts.ts'
import { answerOnsiteVisit } from './onsite-visits.ts'
import { withdrawDeclaration } from './residence.ts'

const { db, owner } = await freshDatabase()
const ties = tiesOf({ db, owner })
const { town, posted, contracted, deed } = historiesOf(owner)

/** What a town counted in a year by what it knew on a day: people, of them at work, continued, moved, and on site. */
async function told(officer: Member, year: number, on: Date): Promise<string> {
  const scope = { municipalityId: officer.organizationId, year: fiscalYear(year), known: on }
  const asked = { ...scope, whole: false, depth: null, kind: null, prefecture: null, only: null }
  const { total, depth, onsite } = await as(db, officer, (tx) => ledgerCounts(tx, officer, asked))
  const figure = await as(db, officer, (tx) => figureWithEvidence(tx, 'related-people', scope))
  assert.equal(figure.evidence.length, total, 'the figure counts as the ledger does')
  return `${total}人 稼働${depth.worked} 継続${depth.continued} 移住${depth.moved} 現地${onsite}`
}
const daysOn = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

test('a contract that ended in March, which is written down in May, changes no figure of April', async () => {
  const { officer, companies } = await town()
  const place = await posted(
    { municipality: officer.organizationId, client: companies[0] ?? '' },
    '2025-01-10T00:00:00Z',
  )
  const { id } = await contracted(place, '2025-02-01T00:00:00Z')
  const [april, may] = [new Date('2025-04-10T00:00:00Z'), new Date('2025-05-20T00:00:00Z')]
  const before = await told(officer, 2025, april)
  assert.equal(before, '1人 稼働0 継続1 移住0 現地0')
  assert.equal(await told(officer, 2025, may), before, 'it runs')
  await owner
    .updateTable('contracts')
    .set({ state: 'ended', ended_at: new Date('2025-03-25T14:59:59Z') })
    .where('id', '=', id)
    .execute()
  await deed('contract.ended', id, '2025-05-19T01:00:00Z')
  assert.deepEqual(
    [await told(officer, 2025, april), await told(officer, 2025, may), await told(officer, 2024, may)],
    [before, '0人 稼働0 継続0 移住0 現地0', '1人 稼働1 継続0 移住0 現地0'],
  )
})

test('a visit of March that is confirmed in December counts in the year before from then on, and not sooner', async () => {
  const made = await ties.recordedVisit('talent', undefined, '2025-03-10')
  await as(db, made.client, (tx) => answerOnsiteVisit(tx, made.client, made.visitId, 'confirm', daysOn(2)))
  assert.deepEqual(
    [await told(made.town, 2024, daysOn(1)), await told(made.town, 2024, daysOn(3))],
    ['1人 稼働1 継続0 移住0 現地0', '1人 稼働1 継続0 移住0 現地1'],
  )
})

test('a declaration counts from the day on which it is made to the day on which it is taken back', async () => {
  const made = await ties.declared('moved')
  await as(db, made.talent, (tx) => withdrawDeclaration(tx, made.talent, made.declarationId, daysOn(2)))
  const moved = async (days: number) => (await told(made.town, 2025, daysOn(days))).includes('移住1')
  assert.deepEqual([await moved(-1), await moved(1), await moved(3)], [false, true, false])
})
