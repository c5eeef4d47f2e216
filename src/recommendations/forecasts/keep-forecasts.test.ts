import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { as, clock } from '../../actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { keepForecasts } from './keep-forecasts.ts'
import { applicantModel, forecastFigures, keptForecast } from './kept-forecasts.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db)
const published = publishedOf(owner)
const company = await member('company')
const operator = await member('operator')
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const kept = () => owner.selectFrom('forecasts').selectAll().orderBy('made_at').execute()

await talentsOf(owner).complete()
const fresh = await published({ client_id: company.organizationId, title: '宿のSNS', published_at: hoursAgo(1) })

/** A posting that has ended, with its forecast and so many applications. */
async function ended(title: string, { least, most, came }: { least: number; most: number; came: number }) {
  const posting = await published({ title, client_id: company.organizationId, published_at: hoursAgo(2_000) })
  const foretold = { posting_id: posting.id, interest: 10, least, most, talents: 50, learned_from: 0 }
  await owner
    .insertInto('forecasts')
    .values({ ...foretold, made_at: hoursAgo(2_000) })
    .execute()
  for (let k = 0; k < came; k++) await applicationsOf(owner).made('submitted', { posting, client: company })
  await owner.updateTable('postings').set({ state: 'closed' }).where('id', '=', posting.id).execute()
  return posting
}

test('what is published gets its forecast kept once; what was published long ago gets none, for it would know too much', async () => {
  await published({ title: '先月からの求人', published_at: hoursAgo(30) })
  await keepForecasts(db, NOW)
  await keepForecasts(db, hoursAgo(-1))
  const [row, ...others] = await kept()
  assert.deepEqual(others, [])
  assert.equal(row?.posting_id, fresh.id)
  assert.deepEqual([row?.talents, row?.learned_from, row?.made_at], [1, 0, NOW])
  assert.ok((row?.interest ?? 0) > 0 && (row?.most ?? 0) >= (row?.least ?? 0))
})

test('the client reads what was foretold for its own posting; another client reads nothing; nobody rewrites it', async () => {
  assert.ok(await as(db, company, (tx) => keptForecast(tx, fresh.id)))
  const stranger = await member('company')
  assert.equal(await as(db, stranger, (tx) => keptForecast(tx, fresh.id)), null)
  const rewrite = as(db, clock, (tx) => tx.updateTable('forecasts').set({ most: 99 }).execute())
  await assert.rejects(rewrite, /permission denied/)
  const own = { interest: 1, least: 0, most: 9, talents: 1, learned_from: 0, made_at: NOW }
  const other = await published({ client_id: company.organizationId, title: 'よそで書いた見通し' })
  await assert.rejects(
    as(db, company, (tx) =>
      tx
        .insertInto('forecasts')
        .values({ posting_id: other.id, ...own })
        .execute(),
    ),
    /row-level security/,
  )
})

test('while it is open, the page holds what came against the forecast without judging it', async () => {
  const { text } = await (await visitor(company)).get(`/client/postings/${fresh.id}/forecast`)
  assert.match(text, /これまでに届いた応募[\s\S]{0,80}0件/)
  assert.doesNotMatch(text, /これまでに終わった求人/)
  assert.match(text, /公開したときの目安[\s\S]{0,80}0〜1人\(2025年12月1日/)
  assert.match(text, /まだ募集の途中です。いまのところ、公開したときの目安の中です。/)
})

test('once it has ended, the page says how it turned out, and proposes no more changes', async () => {
  const posting = await ended('終わった求人', { least: 1, most: 3, came: 5 })
  const { text } = await (await visitor(company)).get(`/client/postings/${posting.id}/forecast`)
  assert.match(text, /届いた応募[\s\S]{0,80}5件/)
  assert.match(text, /結果は、公開したときの目安を上回りました。/)
  assert.doesNotMatch(text, /こう変えると/)
})

test('the operator reads how many ended within their range; others do not', async () => {
  await ended('届かなかった求人', { least: 1, most: 3, came: 0 })
  await ended('見積もりどおりの求人', { least: 1, most: 3, came: 2 })
  const { record, newest } = await as(db, operator, (tx) => forecastFigures(tx, operator))
  assert.equal(record.ended, 3)
  assert.deepEqual(
    [record.within, record.fewer, record.more].map((share) => Math.round(share * 3)),
    [1, 1, 1],
  )
  assert.deepEqual(
    newest.map(({ title, came }) => `${title} ${came}`).toSorted(),
    ['届かなかった求人 0', '終わった求人 5', '見積もりどおりの求人 2'].toSorted(),
  )
  const { text } = await (await visitor(operator)).get('/desk/recommendations')
  assert.match(text, /募集を終えた3件のうち、1件が見積もりの幅に収まり、1件が下回り、1件が上回りました/)
  assert.match(text, /30件になるまで、幅は仮定/)
  await assert.rejects(
    as(db, company, (tx) => forecastFigures(tx, company)),
    NotFound,
  )
})

test('from thirty ended postings on, the range is learned from them and the page says so', async () => {
  assert.equal((await as(db, clock, applicantModel)).learnedFrom, 0)
  for (let k = 0; k < 27; k++) await ended(`求人${k}`, { least: 1, most: 3, came: 0 })
  const model = await as(db, clock, applicantModel)
  assert.equal(model.learnedFrom, 30)
  const { text } = await (await visitor(company)).get(`/client/postings/${fresh.id}/forecast`)
  assert.ok(text.includes('これまでに終わった求人30件のうち28件では、応募は目安より少なくなりました(平均0.2件)。'))
  assert.match(text, /募集を終えた求人30件の、公開したときの見積もりと実際の応募から/)
})
