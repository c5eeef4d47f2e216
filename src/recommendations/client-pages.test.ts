import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { talentsOf } from '../../tests/world/talents.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const talents = talentsOf(owner)
const published = publishedOf(owner)
const company = await member('company')
const ours = await published({ client_id: company.organizationId, title: '宿のSNS' })
const path = `/client/postings/${ours.id}`

test('only active talents who are open to scouts and shown to companies are suggested, without names', async () => {
  await talents.complete({ headline: '誘われたい人', open_to_scouts: true })
  await talents.complete({ headline: '静かにいたい人' })
  await talents.complete({ headline: '隠れている人', open_to_scouts: true, shown_to_companies: false })
  await talents.complete({ headline: '休んでいる人', open_to_scouts: true, state: 'resting' })
  const applied = await talents.complete({ headline: 'もう応募した人', open_to_scouts: true })
  await applicationsOf(owner).made('submitted', { posting: ours, client: company, talent: applied })
  const { status, text } = await (await visitor(company)).get(`${path}/suggestions`)
  assert.equal(status, 200)
  assert.match(text, /誘われたい人/)
  for (const hidden of ['静かにいたい人', '隠れている人', '休んでいる人', 'もう応募した人', '山田', '都市商事'])
    assert.ok(!text.includes(hidden), hidden)
  assert.equal(
    [...text.matchAll(/年齢・性別・国籍・出身地・家族・学校名・氏名・写真は、この順序に使っていません/g)].length,
    1,
  )
  assert.doesNotMatch(text, /<button[^>]*>[^<]*声をかける/)
})

test('where nobody fits well the page says so first, with what helps; where somebody does, it does not', async () => {
  const hard = await published({ client_id: company.organizationId, title: '会計の相談' })
  await owner.deleteFrom('posting_skills').where('posting_id', '=', hard.id).execute()
  await owner.insertInto('posting_skills').values({ posting_id: hard.id, skill: 'accounting', must: true }).execute()
  const client = await visitor(company)
  const { text } = await client.get(`/client/postings/${hard.id}/suggestions`)
  assert.match(text, /よく合う人材は見つかっていません[\s\S]*合い具合: 低/)
  assert.doesNotMatch(text, /合い具合: [中高]/)
  const suiting = (await client.get(`${path}/suggestions`)).text
  assert.match(suiting, /合い具合: [中高]/)
  assert.doesNotMatch(suiting, /よく合う人材は見つかっていません/)
})

test('another client finds neither page; a draft has no suggestions yet, but a forecast', async () => {
  const stranger = await visitor(await member('company'))
  for (const page of ['suggestions', 'forecast']) assert.equal((await stranger.get(`${path}/${page}`)).status, 404)
  const draft = await postingsOf(owner)('draft', { client_id: company.organizationId })
  const client = await visitor(company)
  assert.equal((await client.get(`/client/postings/${draft.id}/suggestions`)).status, 404)
  assert.equal((await client.get(`/client/postings/${draft.id}/forecast`)).status, 200)
})

test('the forecast is a range with what would change it, how it was made, and what came', async () => {
  const { text } = await (await visitor(company)).get(`${path}/forecast`)
  for (const words of [
    '0〜1人',
    '謝礼を2割上げる',
    '稼働時間を3割減らす',
    'すべてリモート',
    '見積もりの方法',
    '約束ではありません',
  ])
    assert.ok(text.includes(words), words)
  assert.doesNotMatch(text, /200人まで|これまでに終わった求人/)
  assert.match(text, /これまでに届いた応募[\s\S]{0,80}1件/)
  assert.doesNotMatch(text, /\d+(\.\d+)?%/)
})
