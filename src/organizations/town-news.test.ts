import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { articlesOf } from '../../tests/world/articles.ts'
import { eventsOf } from '../../tests/world/events.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { anyone, as } from '../actor.ts'
import { townFacts } from './town-facts.ts'

const { db, owner } = await freshDatabase()
const { organization } = office(owner)
const articles = articlesOf({ db, owner })
const events = eventsOf(db, owner)
const posting = postingsOf(owner)
const CODE = '313700'
const town = await organization('municipality', { name: '湯梨浜町', placeCode: CODE })
const visitor = await house(db).visitor()
const part = async (now = NOW) => {
  const { part: found } = await as(db, anyone, (tx) => townFacts(tx, CODE, now))
  assert.ok(found)
  return found
}

test('a town with nothing to tell has no headings over nothing', async () => {
  const { text } = await visitor.get(`/towns/${CODE}`)
  assert.doesNotMatch(text, /これからのイベント|このまちの記事/)
  assert.match(text, /いま公開中の求人はありません/)
})

test('events that are to come, the next first; drafts, other towns’ and past ones are not told', async () => {
  const tour = await events.opened({ kind: 'tour' })
  const draft = await events.drafted()
  const seminar = await events.opened()
  await owner
    .updateTable('events')
    .set({ municipality_id: town })
    .where('id', 'in', [tour.id, draft.id, seminar.id])
    .execute()
  await events.opened()
  const told = (await part()).events.map(({ id }) => id)
  assert.deepEqual(told, [seminar.id, tour.id])
  assert.deepEqual(
    (await part(new Date('2025-12-12T00:00:00Z'))).events.map(({ id }) => id),
    [tour.id],
  )
})

test('what is published about the town, the newest first; what was paid for says so', async () => {
  const about = { municipalityId: town }
  await articles.published({ content: { ...about, title: '古い事例' }, at: new Date('2025-11-30T00:00:00Z') })
  await articles.published({ content: { ...about, title: '広告', pr: true } })
  await articles.review({ content: { ...about, title: '審査中' } })
  await articles.archived({ content: { ...about, title: '終わったもの' } })
  await articles.published({ content: { title: 'よその町' } })
  assert.deepEqual(
    (await part()).articles.map(({ title }) => title),
    ['[PR] 広告', '古い事例'],
  )
})

test('matches are counted since the town takes part', async () => {
  for (const state of ['filled', 'filled', 'unfilled', 'published'] as const)
    await posting(state, { municipality_id: town })
  assert.equal((await part()).filled, 2)
})

test('the page leads to each of them, and to all', async () => {
  const { status, text } = await visitor.get(`/towns/${CODE}`)
  assert.equal(status, 200)
  for (const words of [
    'これからのイベント',
    'このまちの記事',
    '古い事例',
    'これまでに成約した求人',
    '副業人材の始めかた',
  ])
    assert.match(text, new RegExp(words))
  assert.match(text, /href="\/articles\?town=313700"/)
  const list = await visitor.get(`/articles?town=${CODE}`)
  assert.match(list.text, /全2件/)
})
