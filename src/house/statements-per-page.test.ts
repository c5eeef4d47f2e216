import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { failingDatabase } from '../../tests/faults/failing-database.ts'
import { house } from '../../tests/visitor.ts'
import { eventsOf } from '../../tests/world/events.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { collectTask } from '../contracts/office-tasks/collect-tasks.ts'
import { registerCaller } from '../events/by-telephone/register-caller.ts'

const { db, owner, ...place } = await freshDatabase()
const events = eventsOf(db, owner)
// The same database through a door that counts what comes by.
const { broken: counted, fault: door } = failingDatabase(place)

/** The most statements that one page of these desks sends, with those of the session and of its transaction. */
const MOST = 30

const made = await events.opened({ venueSeats: 100, title: '申込の多い会' })
const code = '312037'
await owner
  .updateTable('organizations')
  .set({ place_code: code })
  .where('id', '=', made.officer.organizationId)
  .execute()

/** One more of everything that the pages list: an event, somebody registered, somebody who called, a task of the town hall. */
async function more(nth: number): Promise<void> {
  await events.opened({ title: `${nth}つ目の会` }, { of: made })
  await events.join(await events.talent(), made.id)
  const caller = { name: `電話の方${nth}`, company: '', phone: '0858-00-0100', email: '', note: '' }
  const told = { department: '総務課', trouble: `困りごと${nth}`, frequency: 'monthly', hope: '減らしたい' } as const
  await as(db, made.officer, async (tx) => {
    await registerCaller(tx, made.officer, made.id, { ...caller, way: 'venue', people: 1 }, NOW)
    await collectTask(tx, made.officer, told, NOW)
  })
}

const pages = {
  officer: [
    '/town/events',
    `/town/events/${made.id}`,
    `/town/events/${made.id}/registrations`,
    `/town/events/${made.id}/survey`,
    '/town/ties',
    '/town/activities',
    '/town/certificates',
    '/town/tasks',
  ],
  anyone: ['/', '/about/municipalities', '/events', `/events/${made.id}`, '/towns', `/towns/${code}`],
}

async function statementsOf(): Promise<Record<string, number>> {
  const here = house(counted)
  const counts: Record<string, number> = {}
  for (const [who, paths] of Object.entries(pages)) {
    const visitor = await here.visitor(who === 'officer' ? made.officer : undefined)
    for (const path of paths) {
      // Once to warm what is kept (the hour's statistics, when somebody was seen), once to count.
      await visitor.get(path)
      door.seen = 0
      assert.equal((await visitor.get(path)).status, 200, path)
      counts[path] = door.seen
    }
  }
  return counts
}

test('a page sends as many statements for fifteen of everything as for two, and never more than thirty', async () => {
  for (let nth = 0; nth < 2; nth++) await more(nth)
  const few = await statementsOf()
  for (let nth = 2; nth < 15; nth++) await more(nth)
  const many = await statementsOf()
  assert.deepEqual(many, few)
  assert.deepEqual(
    Object.entries(many).filter(([, statements]) => statements > MOST),
    [],
  )
  if (process.env.STATEMENTS_TOLD) console.info(many)
})
