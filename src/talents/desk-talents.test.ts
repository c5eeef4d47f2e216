import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { type TalentFilter, talentsForDesk, TALENTS_PER_PAGE } from './desk-talents.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)
const { visitor } = house(db)

const all: TalentFilter = { skill: null, prefecture: null, state: null }
const list = (actor: Actor, filter: Partial<TalentFilter>, page = 1) =>
  as(db, actor, (tx) => talentsForDesk(tx, actor, { ...all, ...filter }, page))

const operator = await member('operator')
const marketer = await talents.complete({ headline: 'マーケ', updated_at: new Date(NOW.getTime() + 3000) })
const resting = await talents.resting()
const beginner = await talents.made({ headline: 'はじめて' })
const gone = await talents.made({ state: 'deleted', headline: '退会' })

test('the operator lists everybody who has not left, the last changed first', async () => {
  const { talents: found, total } = await list(operator, {})
  assert.equal(total, 3)
  assert.equal(found[0]?.id, marketer.talentId)
  assert.ok(!found.some(({ id }) => id === gone.talentId))
})

test('by skill, by place, by state, and by all together', async () => {
  const ids = async (filter: Partial<TalentFilter>) => (await list(operator, filter)).talents.map(({ id }) => id).sort()
  assert.deepEqual(await ids({ skill: 'instagram' }), [marketer.talentId, resting.talentId].sort())
  assert.deepEqual(await ids({ skill: 'tiktok' }), [])
  assert.deepEqual(await ids({ prefecture: '31' }), [marketer.talentId, resting.talentId].sort())
  assert.deepEqual(await ids({ prefecture: '13' }), [])
  assert.deepEqual(await ids({ state: 'resting' }), [resting.talentId])
  assert.deepEqual(await ids({ skill: 'instagram', prefecture: '31', state: 'active' }), [marketer.talentId])
  assert.ok((await ids({ state: 'active' })).includes(beginner.talentId))
})

test('nobody but the operator lists talents', async () => {
  for (const actor of [await member('company'), await member('municipality'), await member('supporter'), marketer])
    await assert.rejects(list(actor, {}), NotFound)
})

test('twenty to a page, each on one page only', async () => {
  for (let n = 0; n < TALENTS_PER_PAGE; n++) await talents.made({ headline: `人材${n}` })
  const first = await list(operator, {})
  const second = await list(operator, {}, 2)
  assert.equal(first.talents.length, TALENTS_PER_PAGE)
  const ids = [...first.talents, ...second.talents].map(({ id }) => id)
  assert.equal(new Set(ids).size, first.total)
  assert.deepEqual((await list(operator, {}, 99)).talents, [])
})

test('the list has no names; conditions stay while turning pages; nonsense is no condition', async () => {
  const me = await visitor(operator)
  const { text } = await me.get('/desk/talents?state=active')
  assert.doesNotMatch(text, /山田|@example\.jp<\/dd>/)
  assert.match(text, /href="\/desk\/talents\?state=active&amp;page=2"/)
  for (const query of ['skill=x&prefecture=99&state=dead&page=-1', 'page=abc', 'page=99999999'])
    assert.equal((await me.get(`/desk/talents?${query}`)).status, 200)
  assert.match((await me.get('/desk/talents?skill=tiktok')).text, /当てはまる副業人材はいません/)
})

test('the page of one talent shows the name, and looking is recorded where the talent can see it', async () => {
  const me = await visitor(operator)
  const { status, text } = await me.get(`/desk/talents/${marketer.talentId}`)
  assert.equal(status, 200)
  assert.match(text, /<h1>山田 /)
  assert.match(text, /都市商事株式会社/)
  const seen = await owner
    .selectFrom('accesses')
    .select(['what', 'actor_account'])
    .where('subject', '=', marketer.talentId)
    .execute()
  assert.deepEqual(seen, [{ what: 'contact.seen', actor_account: operator.accountId }])
  assert.match((await (await visitor(marketer)).get('/my/consents')).text, /氏名と連絡先を表示しました/)
})

test('who has left, or never was, is not found, and the record of a talent is the operator’s to read', async () => {
  const me = await visitor(operator)
  assert.equal((await me.get(`/desk/talents/${gone.talentId}`)).status, 404)
  assert.equal((await me.get('/desk/talents/00000000-0000-4000-8000-000000000000')).status, 404)
  assert.equal((await me.get('/desk/talents/nonsense')).status, 404)
  assert.equal((await me.get(`/desk/talents/${marketer.talentId}/journal`)).status, 200)
  const company = await visitor(await member('company'))
  assert.equal((await company.get(`/desk/talents/${marketer.talentId}`)).status, 404)
})
