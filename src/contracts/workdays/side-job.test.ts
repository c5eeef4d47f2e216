import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../../actor.ts'
import { fiscalYear } from '../../law/fiscal-year.ts'
import { NotAllowed, Stale } from '../../platform/errors.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW } from '../../../tests/world/office.ts'
import { atHome, workdaysOf } from '../../../tests/world/workdays.ts'
import { findVersion } from '../find-contract.ts'
import { declareEmployer, feeInYear, tagHelper } from './side-job.ts'
import { workdaysOf as readWorkdays } from './list-workdays.ts'

const { db, owner } = await freshDatabase()
const { begun, add, confirmed } = workdaysOf({ db, owner })
const employer = { employer: '大手町商事株式会社', area: 'tokyo' } as const

async function tagged() {
  const made = await begun('municipality')
  await as(db, made.client, (tx) => tagHelper(tx, made.client, made.id, NOW))
  const read = () => as(db, made.client, (tx) => readWorkdays(tx, made.client, made.id, NOW))
  return { made, read }
}

test('the months of a town hall: one met, one not, and what is missing', async () => {
  const { made, read } = await tagged()
  await confirmed(made, { hours: 5 })
  for (const day of ['2025-11-05', '2025-11-12', '2025-11-26']) await confirmed(made, { ...atHome, day, hours: 5 })
  await confirmed(made, { ...atHome, day: '2025-12-01', hours: 8 })
  const { helper } = await read()
  assert.deepEqual(
    helper?.months.map(({ month, met, missing }) => `${month.toString()} ${met ? '満たす' : missing.join('、')}`),
    ['2025-12 あと3日、あと12時間、現地での活動があと1日', '2025-11 満たす'],
  )
  assert.deepEqual([helper?.feeYen, helper?.travelYen, helper?.over], [250_000, 52_000, []])
})

test('what waits for its confirmation does not count', async () => {
  const { made, read } = await tagged()
  await add(made)
  const { helper } = await read()
  assert.equal(helper?.months.at(-1)?.days, 0)
  assert.equal(helper?.travelYen, 0)
})

test('a year of travel above a million is said', async () => {
  const { made, read } = await tagged()
  await confirmed(made, { travelYen: 988_001 })
  assert.deepEqual((await read()).helper?.over, ['旅費が年度の上限1,000,000円を1円超えています'])
})

test('the talent declares the employer, and may correct it', async () => {
  const { made, read } = await tagged()
  assert.equal((await read()).helper?.declared, null)
  await as(db, made.talent, (tx) => declareEmployer(tx, made.talent, made.id, employer, NOW))
  assert.deepEqual((await read()).helper?.declared, employer)
  await as(db, made.talent, (tx) => declareEmployer(tx, made.talent, made.id, { ...employer, area: 'osaka' }, NOW))
  assert.equal((await read()).helper?.declared?.area, 'osaka')
})

test('only a municipality tags its contract, one time; nobody declares where nobody asked', async () => {
  const { made } = await tagged()
  await assert.rejects(
    as(db, made.client, (tx) => tagHelper(tx, made.client, made.id, NOW)),
    Stale,
  )
  const ofCompany = await begun()
  await assert.rejects(
    as(db, ofCompany.client, (tx) => tagHelper(tx, ofCompany.client, ofCompany.id, NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, ofCompany.talent, (tx) => declareEmployer(tx, ofCompany.talent, ofCompany.id, employer, NOW)),
    Stale,
  )
})

test('the fee of a year is that of the months that lie in it', async () => {
  const made = await begun()
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 1))
  const fee = (change: Partial<typeof terms>, year: number) => feeInYear({ ...terms, ...change }, fiscalYear(year))
  const kinds = (['monthly', 'hourly', 'lump', 'unpaid'] as const).map(
    (kind) => `${kind} ${fee({ fee: { ...terms.fee, kind } }, 2025)}`,
  )
  assert.deepEqual(kinds, ['monthly 250000', 'hourly 2500000', 'lump 50000', 'unpaid 0'])
  assert.equal(fee({ endsOn: '2026-06-30' }, 2026), 150_000)
  assert.equal(fee({}, 2026), 0)
})
