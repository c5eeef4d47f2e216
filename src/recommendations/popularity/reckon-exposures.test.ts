import { randomUUID } from 'node:crypto'
import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { type TalentActor, talentsOf } from '../../../tests/world/talents.ts'
import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { chance, popularityOf, priorWeights } from '../../matching/index.ts'
import { liveMarket } from '../live-market.ts'
import { MOST_POPULARITY, popularities } from './popularities.ts'
import { reckonExposures } from './reckon-exposures.ts'

const { db, owner } = await freshDatabase()
const DAY = 86_400_000
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY)
const people: TalentActor[] = []
for (let k = 0; k < 40; k++) people.push(await talentsOf(owner).made())

type Posting = { id: string; municipality_id: string; client_id: string }
async function posting(title: string): Promise<Posting> {
  const { id } = await publishedOf(owner)({ title })
  const row = owner.selectFrom('postings').select(['id', 'municipality_id', 'client_id']).where('id', '=', id)
  return row.executeTakeFirstOrThrow()
}

const FEATURES = [1, 0.5, 0, 1, 1, 1]
/** The chance to apply of somebody with these features, before any popularity. */
const P = chance(FEATURES.reduce((sum, feature, k) => sum + feature * (priorWeights.interest[k] ?? 0), 0))

interface Showing {
  days: number
  rank?: number
  way?: 'page' | 'mail'
  /** What was believed of its popularity when it was shown. */
  believed?: number
}

async function show(who: TalentActor, { id }: Posting, { days, rank = 1, way = 'page', believed = 0 }: Showing) {
  const known = { interest: 0.9, acceptance: 0.5, acceptance_features: [1, 0.5, 1, 0.4] }
  const where = { talent_id: who.talentId, posting_id: id, rank, way, propensity: 1 }
  const when = { day: dayInJapan(daysAgo(days)).toString(), shown_at: daysAgo(days) }
  const features = { interest_features: [...FEATURES, believed] }
  await owner
    .insertInto('impressions')
    .values({ ...known, ...where, ...when, ...features })
    .execute()
}

async function apply({ accountId, talentId }: TalentActor, { id, ...parties }: Posting, days: number): Promise<void> {
  const at = daysAgo(days)
  const who = { id: randomUUID(), talent_id: talentId, account_id: accountId, posting_id: id, ...parties }
  const when = { submitted_at: at, state_since: at, reply_by: new Date(at.getTime() + 7 * DAY) }
  await owner
    .insertInto('applications')
    .values({ ...who, ...when, motivation: '力になりたい', state: 'submitted' })
    .execute()
}

const reckoned = ({ id }: Posting) =>
  owner
    .selectFrom('exposures')
    .select(['day', 'expected', 'came'])
    .where('posting_id', '=', id)
    .orderBy('day')
    .execute()
async function reckonAll(now = NOW): Promise<void> {
  for (let beat = 0; beat < 30; beat++) await reckonExposures(db, now)
}
const popularityNow = async ({ id }: Posting) => (await as(db, clock, (tx) => popularities(tx, NOW))).get(id)

const [twice, once, unseen, loved] = (await Promise.all(
  ['多く見せた求人', '少し見せた求人', '見せない求人', '人気の求人'].map(posting),
)) as [Posting, Posting, Posting, Posting]

test('with nothing shown there is nothing to reckon, and no posting has a record', async () => {
  await reckonAll()
  assert.deepEqual(await owner.selectFrom('exposures').selectAll().execute(), [])
  assert.equal(await popularityNow(twice), undefined)
})

test('a day is reckoned once, after its week: places and letters weigh by who could have looked', async () => {
  const [a, b, c, d] = people as [TalentActor, TalentActor, TalentActor, TalentActor]
  await show(a, twice, { days: 12, rank: 1 })
  await show(b, twice, { days: 12, rank: 4 })
  await show(c, twice, { days: 12, rank: 2, way: 'mail' })
  await show(d, twice, { days: 7 })
  await apply(a, twice, 10)
  await Promise.all([reckonExposures(db, NOW), reckonExposures(db, NOW)])
  await reckonAll()
  const [row, ...others] = await reckoned(twice)
  assert.deepEqual(others, [], 'what was shown a week ago has not had its week')
  assert.equal(row?.came, 1)
  assert.ok(Math.abs((row?.expected ?? 0) - P * (1 + 1 / 4 + 0.5 / 2)) < 1e-6, `${row?.expected}`)
})

test('whoever was shown it on several days came once, at the last of them; an old visit is no answer', async () => {
  const [, , , , e, f] = people
  for (const days of [11, 10, 9]) await show(e!, once, { days })
  await apply(e!, once, 8.5)
  await show(f!, once, { days: 20 })
  await apply(f!, once, 8.5)
  await owner.deleteFrom('exposures').execute()
  await reckonAll()
  assert.deepEqual(
    (await reckoned(once)).map(({ came }) => came),
    [0, 0, 0, 1],
  )
})

test('raw counts never count: who came without having been shown it makes nothing popular', async () => {
  for (const who of people.slice(6, 30)) await apply(who, unseen, 3)
  await reckonAll()
  assert.deepEqual(await reckoned(unseen), [])
  assert.equal(await popularityNow(unseen), undefined)
})

test('nor do people without a proved address, on either side of the balance; their day is not asked for again', async () => {
  const stranger = await talentsOf(owner).made()
  await owner.updateTable('accounts').set({ email_verified_at: null }).where('id', '=', stranger.accountId).execute()
  await show(stranger, unseen, { days: 8 })
  await apply(stranger, unseen, 7.5)
  await reckonAll()
  const rows = (await reckoned(unseen)).map(({ expected, came }) => [expected, came])
  assert.deepEqual(rows, [[0, 0]])
  assert.equal(await popularityNow(unseen), popularityOf(0, 0))
})

test('twice the exposure with twice the applications is the same popularity; more than that is more, within bounds', async () => {
  await owner.deleteFrom('exposures').execute()
  const day = '2025-11-01'
  const records: [Posting, number, number][] = [
    [twice, 40, 40],
    [once, 20, 20],
    [loved, 400, 10],
    [unseen, 0, 300],
  ]
  const rows = records.map(([{ id }, came, expected]) => ({ posting_id: id, day, came, expected }))
  await owner.insertInto('exposures').values(rows).execute()
  const popularity = new Map<Posting, number>()
  for (const [one] of records) popularity.set(one, (await popularityNow(one))!)
  assert.ok(Math.abs(popularity.get(twice)! - popularity.get(once)!) < 0.1)
  assert.equal(popularity.get(loved), MOST_POPULARITY)
  assert.equal(popularity.get(unseen), -MOST_POPULARITY)
  assert.ok(MOST_POPULARITY < (priorWeights.interest[2] ?? 0), 'less than a wish to help the region')
})

test('where everybody is keener than was believed, nobody is popular for it', async () => {
  await owner.deleteFrom('exposures').execute()
  const rows = [twice, once, loved].map(({ id }) => ({ posting_id: id, day: '2025-11-01', came: 60, expected: 20 }))
  await owner.insertInto('exposures').values(rows).execute()
  for (const one of [twice, once, loved]) assert.ok(Math.abs((await popularityNow(one))!) < 0.25)
})

test('what was popular when it was shown had no more expected of it for that', async () => {
  const [believed, plain] = (await Promise.all(['前から人気', 'ふつう'].map(posting))) as [Posting, Posting]
  const nobody = people[39]!
  await show(nobody, believed, { days: 8, believed: MOST_POPULARITY })
  await show(nobody, plain, { days: 8 })
  await owner.deleteFrom('exposures').execute()
  await reckonAll()
  const [one, other] = [await reckoned(believed), await reckoned(plain)]
  assert.equal(one[0]?.expected, other[0]?.expected)
})

test('the lists know it from the next look on, and the chance to apply is higher by no more than the bound', async () => {
  const { talentId } = people[0]!
  await owner.deleteFrom('exposures').execute()
  const logit = async () => {
    const book = await liveMarket(db, new Date(NOW.getTime() + 5000 * ++look), { talent: talentId, posting: loved.id })
    const number = book.postingNumbers.get(loved.id)!
    return book.index.estimate.logitP(book.talentNumbers.get(talentId)!, number, 0.5)
  }
  let look = 0
  const before = await logit()
  await owner
    .insertInto('exposures')
    .values({ posting_id: loved.id, day: '2025-11-02', came: 300, expected: 5 })
    .execute()
  await owner
    .insertInto('exposures')
    .values({ posting_id: once.id, day: '2025-11-02', came: 0, expected: 295 })
    .execute()
  const after = await logit()
  assert.ok(Math.abs(after - before - MOST_POPULARITY) < 1e-6, `${before} → ${after}`)
})

test('the operator may read it, a client may not; nobody rewrites it', async () => {
  const { member } = office(owner)
  const readBy = async (actor: Parameters<typeof as>[1]) =>
    (await as(db, actor, (tx) => tx.selectFrom('exposures').select('posting_id').execute())).length
  assert.ok((await readBy(await member('operator'))) > 0)
  assert.equal(await readBy(await member('company', loved.client_id)), 0)
  await assert.rejects(
    as(db, clock, (tx) => tx.updateTable('exposures').set({ came: 0 }).execute()),
    /permission denied/,
  )
})
