import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { NotFound } from '../platform/errors.ts'
import { figuresOf, figureWithEvidence, yearAsked } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)
const posting = postingsOf(owner)

/** A deed as the journal has it, at a moment of your choice. */
const deed = (name: string, subject: string, at: string, detail: object = {}) =>
  owner
    .insertInto('journal')
    .values({
      name,
      subject_kind: name.split('.')[0] ?? '',
      subject,
      actor_kind: 'clock',
      at: new Date(at),
      detail: JSON.stringify(detail),
    })
    .execute()

type Place = { postingId: string; municipalityId: string; clientId: string }

async function application({ postingId, municipalityId, clientId }: Place, at: string): Promise<string> {
  const { talentId, accountId } = await talent()
  const id = randomUUID()
  const parties = { talent_id: talentId, account_id: accountId, client_id: clientId, municipality_id: municipalityId }
  await owner
    .insertInto('applications')
    .values({
      id,
      posting_id: postingId,
      ...parties,
      state: 'submitted',
      motivation: '力になりたい',
      submitted_at: new Date(at),
      state_since: new Date(at),
    })
    .execute()
  await deed('application.submitted', id, at)
  return id
}

async function contract(
  place: Place,
  at: string,
  feeYen: number,
  { feeKind = 'monthly', renews = null as string | null } = {},
): Promise<string> {
  const { talentId, accountId } = await talent()
  const applicationId = await application(place, at)
  const id = randomUUID()
  const parties = {
    talent_id: talentId,
    account_id: accountId,
    client_id: place.clientId,
    municipality_id: place.municipalityId,
  }
  await owner
    .insertInto('contracts')
    .values({
      id,
      application_id: applicationId,
      posting_id: place.postingId,
      ...parties,
      state: 'in_force',
      renews_id: renews,
      in_force_at: new Date(at),
      created_at: new Date(at),
    })
    .execute()
  const terms = {
    terms: '{}',
    terms_hash: 'x',
    starts_on: '2025-07-01',
    ends_on: '2025-12-31',
    fee_yen: feeYen,
    fee_kind: feeKind,
  }
  await owner
    .insertInto('contract_versions')
    .values({ contract_id: id, number: 1, ...terms, at: new Date(at) })
    .execute()
  await deed('contract.started', id, at, { version: 1 })
  return id
}

/** 手で数えた町: 令和7年度 — 3 postings of which 2 were applied to, 4 applications, 2 matches at 30,000 and 60,000 yen. */
async function townCountedByHand() {
  const officer = await member('municipality')
  const company = await member('company')
  const parties = { municipality_id: officer.organizationId, client_id: company.organizationId }
  const places: Place[] = []
  for (const at of [
    '2025-04-01T00:00:00+09:00',
    '2025-09-10T10:00:00+09:00',
    '2026-03-31T23:59:59+09:00',
    '2025-03-31T23:59:59+09:00',
  ]) {
    const { id } = await posting('published', parties)
    await deed('posting.published', id, at)
    places.push({ postingId: id, municipalityId: officer.organizationId, clientId: company.organizationId })
  }
  const [first, second, , lastYears] = places as [Place, Place, Place, Place]
  // Published a second time: still one posting.
  await deed('posting.published', first.postingId, '2025-06-01T10:00:00+09:00')
  await application(first, '2025-05-01T10:00:00+09:00')
  await application(lastYears, '2025-03-31T23:00:00+09:00')
  const match = await contract(first, '2025-07-01T10:00:00+09:00', 30_000)
  await contract(second, '2025-10-01T10:00:00+09:00', 60_000)
  await contract(second, '2025-11-01T10:00:00+09:00', 100_000, { feeKind: 'lump', renews: match })
  return { officer, match }
}

test('a town counted by hand: every figure, and every figure is its rows', async () => {
  const { officer } = await townCountedByHand()
  const scope = { municipalityId: officer.organizationId, year: fiscalYear(2025) }
  const figures = await as(db, officer, (tx) => figuresOf(tx, scope))
  assert.deepEqual(Object.fromEntries(figures.map((f) => [f.indicator.id, [f.value, f.rows]])), {
    postings: [3, 3],
    applications: [4, 4],
    'applied-share': [(2 / 3) * 100, 3],
    'applications-per-posting': [4 / 3, 3],
    matches: [2, 2],
    'mean-fee': [45_000, 2],
  })
  for (const { indicator, value, rows } of figures) {
    const { evidence } = await as(db, officer, (tx) => figureWithEvidence(tx, indicator.id, scope))
    assert.equal(evidence.length, rows)
    const sum = evidence.reduce((n, row) => n + row.value, 0)
    const again = { count: sum, share: (sum / rows) * 100, mean: sum / rows }[indicator.figure]
    assert.equal(value, again, indicator.id)
  }
})

test('the year before ends at midnight in Japan, not in Greenwich', async () => {
  const { officer } = await townCountedByHand()
  const figures = await as(db, officer, (tx) =>
    figuresOf(tx, { municipalityId: officer.organizationId, year: fiscalYear(2024) }),
  )
  assert.deepEqual(
    figures.map((f) => f.value),
    [1, 1, 100, 1, 0, null],
  )
})

test('another town sees nothing of it, even when it asks for its rows by name', async () => {
  const { officer } = await townCountedByHand()
  const other = await member('municipality')
  const stolen = await as(db, other, (tx) =>
    figuresOf(tx, { municipalityId: officer.organizationId, year: fiscalYear(2025) }),
  )
  // Row-level security hides bids and contracts even from a query that asks for the wrong town.
  assert.deepEqual(
    stolen.filter((f) => ['applications', 'matches'].includes(f.indicator.id)).map((f) => f.value),
    [0, 0],
  )
})

test('the officer opens the year, the evidence, and the contract behind the match', async () => {
  const { officer, match } = await townCountedByHand()
  const { visitor } = house(db)
  const page = await visitor(officer)
  const year = await page.get('/town')
  assert.equal(year.status, 200)
  assert.match(year.text, /令和7年度/)
  assert.match(year.text, /根拠の2件を開く/)
  const evidence = await page.get('/town/indicators/matches?year=2025')
  assert.match(evidence.text, /マッチング件数 2件/)
  assert.match(evidence.text, new RegExp(`/town/contracts/${match}`))
  const contractPage = await page.get(`/town/contracts/${match}`)
  assert.equal(contractPage.status, 200)
  assert.match(contractPage.text, /月額30,000円/)
  assert.doesNotMatch(contractPage.text, /山田|ヤマダ/)
  const csv = await page.get('/town/indicators/mean-fee/rows.csv?year=2025')
  assert.equal(csv.text.trim().split('\r\n').length, 3)
  const seen = await owner
    .selectFrom('accesses')
    .select(['what', 'subject'])
    .where('actor_account', '=', officer.accountId)
    .orderBy('seq')
    .execute()
  assert.deepEqual(seen, [
    { what: 'contract.seen', subject: match },
    { what: 'evidence.exported', subject: officer.organizationId },
  ])
})

test('another town does not find the contract; a year that has not begun, or is no year, is not found', async () => {
  const { match } = await townCountedByHand()
  const { visitor } = house(db)
  const stranger = await visitor(await member('municipality'))
  assert.equal((await stranger.get(`/town/contracts/${match}`)).status, 404)
  for (const year of ['2026', '1999', 'x', '2025.5', '９９'])
    assert.equal((await stranger.get(`/town/indicators/matches?year=${encodeURIComponent(year)}`)).status, 404, year)
  assert.throws(() => yearAsked('2026', NOW), NotFound)
})
