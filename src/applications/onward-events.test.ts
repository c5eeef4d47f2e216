import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { eventsOf, tour } from '../../tests/world/events.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { beingRead, whenRead } from '../start/readiness.ts'
import { eventsForTalents } from '../organizations/town-news.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const events = eventsOf(db, owner)

/** A talent whom a company declined, and that company's town. */
async function declined() {
  const { id, talent, postingId } = await applicationsOf(owner).declined()
  const found = owner.selectFrom('postings').select('municipality_id').where('id', '=', postingId)
  const { municipality_id: town } = await found.executeTakeFirstOrThrow()
  const path = `/my/applications/${id}`
  return { id, talent, town, path, me: await visitor(talent) }
}

async function inTown(town: string, { id }: { id: string }, given: Record<string, unknown> = {}): Promise<string> {
  await owner
    .updateTable('events')
    .set({ municipality_id: town, ...given })
    .where('id', '=', id)
    .execute()
  return id
}

test('what a talent may still sign up to: tours first, then the next; nothing that is not for them', async () => {
  const { talent, town } = await declined()
  const soon = await inTown(town, await events.opened())
  const trip = await inTown(town, await events.opened(tour))
  const full = await inTown(town, await events.opened(), {
    state: 'full',
    starts_at: new Date('2025-12-10T12:00:00Z'),
    ends_at: new Date('2025-12-10T13:00:00Z'),
  })
  await inTown(town, await events.opened(), { audience: 'companies' })
  await inTown(town, await events.opened(), { closes_at: NOW })
  await inTown(town, await events.opened(), { state: 'closed' })
  await inTown(town, await events.drafted())
  await events.opened()
  const found = await as(db, talent, (tx) => eventsForTalents(tx, town, NOW))
  assert.deepEqual(
    found.map(({ id, isTour, isFull }) => [id, isTour, isFull]),
    [
      [trip, true, false],
      [soon, false, false],
      [full, false, true],
    ],
  )
})

test('whoever was declined has the town’s tour one click away, and may say that they want none', async () => {
  const { me, path, town } = await declined()
  assert.match((await me.get(path)).text, /いま申し込めるツアーやイベントはありません/)
  const trip = await inTown(town, await events.opened(tour))
  const { text } = await me.get(path)
  assert.match(text, new RegExp(`<a href="/events/${trip}">現地ツアー「${tour.title}」</a>`))
  assert.equal((await me.get(`/events/${trip}`)).status, 200)
  await me.post(`${path}/onward-answers`, { offer: 'events', answer: 'no' })
  const without = (await me.get(path)).text
  assert.ok(!without.includes(trip) && without.includes('案内を受け取らないと答えました'))
  await me.post(`${path}/onward-answers`, { offer: 'events', answer: 'yes' })
  assert.ok((await me.get(path)).text.includes(trip), 'the mind may be changed')
})

test('nothing is signed up to and nobody is told by an answer', async () => {
  const { id, me, path, town } = await declined()
  await inTown(town, await events.opened(tour))
  const counted = async () => {
    const registrations = await owner.selectFrom('registrations').select('id').execute()
    const mails = await owner.selectFrom('mails').select('id').execute()
    return [registrations.length, mails.length]
  }
  const before = await counted()
  await me.post(`${path}/onward-answers`, { offer: 'events', answer: 'yes' })
  assert.deepEqual(await counted(), before)
  const told = await owner.selectFrom('journal').select(['name', 'detail']).where('subject', '=', id).execute()
  assert.deepEqual(told, [{ name: 'application.onward_answered', detail: { offer: 'events', answer: 'yes' } }])
})

test('while the market is still being read the application opens at once, and says that its suggestions come later', async () => {
  const { me, path, id, talent } = await declined()
  await owner
    .insertInto('onward_answers')
    .values({ application_id: id, account_id: talent.accountId, offer: 'postings', answer: 'yes', at: NOW })
    .execute()
  let finish: () => void = () => undefined
  beingRead(db, 'market', new Promise<void>((resolve) => (finish = resolve)))
  const early = await me.get(path)
  assert.equal(early.status, 200)
  assert.match(early.text, /ご案内する求人を準備しています/)
  finish()
  await whenRead(db, 'market')
  assert.doesNotMatch((await me.get(path)).text, /ご案内する求人を準備しています/)
})
