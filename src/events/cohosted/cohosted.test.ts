import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { EVENING, eventsOf, type MadeEvent } from '../../../tests/world/events.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { as, type Member } from '../../actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { addPartner } from '../add-partner.ts'
import { markAttendance } from '../attendance.ts'
import { holdEvent } from '../move-event.ts'
import { cohostedEvents } from './cohosted-events.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const world = eventsOf(db, owner)
const read = (who: Member) => as(db, who, (tx) => cohostedEvents(tx, who, 1))
const pageOf = (who: Member) => house(db, { now: () => NOW }).visitor(who)

async function cohost(made: MadeEvent, who: Member, part: 'cohost' | 'host' = 'cohost'): Promise<void> {
  const partner = { organizationId: who.organizationId, part }
  await as(db, made.officer, (tx) => addPartner(tx, made.officer, made.id, partner, NOW))
}

/** A seminar with a supporter: four registrations of seven people, two of which came with five people of two companies. */
async function seminar() {
  const chamber = await member('supporter')
  const made = await world.opened({ venueSeats: 20, onlineSeats: 20 })
  await cohost(made, chamber)
  const parties = [
    { people: 3, company: '株式会社 湯けむり', way: 'venue' as const },
    { people: 2, company: '（株）湯けむり', way: 'online' as const },
    { people: 1, company: '湯けむり酒造', way: 'venue' as const },
    { people: 1, company: '', way: 'venue' as const },
  ]
  const ids: string[] = []
  for (const party of parties) ids.push(await world.join(await world.talent(), made.id, party))
  return { chamber, made, ids }
}

test('a chamber reads how many registered and came, in people and companies, the same company counted once', async () => {
  const { chamber, made, ids } = await seminar()
  const [before] = (await read(chamber)).events
  assert.deepEqual(before?.figures, {
    registered: 7,
    seated: 7,
    waiting: 0,
    attended: 0,
    venue: 0,
    online: 0,
    companies: 0,
  })
  await as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, new Set(ids.slice(0, 2)), EVENING))
  await as(db, made.officer, (tx) => holdEvent(tx, made.officer, made.id, EVENING))
  const [after] = (await read(chamber)).events
  assert.deepEqual(after?.figures, {
    registered: 7,
    seated: 7,
    waiting: 0,
    attended: 5,
    venue: 3,
    online: 2,
    companies: 1,
  })
  assert.deepEqual([after?.part, (await read(chamber)).total], ['cohost', 1])
})

test('who came is not for the chamber: neither by the page, nor by asking the database as the chamber', async () => {
  const { chamber, made } = await seminar()
  const rows = await as(db, chamber, (tx) =>
    tx.selectFrom('registrations').selectAll().where('event_id', '=', made.id).execute(),
  )
  assert.deepEqual(rows, [])
  const { text } = await (await pageOf(chamber)).get('/supporter/events')
  assert.match(text, /共催したイベント/)
  assert.doesNotMatch(text, /湯けむり酒造|株式会社 湯けむり/)
})

test('another supporter, a company and the town itself have no such list; a draft is on none', async () => {
  const { chamber } = await seminar()
  const other = await member('supporter')
  assert.deepEqual(await read(other), { events: [], total: 0 })
  for (const kind of ['company', 'municipality', 'operator'] as const)
    await assert.rejects(read(await member(kind)), NotFound)
  const draft = await world.drafted()
  await cohost(draft, chamber)
  assert.equal((await read(chamber)).total, 1)
})

test('the page: empty it says what to do; full it shows figures, held or still to come; reached from the first page', async () => {
  const empty = await pageOf(await member('supporter'))
  assert.match((await empty.get('/supporter/events')).text, /共催したイベントはまだありません/)
  const { chamber, made, ids } = await seminar()
  const page = await pageOf(chamber)
  assert.match((await page.get('/supporter')).text, /href="\/supporter\/events"/)
  assert.match((await page.get('/supporter/events')).text, /共催.*申込受付中.*7人.*—.*—/s)
  await as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, new Set(ids), EVENING))
  await as(db, made.officer, (tx) => holdEvent(tx, made.officer, made.id, EVENING))
  assert.match((await page.get('/supporter/events')).text, /開催済み.*7人\(会場5人、オンライン2人\).*2社/s)
  assert.equal((await page.get('/supporter/events?page=2')).status, 200)
})
