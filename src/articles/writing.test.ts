import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { articlesOf, body, NEXT_MORNING, plain } from '../../tests/world/articles.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, anyone, as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { archiveArticle, correctArticle } from './end-article.ts'
import { publishDueArticles } from './due-articles.ts'
import { holdArticle, publishArticle, returnArticle, scheduleArticle, submitArticle } from './review-article.ts'
import { changeArticle, draftArticle } from './write-article.ts'

const { db, owner } = await freshDatabase()
const { member, talent, organization } = office(owner)
const articles = articlesOf({ db, owner })

const submitting = (actor: Actor, id: string) => as(db, actor, (tx) => submitArticle(tx, actor, id, NOW))
const publishing = (actor: Actor, id: string) => as(db, actor, (tx) => publishArticle(tx, actor, id, NOW))
const scheduling = (actor: Actor, id: string, at: Date) =>
  as(db, actor, (tx) => scheduleArticle(tx, actor, id, at, NOW))
const correcting = (actor: Actor, id: string, given: Partial<{ body: string; seen: number; lead: string }>) =>
  as(db, actor, (tx) =>
    correctArticle(tx, actor, id, { words: '額を直しました。', lead: plain.lead, body, seen: 1, ...given }, NOW),
  )

test('from the first word to the archive, each step is told', async () => {
  const { id, operator } = await articles.published()
  await correcting(operator, id, { body: `${body}\n\n以上です。` })
  await as(db, operator, (tx) => archiveArticle(tx, operator, id, 'request', NOW))
  assert.deepEqual(await articles.told(id), [
    'drafted',
    'consented',
    'submitted',
    'published',
    'corrected',
    'archived request',
  ])
})

test('nobody but an operator writes; for others there is no such desk', async () => {
  const { id } = await articles.draft()
  const others = [
    await member('municipality'),
    await member('company'),
    await member('supporter'),
    await talent(),
    anyone,
  ]
  for (const actor of others) {
    const organizationId = await organization('operator')
    const content = { ...plain, organizationId, municipalityId: null, contractId: null }
    await assert.rejects(
      as(db, actor, (tx) => draftArticle(tx, actor, content, NOW)),
      NotFound,
    )
    await assert.rejects(submitting(actor, id), NotFound)
  }
})

test('a viewer of the operator reads and writes nothing', async () => {
  const { id, operator } = await articles.consented()
  const viewer = await member('operator', operator.organizationId, 'viewer')
  await assert.rejects(submitting(viewer, id), NotAllowed)
})

test('an article names an organization that writes, a town that is one, and a contract that came into force', async () => {
  const operator = await member('operator')
  const company = await organization('company')
  const own = { ...plain, organizationId: operator.organizationId, municipalityId: null, contractId: null }
  const refused = (given: object, sentence: RegExp) =>
    assert.rejects(
      as(db, operator, (tx) => draftArticle(tx, operator, { ...own, ...given }, NOW)),
      (error) => error instanceof Invalid && sentence.test(error.message),
    )
  await refused({ organizationId: company }, /書いた組織/)
  await refused({ municipalityId: company }, /まちを一覧から/)
  await refused({ contractId: '11111111-1111-4111-8111-111111111111' }, /成立した契約/)
})

test('two who write at once: the second is told, and loses nothing of the first', async () => {
  const { id, operator, municipalityId } = await articles.draft()
  const content = { ...plain, organizationId: operator.organizationId, municipalityId }
  const change = (title: string, seen: number) =>
    as(db, operator, (tx) => changeArticle(tx, operator, id, { ...content, title, seen }, NOW))
  await change('一人目の題名', 1)
  await assert.rejects(change('二人目の題名', 1), Stale)
  await change('二人目の題名', 2)
  assert.deepEqual([(await articles.row(id)).title, (await articles.row(id)).version], ['二人目の題名', 3])
})

test('what is not whole does not go into the review', async () => {
  const { id, operator } = await articles.draft()
  await assert.rejects(submitting(operator, id), /掲載の同意/)
  assert.equal((await articles.row(id)).state, 'draft')
})

test('a remark brings it back to the draft; it is mended and goes in again', async () => {
  const { id, operator } = await articles.review()
  await as(db, operator, (tx) => returnArticle(tx, operator, id, '数えた期間を書いてください。', NOW))
  assert.equal((await articles.row(id)).state, 'draft')
  await submitting(operator, id)
  assert.equal((await articles.row(id)).state, 'review')
})

test('moves that are not open say where the article stands', async () => {
  const { id, operator } = await articles.published()
  await assert.rejects(publishing(operator, id), /すでに「公開中」/)
  await assert.rejects(submitting(operator, id), Stale)
  const old = await articles.archived()
  await assert.rejects(publishing(old.operator, old.id), /すでに「公開終了」/)
})

test('the hour of publication lies ahead, and within a year', async () => {
  const { id, operator } = await articles.review()
  await assert.rejects(scheduling(operator, id, NOW), /今より後/)
  await assert.rejects(scheduling(operator, id, new Date('2026-12-03T00:00:00Z')), /1年以内/)
  await scheduling(operator, id, NEXT_MORNING)
  assert.deepEqual((await articles.row(id)).publish_at, NEXT_MORNING)
})

test('the clock publishes at the hour that was promised, once, and not what was held back', async () => {
  const due = await articles.scheduled()
  const held = await articles.scheduled()
  await as(db, held.operator, (tx) => holdArticle(tx, held.operator, held.id, NOW))
  const before = new Date(NEXT_MORNING.getTime() - 1000)
  await publishDueArticles(db, before)
  assert.equal((await articles.row(due.id)).state, 'scheduled')
  const later = new Date(NEXT_MORNING.getTime() + 240_000)
  await Promise.all([publishDueArticles(db, later), publishDueArticles(db, later)])
  const row = await articles.row(due.id)
  assert.deepEqual([row.state, row.published_at, row.publish_at], ['published', NEXT_MORNING, null])
  assert.equal((await articles.told(due.id)).filter((name) => name === 'published').length, 1)
  assert.equal((await articles.row(held.id)).state, 'review')
})

test('a correction changes something, says so with its day, and is found by the new words', async () => {
  const { id, operator } = await articles.published()
  await assert.rejects(correcting(operator, id, {}), /変わっていません/)
  await assert.rejects(correcting(operator, id, { body: body.replaceAll('\n', '\r\n') }), /変わっていません/)
  await assert.rejects(correcting(operator, id, { body: '短い' }), /200文字以上/)
  await correcting(operator, id, { body: `${body}\n\n新しい一文です。` })
  await assert.rejects(correcting(operator, id, { body, seen: 1 }), Stale)
  const row = await articles.row(id)
  assert.deepEqual([row.version, row.folded.includes('新しい一文')], [2, true])
  const corrections = await owner
    .selectFrom('article_corrections')
    .select('words')
    .where('article_id', '=', id)
    .execute()
  assert.deepEqual(corrections, [{ words: '額を直しました。' }])
})
