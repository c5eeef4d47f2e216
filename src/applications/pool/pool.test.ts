import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { scoutsOf } from '../../../tests/world/scouts.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { type Actor, as } from '../../actor.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { withdrawConsent } from '../../talents/withdraw-consent.ts'
import { applicationStates } from '../application.ts'
import { answerOnward } from '../onward.ts'
import { joinPool } from './join-pool.ts'
import { leavePool } from './leave-pool.ts'
import { listPool, myPools } from './list-pool.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member, organization } = office(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

const poolOf = (actor: Actor) => as(db, actor, (tx) => listPool(tx, actor, 1, NOW))
const namesIn = async (actor: Actor) => (await poolOf(actor)).entries.map(({ name, email }) => [name, email !== null])
const join = (actor: Actor, town: string) => as(db, actor, (tx) => joinPool(tx, actor, town, NOW))
const firstOf = async (actor: Actor) => (await as(db, actor, (tx) => myPools(tx, actor)))[0]?.id ?? ''
const journalOf = async (subject: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', subject).orderBy('seq').execute()).map(
    (e) => e.name,
  )

/** A talent whom a company of the town declined, and the people of that town. */
async function declined() {
  const { id, talent, client, postingId } = await applications.declined()
  const { municipality_id } = await owner
    .selectFrom('postings')
    .select('municipality_id')
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  return { id, talent, client, town: await member('municipality', municipality_id) }
}
const answer = (actor: Actor, id: string, offer: 'postings' | 'pool', given: 'yes' | 'no') =>
  as(db, actor, (tx) => answerOnward(tx, actor, id, { offer, answer: given }, NOW))

test('a yes to the pool is a consent for that town: it and the operator see the name, nobody else sees anything', async () => {
  const { id, talent, client, town } = await declined()
  await answer(talent, id, 'pool', 'yes')
  await answer(talent, id, 'pool', 'yes')
  assert.deepEqual(await namesIn(town), [[expectName(await contactOf(talent.talentId)), true]])
  assert.equal((await poolOf(await member('operator'))).entries.length, 1)
  const strangers: Actor[] = [client, talent, await member('municipality'), await member('supporter')]
  for (const stranger of strangers) assert.deepEqual(await namesIn(stranger), [], stranger.kind)
  const items = await owner
    .selectFrom('consents')
    .select(['item', 'recipient_id'])
    .where('talent_id', '=', talent.talentId)
    .orderBy('item')
    .execute()
  assert.deepEqual(
    items,
    ['email', 'name', 'profile'].map((item) => ({ item, recipient_id: town.organizationId })),
  )
})

const contactOf = (talentId: string) =>
  owner.selectFrom('talent_contacts').selectAll().where('talent_id', '=', talentId).executeTakeFirstOrThrow()
const expectName = ({ family_name, given_name }: { family_name: string; given_name: string }) =>
  `${family_name} ${given_name}`

test('the client never learns what was answered: neither rows nor journal', async () => {
  const { id, talent, client } = await declined()
  await answer(talent, id, 'postings', 'yes')
  await answer(talent, id, 'pool', 'no')
  for (const table of ['onward_answers', 'pool_entries'] as const)
    assert.deepEqual(await as(db, client, (tx) => tx.selectFrom(table).selectAll().execute()), [])
  const { text } = await (await visitor(client)).get(`/client/applications/${id}/journal`)
  assert.doesNotMatch(text, /見送りのあと/)
  assert.deepEqual(await journalOf(id), ['application.onward_answered', 'application.onward_answered'])
})

test('only somebody who was declined is offered anything, and only to themselves', async () => {
  for (const state of applicationStates.filter((each) => each !== 'declined')) {
    const { id, talent } = await applications.made(state)
    await assert.rejects(answer(talent, id, 'pool', 'yes'), Stale, state)
  }
  const { id, client } = await declined()
  await assert.rejects(answer(await talents.complete(), id, 'pool', 'yes'), NotFound)
  await assert.rejects(answer(client, id, 'pool', 'yes'), NotAllowed)
})

test('leaving takes the consent back; who comes back agrees anew', async () => {
  const actor = await talents.complete()
  const town = await member('municipality')
  await join(actor, town.organizationId)
  await join(actor, town.organizationId)
  assert.equal((await poolOf(town)).total, 1, 'joining twice is one entry')
  const entry = await firstOf(actor)
  await assert.rejects(
    as(db, town, (tx) => leavePool(tx, town, entry, NOW)),
    NotFound,
  )
  await as(db, actor, (tx) => leavePool(tx, actor, entry, NOW))
  assert.deepEqual(await namesIn(town), [])
  const contact = await as(db, town, (tx) =>
    tx.selectFrom('talent_contacts').selectAll().where('talent_id', '=', actor.talentId).execute(),
  )
  assert.deepEqual(contact, [], 'row-level security hides the name again')
  await assert.rejects(
    as(db, actor, (tx) => leavePool(tx, actor, entry, NOW)),
    Stale,
  )
  assert.deepEqual(await journalOf(entry), ['pool.joined', 'pool.left'])
  await join(actor, town.organizationId)
  assert.notEqual(await firstOf(actor), entry)
  assert.equal((await poolOf(town)).total, 1)
})

test('a consent that is taken back alone takes away what it gave', async () => {
  const actor = await talents.complete()
  const town = await member('municipality')
  await join(actor, town.organizationId)
  const take = async (item: 'name' | 'profile') => {
    const { id } = await owner
      .selectFrom('consents')
      .select('id')
      .where('talent_id', '=', actor.talentId)
      .where('item', '=', item)
      .executeTakeFirstOrThrow()
    await as(db, actor, (tx) => withdrawConsent(tx, actor, id, NOW))
  }
  await take('name')
  const seen = await poolOf(await member('operator'))
  assert.equal(seen.entries.filter(({ name, email }) => name === null && email !== null).length, 1)
  assert.deepEqual(await namesIn(town), [[null, false]], 'row-level security opens the contact by the name alone')
  await take('profile')
  assert.deepEqual(await namesIn(town), [])
})

test('a pool belongs to a municipality, and only a talent joins one', async () => {
  await assert.rejects(join(await talents.complete(), await organization('company')), NotFound)
  await assert.rejects(join(await member('company'), await organization('municipality')), NotAllowed)
})

test('on the pages: one click each, seen in the pool of the town, and left again', async () => {
  const { id, talent, town } = await declined()
  const me = await visitor(talent)
  const before = await me.get(`/my/applications/${id}`)
  for (const words of ['これからのこと', '発注者には伝わりません', 'タレントプール', '案内を受け取る'])
    assert.ok(before.text.includes(words), words)
  const path = `/my/applications/${id}/onward-answers`
  assert.equal((await me.post(path, { offer: 'pool', answer: 'yes' })).location, `/my/applications/${id}#onward`)
  assert.equal((await me.post(path, { offer: 'dinner', answer: 'yes' })).status, 422)
  assert.match((await me.get(`/my/applications/${id}`)).text, /登録しています/)
  const theirs = await visitor(town)
  const contact = await contactOf(talent.talentId)
  assert.ok((await theirs.get('/town/pool')).text.includes(contact.given_name))
  const seen = await owner.selectFrom('accesses').select('subject').where('what', '=', 'contact.seen').execute()
  assert.ok(
    seen.some(({ subject }) => subject === talent.talentId),
    'reading a name is written down',
  )
  await me.post(`/my/pools/${await firstOf(talent)}/departures`)
  assert.match((await theirs.get('/town/pool')).text, /登録している人材はまだいません/)
})

test('whoever wants other postings sees those that suit, in the order they are recommended', async () => {
  const { id, talent } = await declined()
  const { postingId } = await scoutsOf(owner).inviting()
  await owner.insertInto('posting_skills').values({ posting_id: postingId, skill: 'instagram', must: true }).execute()
  const me = await visitor(talent)
  await me.post(`/my/applications/${id}/onward-answers`, { offer: 'postings', answer: 'yes' })
  const { text } = await me.get(`/my/applications/${id}`)
  assert.ok(text.includes(`/postings/${postingId}"`))
  await me.post(`/my/applications/${id}/onward-answers`, { offer: 'postings', answer: 'no' })
  assert.match((await me.get(`/my/applications/${id}`)).text, /案内を受け取らないと答えました/)
})
