import { randomUUID } from 'node:crypto'
import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { type TalentActor, talentsOf } from '../../../tests/world/talents.ts'
import { as } from '../../actor.ts'
import { chance, priorWeights } from '../../matching/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { liveMarket } from '../live-market.ts'
import { estimatesInUse, recentNights } from './find-estimates.ts'
import { refitEstimates } from './refit-estimates.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db, { now: () => NOW })
const { member } = office(owner)
const operator = await member('operator')
const DAY = 86_400_000
/** Nights at four in the morning in Japan, the first on the day of NOW. */
const night = (number: number) =>
  new Date(
    dayInJapan(NOW).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: { hour: 4 } }).epochMilliseconds +
      number * DAY,
  )

const rows = () => owner.selectFrom('estimates').selectAll().orderBy('version').execute()
const people: TalentActor[] = []
for (let k = 0; k < 60; k++) people.push(await talentsOf(owner).made())
const postings: { id: string; municipality_id: string; client_id: string }[] = []
for (let k = 0; k < 10; k++) {
  const { id } = await publishedOf(owner)()
  const row = owner.selectFrom('postings').select(['id', 'municipality_id', 'client_id']).where('id', '=', id)
  postings.push(await row.executeTakeFirstOrThrow())
}

/** A repeatable draw in 0–1. */
let state = 7
const next = () => (state = (state * 48271) % 2147483647) / 2147483647

/** What a talent was shown ten days ago, and applied to with the chance that `wants` gives, had they looked. */
async function log(talent: TalentActor, wants: (coverage: number) => number): Promise<void> {
  const shown = new Date(NOW.getTime() - 10 * DAY)
  for (const [k, posting] of postings.entries()) {
    const covered = next()
    await owner
      .insertInto('impressions')
      .values({
        talent_id: talent.talentId,
        posting_id: posting.id,
        rank: k + 1,
        propensity: 1,
        interest: 0.1,
        acceptance: 0.5,
        interest_features: [1, covered, 0, 1, 1, 1, 0],
        acceptance_features: [1, covered, 1, 0.4],
        day: dayInJapan(shown).toString(),
        shown_at: shown,
      })
      .execute()
    if (next() < wants(covered) / (k + 1)) await apply(talent, posting, new Date(shown.getTime() + DAY))
  }
}

async function apply(
  { accountId, talentId }: TalentActor,
  posting: (typeof postings)[number],
  at: Date,
): Promise<void> {
  const { id: posting_id, ...parties } = posting
  const who = { id: randomUUID(), talent_id: talentId, account_id: accountId, posting_id, ...parties }
  const when = { submitted_at: at, state_since: at, reply_by: new Date(at.getTime() + 7 * DAY) }
  await owner
    .insertInto('applications')
    .values({ ...who, ...when, motivation: '力になりたい', state: 'submitted' })
    .execute()
}

test('before three in the morning nothing is fitted; afterwards once a night, however often the clock comes by', async () => {
  await refitEstimates(db, new Date(night(0).getTime() - 2 * 3_600_000))
  assert.deepEqual(await rows(), [])
  await Promise.all([1, 2, 3].map(() => refitEstimates(db, night(0))))
  const [first, ...others] = await rows()
  assert.deepEqual(others, [])
  assert.equal(first?.adopted, false)
  assert.deepEqual(first?.interest, [...priorWeights.interest])
})

test('with nothing logged the hand-set weights stand, and the page says why', async () => {
  assert.equal((await as(db, operator, (tx) => estimatesInUse(tx))).version, 0)
  const { text } = await (await visitor(operator)).get('/desk/recommendations')
  assert.match(text, /推定の見直し/)
  assert.match(text, /件数が足りないため、使っていません/)
  assert.match(text, /一人の操作の影響は、応募3件分まで/)
})

test('from people who are keener than was believed, the next night learns, and the lists are made with it', async () => {
  const believed = await liveMarket(db, night(0))
  assert.deepEqual(believed.weights.interest, priorWeights.interest)
  for (const talent of people) await log(talent, (covered) => 0.15 + 0.6 * covered)
  await refitEstimates(db, night(1))
  const last = (await rows()).at(-1)
  assert.equal(last?.adopted, true)
  assert.equal(last?.impressions, 600)
  const p = (weights: ArrayLike<number>, covered: number) =>
    chance([1, covered, 0, 1, 1, 1, 0].reduce((sum, feature, k) => sum + feature * (weights[k] ?? 0), 0))
  for (const covered of [0.2, 0.5]) {
    const truth = 0.15 + 0.6 * covered
    const before = p(priorWeights.interest, covered)
    const after = p(last?.interest ?? [], covered)
    assert.ok(Math.abs(after - truth) < 0.6 * Math.abs(before - truth), `${covered}: ${before} → ${after} of ${truth}`)
  }
  const book = await liveMarket(db, new Date(night(1).getTime() + 5000))
  assert.deepEqual([...book.weights.interest], last?.interest)
})

test('the page shows before and after', async () => {
  const { text } = await (await visitor(operator)).get('/desk/recommendations')
  for (const words of ['使い始めました', '手で決めた重み', 'いまの重み', 'スキルの一致', 'ずれ(ECE)'])
    assert.ok(text.includes(words), words)
})

test('one talent who applied to everything moves little', async () => {
  const before = (await rows()).at(-1)?.interest ?? []
  await log(await talentsOf(owner).made(), () => 100)
  await refitEstimates(db, night(2))
  const after = (await rows()).at(-1)?.interest ?? []
  for (const [k, weight] of after.entries())
    assert.ok(Math.abs(weight - (before[k] ?? 0)) < 0.15, `${k}: ${before[k]} → ${weight}`)
})

test('people without a proved address teach nothing, nor does what was shown this week', async () => {
  const counted = (await rows()).at(-1)?.impressions
  const talent = await talentsOf(owner).made()
  await owner.updateTable('accounts').set({ email_verified_at: null }).where('id', '=', talent.accountId).execute()
  await log(talent, () => 1)
  await refitEstimates(db, night(3))
  assert.equal((await rows()).at(-1)?.impressions, counted)
})

test('only the operator reads how it went; nobody rewrites it', async () => {
  await assert.rejects(
    as(db, people[0]!, (tx) => recentNights(tx, people[0]!)),
    NotFound,
  )
  await assert.rejects(
    as(db, operator, (tx) => tx.updateTable('estimates').set({ adopted: true }).execute()),
    /permission denied/,
  )
})
