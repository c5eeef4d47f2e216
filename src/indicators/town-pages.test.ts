import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { livedTownsOf } from '../../tests/world/lived-town.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { NotFound } from '../platform/errors.ts'
import { phaseOf, yearAsked } from './year-figures.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { livedTown } = livedTownsOf({ db, owner })
const year = fiscalYear(2025)

test('the officer opens the year, the evidence, and the contract behind the match', async () => {
  const { officer, match, municipality } = await livedTown()
  const page = await house(db).visitor(officer)
  const glance = await page.get('/town?year=2025')
  assert.equal(glance.status, 200)
  assert.match(glance.text, /令和7年度/)
  assert.match(glance.text, /根拠の1件を開く/)
  const evidence = await page.get('/town/indicators/matches?year=2025')
  assert.match(evidence.text, /マッチング件数 3件/)
  assert.match(evidence.text, new RegExp(`/town/contracts/${match}`))
  const contractPage = await page.get(`/town/contracts/${match}`)
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
    { what: 'evidence.exported', subject: municipality },
  ])
})

test('another town does not find the contract; a year that is none, or too far ahead, is not found', async () => {
  const { match } = await livedTown()
  const stranger = await house(db).visitor(await member('municipality'))
  assert.equal((await stranger.get(`/town/contracts/${match}`)).status, 404)
  for (const asked of ['2027', '1999', 'x', '2025.5', '９９'])
    assert.equal((await stranger.get(`/town/indicators/matches?year=${encodeURIComponent(asked)}`)).status, 404, asked)
  assert.equal((await stranger.get('/town/indicators/matches?programme=x')).status, 404)
  assert.throws(() => yearAsked('2026', NOW), NotFound)
})

test('the next year can be looked at and says that it has not begun; last year says that it is over', async () => {
  const { officer } = await livedTown()
  const page = await house(db).visitor(officer)
  assert.match((await page.get('/town?year=2026')).text, /この年度はまだ始まっていません/)
  assert.match((await page.get('/town?year=2024')).text, /この年度は終わっています/)
  assert.deepEqual(
    ['2025-03-31T14:59:59Z', '2025-03-31T15:00:00Z', '2026-03-31T15:00:00Z'].map((at) => phaseOf(year, new Date(at))),
    ['coming', 'running', 'closed'],
  )
})

test('a past day can be asked for in three boxes; one that cannot be is answered with a sentence', async () => {
  const { officer } = await livedTown()
  const page = await house(db).visitor(officer)
  const past = await page.get('/town?year=2025&on-year=2025&on-month=９&on-day=13')
  assert.match(past.text, /2025年9月13日\(土\)の時点の数字です/)
  for (const wrong of ['on=2025-13-01', 'on=2099-01-01', 'on-year=2025&on-month=2&on-day=30', 'on=x']) {
    const answer = await page.get(`/town?year=2025&${wrong}`)
    assert.equal(answer.status, 422, wrong)
    assert.match(answer.text, /今日までの実在する日付/)
  }
})
