import type { ListFilter } from './listed-postings.ts'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as, type Member } from '../actor.ts'
import { clientHomeOf } from './client-home.ts'
import { postingsForOperator, postingsOfClient, postingsOfTown } from './list-postings.ts'
import { listHref, listQueryOf } from './list-query.ts'

const { db, owner } = await freshDatabase()
const { member, organization, talent } = office(owner)
const posting = postingsOf(owner)

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const listed = (actor: Member, filter: Partial<ListFilter> = {}) => {
  const list = {
    company: postingsOfClient,
    municipality: postingsOfTown,
    operator: postingsForOperator,
    supporter: postingsForOperator,
  }[actor.kind]
  return as(db, actor, (tx) => list(tx, actor, { page: 1, ...filter }))
}
const ids = async (actor: Member, filter: Partial<ListFilter> = {}) =>
  (await listed(actor, filter)).rows.map(({ id }) => id)

async function applied(given: { id: string; clientId: string; municipalityId: string }, state: string) {
  const person = await talent()
  await owner
    .insertInto('applications')
    .values({
      id: randomUUID(),
      posting_id: given.id,
      talent_id: person.talentId,
      account_id: person.accountId,
      client_id: given.clientId,
      municipality_id: given.municipalityId,
      state,
      motivation: 'お手伝いしたいです',
      submitted_at: NOW,
      state_since: NOW,
    })
    .execute()
}

test('a client sees its own postings and no others, the latest change first', async () => {
  const company = await member('company')
  const own = { client_id: company.organizationId }
  const old = await posting('draft', { ...own, updated_at: minutes(1) })
  const young = await posting('published', { ...own, updated_at: minutes(2) })
  await posting('published')
  assert.deepEqual(await ids(company), [young.id, old.id])
  assert.deepEqual(await ids(await member('company')), [])
})

test('a town sees every posting within it, whoever recruits, and none of another town', async () => {
  const town = await member('municipality')
  const here = { municipality_id: town.organizationId }
  const made = [
    await posting('draft', here),
    await posting('withdrawn', here),
    await posting('published', { ...here, client_id: town.organizationId }),
  ]
  await posting('published')
  assert.deepEqual((await ids(town)).toSorted(), made.map(({ id }) => id).toSorted())
})

test('an operator sees reviews first, the longest waiting on top, scheduled ones behind; a supporter nothing', async () => {
  const municipality_id = await organization('municipality')
  const operator = await member('operator')
  const draft = await posting('draft', { municipality_id, updated_at: minutes(9) })
  const scheduled = await posting('review', { municipality_id, updated_at: minutes(1), publish_on: '2025-12-10' })
  const second = await posting('review', { municipality_id, updated_at: minutes(3) })
  const first = await posting('review', { municipality_id, updated_at: minutes(2) })
  const published = await posting('published', { municipality_id, updated_at: minutes(4) })
  assert.deepEqual(await ids(operator, { municipalityId: municipality_id }), [
    first.id,
    second.id,
    scheduled.id,
    draft.id,
    published.id,
  ])
  assert.deepEqual(await ids(await member('supporter')), [])
})

test('narrowed by state and words; typed wildcards are letters; counts stay for all states', async () => {
  const municipality_id = await organization('municipality')
  const operator = await member('operator')
  const client_id = await organization('company', { name: '100%果汁農園' })
  const juice = await posting('published', { municipality_id, client_id, title: '果汁の販路を広げる' })
  await posting('published', { municipality_id, title: '旅館の広報' })
  await posting('draft', { municipality_id, title: '果汁の広報' })
  const filter = { municipalityId: municipality_id }
  assert.deepEqual(await ids(operator, { ...filter, text: '100%' }), [juice.id])
  assert.deepEqual(await ids(operator, { ...filter, text: '%_%' }), [])
  assert.deepEqual(await ids(operator, { ...filter, text: '果汁', state: 'published' }), [juice.id])
  const { total, counts } = await listed(operator, { ...filter, text: '果汁', state: 'published' })
  assert.deepEqual([total, counts], [1, { draft: 1, published: 1 }])
})

test('twenty to a page, each posting on exactly one page', async () => {
  const company = await member('company')
  for (let at = 0; at < 23; at++) await posting('draft', { client_id: company.organizationId })
  const first = await ids(company)
  const second = await ids(company, { page: 2 })
  assert.deepEqual([first.length, second.length, new Set([...first, ...second]).size], [20, 3, 23])
  assert.deepEqual(await ids(company, { page: 3 }), [])
  assert.equal((await listed(company, { page: 3 })).total, 23)
})

test('applications are counted for the client, those waiting for an answer apart', async () => {
  const company = await member('company')
  const made = await posting('published', { client_id: company.organizationId })
  for (const state of ['submitted', 'screening', 'interview', 'offered', 'declined']) await applied(made, state)
  const [row] = (await listed(company)).rows
  assert.deepEqual([row?.applications, row?.waiting], [5, 3])
})

test('the home of a client shows what waits: answers, remarks, drafts', async () => {
  const company = await member('company')
  const own = { client_id: company.organizationId }
  await applied(await posting('published', { ...own, title: '返事待ち' }), 'submitted')
  await applied(await posting('published', { ...own, title: '返事済み' }), 'declined')
  await posting('returned', { ...own, title: '指摘あり' })
  await posting('draft', { ...own, title: '書きかけ' })
  const home = await as(db, company, (tx) => clientHomeOf(tx, company, NOW))
  const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)
  assert.deepEqual(
    [titles(home.answering), titles(home.returned), titles(home.drafts)],
    [['返事待ち'], ['指摘あり'], ['書きかけ']],
  )
  assert.deepEqual([home.published, home.total], [2, 4])
})

test('what a URL says is understood or left out, and leads back to the same list', () => {
  const read = (query: string) => listQueryOf(new URLSearchParams(query))
  const nothing = { state: undefined, municipalityId: undefined, text: undefined, page: 1 }
  assert.deepEqual(read('state=moon&page=-1&municipality=x&text=%00%20'), nothing)
  assert.deepEqual(read('page=1e9'), nothing)
  const id = randomUUID()
  const query = { state: 'review', municipalityId: id, text: '果汁 & 旅館', page: 2 } as const
  const href = listHref('/desk/postings', query)
  assert.deepEqual(read(href.split('?')[1] ?? ''), query)
  assert.equal(listHref('/desk/postings', nothing), '/desk/postings')
})
