import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent, kurayoshi } from '../../tests/world/posting-forms.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as, type Member } from '../actor.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { ChangedMeanwhile, changePosting } from './change-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { versionsOf } from './versions.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const town = await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi }))

const drafted = () =>
  as(db, company, (tx) =>
    draftPosting(tx, company, { clientId: company.organizationId, content: completeContent }, NOW),
  )
/** An hour passes between two saves, so that each is a sitting of its own. */
const change = (actor: Member, id: string, version: number, given: Partial<typeof completeContent>) =>
  as(db, actor, (tx) => {
    const at = new Date(NOW.getTime() + version * 3_600_000)
    return changePosting(tx, actor, id, { version, content: { ...completeContent, ...given } }, at)
  })
const titleOf = async (id: string) =>
  (await owner.selectFrom('postings').select('title').where('id', '=', id).executeTakeFirstOrThrow()).title
const versionsOfPosting = (actor: Member, id: string, page = 1) =>
  as(db, actor, (tx) => versionsOf(tx, actor, { id, municipality_id: town }, page))

test('every save that changes something is a version, told with its differences and by whom', async () => {
  const id = await drafted()
  assert.equal(await change(company, id, 1, { title: '直販サイトの改善' }), 2)
  assert.equal(await change(company, id, 2, { title: '直販サイトの改善', mustSkills: ['instagram'] }), 3)
  const { versions, total } = await versionsOfPosting(company, id)
  assert.equal(total, 3)
  const told = versions.map(({ version, by, differences }) => [
    version,
    by !== '',
    differences.length > 5 ? 'all' : differences.map(({ field }) => field).join(),
  ])
  assert.deepEqual(told, [
    [3, true, 'mustSkills'],
    [2, true, 'title'],
    [1, true, 'all'],
  ])
})

test('people of another house are not named in the versions', async () => {
  const id = await drafted()
  const operator = await member('operator')
  await change(operator, id, 1, { title: '代わりに書きました' })
  assert.deepEqual(
    (await versionsOfPosting(company, id)).versions.map(({ by }) => by !== ''),
    [false, true],
  )
  const stranger = await member('company')
  assert.equal((await versionsOfPosting(stranger, id)).total, 0, 'row-level security hides them from strangers')
})

test('versions come ten to a page, and the oldest of a page is compared with the one before', async () => {
  const id = await drafted()
  for (let version = 1; version <= 11; version++) await change(company, id, version, { title: `第${version}案` })
  const first = await versionsOfPosting(company, id)
  assert.deepEqual([first.total, first.versions.length, first.versions.at(-1)?.version], [12, 10, 3])
  assert.deepEqual(first.versions.at(-1)?.differences, [
    { field: 'title', label: '件名', before: '第1案', after: '第2案' },
  ])
  assert.deepEqual(
    (await versionsOfPosting(company, id, 2)).versions.map(({ version }) => version),
    [2, 1],
  )
})

test('a save that changes nothing leaves no version and no entry', async () => {
  const id = await drafted()
  assert.equal(await change(company, id, 1, {}), 1)
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', id).execute()
  assert.deepEqual(entries, [{ name: 'posting.drafted' }])
})

test('the second of two editors overwrites nothing', async () => {
  const id = await drafted()
  const colleague = await member('company', company.organizationId, 'editor')
  await change(colleague, id, 1, { title: '同僚の件名' })
  await assert.rejects(
    change(company, id, 1, { title: '私の件名' }),
    (error) => error instanceof ChangedMeanwhile && error.version === 2,
  )
  assert.equal(await titleOf(id), '同僚の件名')
  assert.equal(await change(company, id, 2, { title: '私の件名' }), 3)
})

test('ten editors at once: one saves, nine are told', async () => {
  const id = await drafted()
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, at) => change(company, id, 1, { title: `${at}人目` })),
  )
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.ok(results.every((r) => r.status === 'fulfilled' || r.reason instanceof ChangedMeanwhile))
  assert.equal((await versionsOfPosting(company, id)).total, 2)
})

test('what is under review, public or over is not rewritten', async () => {
  for (const state of ['review', 'published', 'closed', 'filled', 'unfilled', 'withdrawn'] as const) {
    const { id } = await posting(state, { client_id: company.organizationId })
    await assert.rejects(change(company, id, 1, { title: '新しい件名' }), Stale, state)
  }
  const { id } = await posting('returned', { client_id: company.organizationId })
  assert.equal(await change(company, id, 1, {}), 2)
})

test('another company and a viewer change nothing', async () => {
  const id = await drafted()
  const other = await member('company')
  await assert.rejects(change(other, id, 1, { title: '他社' }), NotFound)
  const viewer = await member('company', company.organizationId, 'viewer')
  await assert.rejects(change(viewer, id, 1, { title: '閲覧者' }), /権限/)
  assert.equal(await titleOf(id), completeContent.title)
})
