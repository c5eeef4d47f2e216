import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as, type Member } from '../actor.ts'
import { historyOf } from '../history.ts'
import { NotFound } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { inviteMember } from './invite-member.ts'
import { isOwnMembership, organizationView, PER_PAGE, subjectsOf } from './queries.ts'
import { type OrganizationFilter, organizationsFor, postingCounts } from './list-organizations.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const operator = await member(
  'operator',
  await organization('operator', { name: '結ネットワーク', placeCode: '130001' }),
)
const all: OrganizationFilter = { kind: null, prefecture: null, words: '', page: 1 }
const list = (filter: Partial<OrganizationFilter>, actor: Actor = operator) =>
  as(db, actor, (tx) => organizationsFor(tx, actor, { ...all, ...filter }))
const names = async (filter: Partial<OrganizationFilter>) => (await list(filter)).lines.map(({ name }) => name)
const view = (actor: Actor, id: string) => as(db, actor, (tx) => organizationView(tx, actor, id))

/** A company in Tottori and one in Hokkaido, each with an admin. */
async function twoFirms(): Promise<[Member, Member]> {
  const tottori = await organization('company', { name: '倉吉の蔵元', placeCode: '312037' })
  const hokkaido = await organization('company', { name: '札幌の店', placeCode: '011002' })
  return [await member('company', tottori), await member('company', hokkaido)]
}

const [kura, mise] = await twoFirms()

test('the operator narrows the list by kind, prefecture and words, and each narrows further', async () => {
  await organization('municipality', { name: '倉吉市', placeCode: '312037' })
  assert.deepEqual(await names({ kind: 'municipality' }), ['倉吉市'])
  assert.deepEqual((await names({ prefecture: '31' })).toSorted(), ['倉吉の蔵元', '倉吉市'].toSorted())
  assert.deepEqual(await names({ prefecture: '31', kind: 'company' }), ['倉吉の蔵元'])
  assert.deepEqual(await names({ words: '倉吉 蔵' }), ['倉吉の蔵元'])
  assert.deepEqual(await names({ words: '札幌', prefecture: '31' }), [])
})

test('signs that mean something to the database are only letters here', async () => {
  for (const words of ['%', '_', '\\', "' or 1=1 --", '%%%_']) assert.deepEqual(await names({ words }), [], words)
})

test('each line says how many people and published postings there are', async () => {
  await posting('published', { client_id: kura.organizationId })
  await posting('draft', { client_id: kura.organizationId })
  await member('company', kura.organizationId, 'viewer')
  const [line] = (await list({ words: '倉吉の蔵元' })).lines
  assert.deepEqual([line?.members, line?.published, line?.state, line?.placeCode], [2, 1, 'active', '312037'])
  const counts = await as(db, operator, (tx) => postingCounts(tx, kura.organizationId))
  assert.deepEqual(counts, { published: 1, draft: 1 })
})

test('a long list has pages, and none is shown twice', async () => {
  for (let n = 0; n < PER_PAGE + 1; n++) await organization('supporter', { name: '同じ名前の支援機関' })
  const first = await list({ kind: 'supporter' })
  const second = await list({ kind: 'supporter', page: 2 })
  assert.deepEqual([first.total, first.lines.length, second.lines.length], [PER_PAGE + 1, PER_PAGE, 1])
  const ids = new Set([...first.lines, ...second.lines].map(({ id }) => id))
  assert.equal(ids.size, PER_PAGE + 1)
})

test('nobody else has a list of organizations', async () => {
  await assert.rejects(list({}, kura), NotFound)
})

test('members see their own house with its people; the other firm does not find it', async () => {
  const { organization: own, members } = await view(kura, kura.organizationId)
  assert.equal(own.name, '倉吉の蔵元')
  assert.ok(members.some(({ accountId, role }) => accountId === kura.accountId && role === 'admin'))
  await assert.rejects(view(mise, kura.organizationId), NotFound)
  assert.equal((await view(operator, mise.organizationId)).organization.name, '札幌の店')
})

test('who has left is no longer among the members, but stays in the 記録', async () => {
  const gone = await member('company', mise.organizationId, 'editor')
  await owner.updateTable('memberships').set({ state: 'ended' }).where('account_id', '=', gone.accountId).execute()
  const { members } = await view(mise, mise.organizationId)
  assert.deepEqual(
    members.map(({ accountId }) => accountId),
    [mise.accountId],
  )
  const subjects = await as(db, mise, (tx) => subjectsOf(tx, mise, mise.organizationId))
  assert.equal(subjects.length, 3)
})

test('the 記録 of a house is for its members and operators', async () => {
  const id = mise.organizationId
  await as(db, mise, (tx) => inviteMember(tx, mise, id, { email: 'new@example.jp', role: 'viewer' }, NOW))
  const told = await as(db, mise, async (tx) => historyOf(tx, mise, await subjectsOf(tx, mise, id)))
  assert.deepEqual(
    told.map(({ what }) => what),
    ['メンバーを招待しました'],
  )
  await assert.rejects(
    as(db, kura, (tx) => subjectsOf(tx, kura, id)),
    NotFound,
  )
})

test('one’s own place is known from another’s', async () => {
  const [own] = (await view(mise, mise.organizationId)).members
  assert.equal(await as(db, mise, (tx) => isOwnMembership(tx, mise, own!.id)), true)
  assert.equal(await as(db, kura, (tx) => isOwnMembership(tx, kura, own!.id)), false)
})
