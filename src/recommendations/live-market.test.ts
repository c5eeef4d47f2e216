import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { publishedOf } from '../../tests/world/published.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import { openDatabase } from '../platform/db/database.ts'
import { embeddedConnection } from '../platform/db/launcher.ts'
import { closePosting } from '../postings/close-posting.ts'
import { publishPosting } from '../postings/publish-posting.ts'
import { withdrawPosting } from '../postings/withdraw-posting.ts'
import { noteChange } from '../talents/change-talent.ts'
import { liveMarket } from './live-market.ts'
import { recommend } from './recommend.ts'

const { db, owner, host, name } = await freshDatabase()
const { member } = office(owner)
const posting = postingsOf(owner)
const published = publishedOf(owner)
const talents = talentsOf(owner)
const operator = await member('operator')
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

const listOf = async (talentId: string, now = NOW) =>
  recommend(await liveMarket(db, now), talentId, now).map(({ postingId }) => postingId)
const loadOf = async (id: string) => {
  const book = await liveMarket(db, NOW)
  return book.state.realLoad[book.postingNumbers.get(id)!]!
}
async function apply(postingId: string, state: 'submitted' | 'withdrawn' = 'submitted') {
  const client = await member('company')
  const made = await applicationsOf(owner).made(state, {
    posting: { id: postingId, clientId: client.organizationId, municipalityId: await townOf(postingId) },
    client,
  })
  await as(db, clock, async (tx) => {
    await record(tx, clock, { name: 'talent.registered', subject: made.talent.talentId, from: null, to: 'active' }, NOW)
    await record(
      tx,
      clock,
      {
        name: 'application.submitted',
        subject: made.id,
        from: null,
        to: 'submitted',
        detail: { posting: postingId, talent: made.talent.talentId, municipality: await townOf(postingId) },
      },
      NOW,
    )
  })
  return made
}
const townOf = async (id: string) =>
  (await owner.selectFrom('postings').select('municipality_id').where('id', '=', id).executeTakeFirstOrThrow())
    .municipality_id

const { talentId } = await talents.complete()

test('a market of nobody and nothing is a market', async () => {
  assert.deepEqual(await listOf(talentId), [])
})

test('what is published is recommended, what is closed is not', async () => {
  const { id } = await posting('review', { title: '宿のSNS' })
  assert.ok(!(await listOf(talentId)).includes(id))
  await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  assert.ok((await listOf(talentId)).includes(id))
  await as(db, operator, (tx) => closePosting(tx, operator, id, NOW))
  assert.ok(!(await listOf(talentId)).includes(id))
})

test('an application adds load and takes the posting off the list; a withdrawal takes the load away', async () => {
  const { id } = await published()
  assert.ok((await listOf(talentId)).includes(id))
  const { talent, id: application } = await apply(id)
  assert.ok((await loadOf(id)) > 0)
  assert.ok(!(await listOf(talent.talentId)).includes(id))
  await owner.updateTable('applications').set({ state: 'withdrawn' }).where('id', '=', application).execute()
  await as(db, clock, (tx) =>
    record(tx, clock, { name: 'application.withdrawn', subject: application, from: 'submitted', to: 'withdrawn' }, NOW),
  )
  assert.equal(await loadOf(id), 0)
  assert.ok(!(await listOf(talent.talentId)).includes(id))
})

test('who withdraws and posts the same again keeps the load', async () => {
  const client = await member('company')
  const text = {
    client_id: client.organizationId,
    title: '蔵の酒を海外へ',
    municipality_id: await member('municipality').then((m) => m.organizationId),
  }
  const { id } = await published(text)
  await apply(id)
  const load = await loadOf(id)
  await as(db, client, (tx) => withdrawPosting(tx, client, id, 'solved', NOW))
  const again = await published(text)
  assert.equal(await loadOf(again.id), load)
  // A process that starts now comes to the same.
  const other = openDatabase({ ...embeddedConnection(host, 'app', name), max: 2 })
  const book = await liveMarket(other, NOW)
  assert.ok(book.state.realLoad[book.postingNumbers.get(again.id)!]! > 0)
  await other.destroy()
})

test('a posting without a skill, or with one nobody knows, is shown to somebody', async () => {
  const { id: silent } = await published({ title: 'ぽよぽよ', background: 'ぽよ', duties: 'ぽよ', goal: '' })
  const { id: strange } = await published({ title: '謎の技' })
  await owner.insertInto('posting_skills').values({ posting_id: strange, skill: 'no-such-skill' }).execute()
  const fresh = await talents.complete()
  const book = await liveMarket(db, NOW, { talent: fresh.talentId })
  const shown = recommend(book, fresh.talentId, NOW).map(({ postingId }) => postingId)
  assert.ok(shown.includes(silent))
  assert.ok(shown.includes(strange))
})

test('a changed profile changes the list', async () => {
  const { id } = await published({ title: '決算の早期化', occupation: 'accounting-finance' })
  await owner.insertInto('posting_skills').values({ posting_id: id, skill: 'seo' }).execute()
  const person = await talents.made()
  const q = async () =>
    recommend(await liveMarket(db, NOW, { talent: person.talentId }), person.talentId, NOW).find(
      ({ postingId }) => postingId === id,
    )!.q
  const before = await q()
  await owner
    .insertInto('talent_skills')
    .values({ talent_id: person.talentId, skill: 'seo', level: 'leading', years: 6 })
    .execute()
  await as(db, person, (tx) => noteChange(tx, person, person.talentId, NOW))
  assert.ok((await q()) >= before)
})

test('name, place of birth and family change nothing; a wish does, for interest only', async () => {
  const { id } = await published()
  const person = await talents.complete()
  const seen = async () =>
    recommend(await liveMarket(db, NOW, { talent: person.talentId }), person.talentId, NOW).map(
      ({ postingId, p, q, reasons }) => ({ postingId, p, q, reasons }),
    )
  const before = await seen()
  await owner.updateTable('accounts').set({ name: 'スミス・ジョン' }).where('id', '=', person.accountId).execute()
  await owner
    .updateTable('talent_contacts')
    .set({ family_name: 'スミス', given_name: 'ジョン', family_kana: 'スミス', given_kana: 'ジョン' })
    .where('talent_id', '=', person.talentId)
    .execute()
  const places = (['born', 'lived', 'family', 'study'] as const).map((relation) => ({
    talent_id: person.talentId,
    place_code: '312011',
    relation,
  }))
  await owner.insertInto('talent_places').values(places).execute()
  await as(db, person, (tx) => noteChange(tx, person, person.talentId, NOW))
  assert.deepEqual(await seen(), before)

  await owner
    .insertInto('talent_places')
    .values({ talent_id: person.talentId, place_code: '312011', relation: 'wish' })
    .execute()
  await as(db, person, (tx) => noteChange(tx, person, person.talentId, NOW))
  const after = (await seen()).find(({ postingId }) => postingId === id)!
  const was = before.find(({ postingId }) => postingId === id)!
  assert.ok(after.p > was.p)
  assert.equal(after.q, was.q)
  assert.ok(after.reasons.includes('応援したい地域(鳥取県)の求人です'))
})

test('past a third of its life without any applicant, a posting is dearer', async () => {
  const { id } = await published({ closes_on: '2025-12-11' })
  const need = async (now: Date) => {
    const book = await liveMarket(db, now)
    const number = book.postingNumbers.get(id)!
    return { late: book.state.prices.late[number], strong: book.state.prices.strongNeed[number]! }
  }
  const fresh = await need(NOW)
  assert.equal(fresh.late, 0)
  const third = await need(later(3))
  assert.equal(third.late, 0)
  assert.ok(third.strong > 0.99 * fresh.strong && third.strong < 1.01 * fresh.strong)
  const { late, strong } = await need(later(7))
  assert.equal(late, 1)
  assert.ok(strong > 5 * fresh.strong)
  // On the day after the closing day it is on no list, even before the clock has closed it.
  assert.ok((await listOf(talentId, later(10))).includes(id))
  assert.ok(!(await listOf(talentId, later(11))).includes(id))
})

test('what has closed leaves the memory the next day, once it is more than a third; lists stay as they were', async () => {
  const ids: string[] = []
  for (let k = 0; k < 12; k++)
    ids.push((await posting('review', { title: `すぐ終わる求人${k}`, closes_on: '2026-02-20' })).id)
  for (const id of ids) await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  const kept = async (now: Date) => (await liveMarket(db, now)).postings.map(({ id }) => id)
  assert.ok(ids.every((id) => id.length > 0))
  assert.ok((await kept(later(20))).includes(ids[0]!))
  for (const id of ids) await as(db, operator, (tx) => closePosting(tx, operator, id, NOW))
  assert.ok((await kept(later(20))).includes(ids[0]!), 'on the same day it is only off the lists')
  const before = await listOf(talentId, later(20))
  const after = await kept(later(21))
  assert.ok(
    ids.every((id) => !after.includes(id)),
    'the next day it is gone',
  )
  const still = (await listOf(talentId, later(21))).filter((id) => before.includes(id))
  assert.ok(before.length === 0 || still.length > 0)
})
