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
import { calibrationOf } from './market-figures.ts'
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

test('a posting past half its life without anybody is in need, a fresh one is not; strange words are listed', async () => {
  const old = { title: 'フォルクローレの上演', published_at: daysAgo(20), closes_on: '2025-12-10' }
  await publishedOf(owner)(old)
  await publishedOf(owner)({ title: 'まだ新しい求人' })
  const { text } = await (await visitor(operator)).get('/desk/recommendations')
  const needy = text.slice(text.indexOf('手を貸したい求人'), text.indexOf('応募の見込みは'))
  assert.match(needy, /フォルクローレの上演/)
  assert.doesNotMatch(needy, /まだ新しい求人/)
  const words = await as(db, operator, (tx) => unknownWords(tx, operator))
  assert.ok(words.some(({ word }) => word.includes('フォルクローレ')))
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
  const found = await as(db, operator, (tx) => calibrationOf(tx, operator, NOW))
  assert.equal(found.impressions, 10)
  assert.equal(found.applications, 1)
  assert.ok(found.error < 1e-6)
  assert.equal(found.isEnough, false)
})

test('only the operator reads it', async () => {
  const company = await member('company')
  assert.equal((await (await visitor(company)).get('/desk/recommendations')).status, 404)
  await assert.rejects(
    as(db, company, (tx) => calibrationOf(tx, company, NOW)),
    NotFound,
  )
  await assert.rejects(
    as(db, company, (tx) => unknownWords(tx, company)),
    NotFound,
  )
})
