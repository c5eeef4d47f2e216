import { randomUUID } from 'node:crypto'
import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { calibrationsOf } from './calibration.ts'
import { helpGiven } from './needy-postings.ts'
import { unknownWords } from './vocabulary/unknown-words.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const operator = await member('operator')
const { visitor } = house(db)
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

test('with no market yet, the page says so in each part', async () => {
  const { status, text } = await (await visitor(operator)).get('/desk/recommendations')
  assert.equal(status, 200)
  assert.match(text, /応募が届かないまま時間が過ぎている求人は、いまありません/)
  assert.match(text, /件数がまだ足りません/)
})

/** What the page says below a heading. */
const under = (text: string, heading: string) => text.split(`<h2>${heading}</h2>`)[1]?.split('<h2>')[0] ?? ''

test('a posting past a third of its life without anybody is in need, a fresh one is not: why, since when, and what next', async () => {
  const old = { title: 'フォルクローレの上演', published_at: daysAgo(9), closes_on: '2025-12-16' }
  const { id } = await publishedOf(owner)(old)
  await publishedOf(owner)({ title: 'まだ新しい求人' })
  const text = under((await (await visitor(operator)).get('/desk/recommendations')).text, '手を貸したい求人')
  // 24 days between 2025-11-22 and 2025-12-16: a third of them is over on the ninth day.
  for (const words of ['フォルクローレの上演', '応募がまだ届いていません', '2025年12月1日(月)', 'まだありません'])
    assert.ok(text.includes(words), words)
  assert.ok(text.includes(`/client/postings/${id}/suggestions`) && text.includes(`/client/postings/${id}/forecast`))
  assert.doesNotMatch(text, /まだ新しい求人|伴走ケース/)
  const words = await as(db, operator, (tx) => unknownWords(tx, operator))
  assert.ok(words.some(({ word }) => word.includes('フォルクローレ')))
})

test('what was done for it is told: whom it was told to, what was corrected, who went there', async () => {
  const company = await member('company')
  const ours = { client_id: company.organizationId, title: '誰も来ない求人', published_at: daysAgo(20) }
  const posting = await publishedOf(owner)({ ...ours, closes_on: '2025-12-10' })
  const talent = await talentsOf(owner).complete()
  const times = { sent_at: daysAgo(3), state_since: daysAgo(3), expires_at: daysAgo(-11) }
  await owner
    .insertInto('scouts')
    .values({
      id: randomUUID(),
      posting_id: posting.id,
      talent_id: talent.talentId,
      account_id: talent.accountId,
      client_id: company.organizationId,
      sender_id: company.organizationId,
      by_account: company.accountId,
      message: 'プロフィールを拝見し、これまでのご経験に強くひかれました。一度、求人の内容をご覧ください。',
      state: 'sent',
      ...times,
    })
    .execute()
  const corrected = { name: 'posting.corrected', subject_kind: 'posting', subject: posting.id, actor_kind: 'company' }
  await owner
    .insertInto('journal')
    .values({ ...corrected, at: daysAgo(2) })
    .execute()
  const helped = await as(db, operator, (tx) => helpGiven(tx, operator, [posting.id]))
  const { scouts, corrections, visitedOn, caseId } = helped.get(posting.id)!
  assert.deepEqual([scouts, corrections, visitedOn, caseId], [1, 1, null, null])
  const text = under((await (await visitor(operator)).get('/desk/recommendations')).text, '手を貸したい求人')
  assert.match(text, /声かけ1人\(最後は11月28日\)、文章の訂正1回\(最後は11月29日\)/)
})

test('what was foretold is compared with what came within a week, and with enough of it the figure is shown', async () => {
  const made = await applicationsOf(owner).submitted({ row: { submitted_at: daysAgo(9) } })
  const other = await talentsOf(owner).complete()
  const rows = Array.from({ length: 10 }, (_, k) => ({
    talent_id: k === 0 ? made.talent.talentId : other.talentId,
    posting_id: made.postingId,
    rank: 1,
    propensity: 1,
    interest: 0.1,
    acceptance: 0.5,
    day: daysAgo(10 + k)
      .toISOString()
      .slice(0, 10),
    shown_at: daysAgo(10 + k),
  }))
  await owner.insertInto('impressions').values(rows).execute()
  const { interest, acceptance } = await as(db, operator, (tx) => calibrationsOf(tx, operator, NOW))
  assert.deepEqual([interest.samples, interest.happened, interest.isEnough], [10, 1, false])
  assert.ok(interest.error < 1e-6)
  assert.equal(acceptance.samples, 0, 'not answered yet')
})

test('an answer is held against the chance of a yes; what was withdrawn says nothing, nor does who was not shown it', async () => {
  const of = applicationsOf(owner)
  const made = [
    await of.made('declined', { row: { submitted_at: daysAgo(5) } }),
    await of.made('offered', { row: { submitted_at: daysAgo(5) } }),
    await of.made('withdrawn', { row: { submitted_at: daysAgo(5) } }),
  ]
  await of.made('declined', { row: { submitted_at: daysAgo(5) } })
  const known = { rank: 1, propensity: 1, interest: 0.1, acceptance: 0.5, day: '2025-11-25', shown_at: daysAgo(6) }
  await owner
    .insertInto('impressions')
    .values(made.map(({ talent, postingId }) => ({ ...known, talent_id: talent.talentId, posting_id: postingId })))
    .execute()
  const { acceptance } = await as(db, operator, (tx) => calibrationsOf(tx, operator, NOW))
  assert.deepEqual([acceptance.samples, acceptance.happened, acceptance.error], [2, 1, 0])
  const { text } = await (await visitor(operator)).get('/desk/recommendations')
  assert.match(text, /返答のあった2件と、条件の提示まで進んだ1件/)
  assert.match(text, /件数が足りないため参考/)
})

test('only the operator reads it', async () => {
  const company = await member('company')
  assert.equal((await (await visitor(company)).get('/desk/recommendations')).status, 404)
  await assert.rejects(
    as(db, company, (tx) => calibrationsOf(tx, company, NOW)),
    NotFound,
  )
  await assert.rejects(
    as(db, company, (tx) => unknownWords(tx, company)),
    NotFound,
  )
  await assert.rejects(
    as(db, company, (tx) => helpGiven(tx, company, [])),
    NotFound,
  )
})
