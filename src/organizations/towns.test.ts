import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { anyone, as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { supporterHome } from './supporter-home.ts'
import { searchTowns, townsTakingPart, townsToChoose } from './towns.ts'
import { townFacts } from './town-facts.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const facts = (code: string, now = NOW) => as(db, anyone, (tx) => townFacts(tx, code, now))

/** A programme from a fiscal year to another. */
async function programme(municipality_id: string, name: string, first_year: number, last_year: number): Promise<void> {
  await owner
    .insertInto('programmes')
    .values({ id: randomUUID(), municipality_id, name, first_year, last_year, created_at: NOW })
    .execute()
}

const sapporo = await organization('municipality', { name: '札幌市', placeCode: '011002' })

test('a town counts its companies, those in its wards included, and nobody else’s', async () => {
  await organization('company', { placeCode: '011002' })
  await organization('company', { placeCode: '011011' })
  await organization('company', { placeCode: '012025' })
  await organization('supporter', { placeCode: '011002' })
  const left = await organization('company', { placeCode: '011002' })
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', left).execute()
  assert.equal((await facts('011002')).part?.companies, 2)
})

test('programmes of this fiscal year are shown, the year changing on the first of April in Japan', async () => {
  await programme(sapporo, '去年度までの事業', 2023, 2024)
  await programme(sapporo, '今年度の事業', 2025, 2025)
  await programme(sapporo, '来年度からの事業', 2026, 2028)
  const running = async (now: string) => (await facts('011002', new Date(now))).part?.programmes.map(({ name }) => name)
  assert.deepEqual(await running('2025-12-01T10:00:00+09:00'), ['今年度の事業'])
  assert.deepEqual(await running('2026-03-31T23:59:59+09:00'), ['今年度の事業'])
  assert.deepEqual(await running('2026-04-01T00:00:00+09:00'), ['来年度からの事業'])
})

test('only what is published now is shown, twelve at most, with the count of all', async () => {
  for (let n = 0; n < 13; n++) await posting('published', { municipality_id: sapporo })
  for (const state of ['draft', 'review', 'closed', 'withdrawn'] as const)
    await posting(state, { municipality_id: sapporo })
  const { part } = await facts('011002')
  assert.deepEqual([part?.published, part?.postings.length], [13, 12])
  const [town] = await as(db, anyone, townsTakingPart)
  assert.deepEqual([town?.name, town?.published], ['札幌市', 13])
})

test('a town that left, or never took part, has its page without a programme', async () => {
  const left = await organization('municipality', { name: '小樽市', placeCode: '012033' })
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', left).execute()
  for (const code of ['012033', '313700']) assert.equal((await facts(code)).part, null)
  for (const code of ['31370', '310000', '011011', '000000', 'abc', '']) await assert.rejects(facts(code), NotFound)
})

test('the search knows every municipality by name, reading and prefecture, and leads wards to their city', () => {
  const codes = (words: string) => searchTowns(words).map(({ code }) => code)
  assert.deepEqual(codes('ゆりはま'), ['313700'])
  assert.deepEqual(codes('札幌市中央区'), ['011002'])
  assert.deepEqual(codes('府中市'), ['132063', '342084'])
  assert.equal(codes('北海道').length, 179 + 6)
  assert.deepEqual(codes('ナルニア'), [])
})

test('a supporter’s area is its town, or its prefecture; what is not public stays unseen', async () => {
  const chamber = await member(
    'supporter',
    await organization('supporter', { name: '札幌商工会議所', placeCode: '011002' }),
  )
  const own = await organization('company', { name: '札幌の会社', placeCode: '011002' })
  const near = await organization('company', { name: '函館の会社', placeCode: '012025' })
  const far = await organization('company', { name: '鳥取の会社', placeCode: '312011' })
  for (const client_id of [own, near, far]) await posting('published', { client_id })
  await posting('published', { client_id: own, title: '二つ目' })
  await posting('draft', { client_id: own, title: '下書き' })
  const home = (area: 'municipality' | 'prefecture') => as(db, chamber, (tx) => supporterHome(tx, chamber, area))
  const { companies, place } = await home('municipality')
  assert.equal(place?.name, '札幌市')
  assert.deepEqual(
    companies.map(({ name, postings }) => `${name} ${postings.length}`),
    ['札幌の会社 2'],
  )
  assert.deepEqual(
    (await home('prefecture')).companies.map(({ name }) => name),
    ['札幌の会社', '函館の会社'],
  )
})

test('towns to choose from: municipalities that take part now, from north to south', async () => {
  const kurayoshi = await organization('municipality', { name: '倉吉市', placeCode: '312037' })
  const left = await organization('municipality', { name: '抜けた町', placeCode: '313025' })
  const company = await organization('company', { name: '倉吉酒造', placeCode: '312037' })
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', left).execute()
  const towns = await as(db, await member('operator'), townsToChoose)
  assert.deepEqual(
    towns.filter(({ id }) => [sapporo, kurayoshi, left, company].includes(id)),
    [
      { id: sapporo, name: '札幌市' },
      { id: kurayoshi, name: '倉吉市' },
    ],
  )
})

test('a citizen finds whom to ask at the town hall, as far as the town has written it', async () => {
  const id = await organization('municipality', { name: '函館市', placeCode: '012025' })
  await owner.updateTable('organizations').set({ phone: '', email: '' }).where('id', '=', id).execute()
  assert.equal((await facts('012025')).part?.contact, '')
  const written = { phone: '0138-00-0100', email: 'keizai@city.example.jp' }
  await owner.updateTable('organizations').set(written).where('id', '=', id).execute()
  assert.equal((await facts('012025')).part?.contact, '電話 0138-00-0100 / メール keizai@city.example.jp')
})
