import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { interviewDeeds } from '../../tests/world/interview-deeds.ts'
import { interviewsOf } from '../../tests/world/interviews.ts'
import { office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import type { Actor } from '../actor.ts'
import { tokenOf } from './calendar-feed.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const interviews = interviewsOf(db, owner)
const { cancel } = interviewDeeds(db, owner)

/** Makes the address as its owner does, and reads it off the page. */
async function addressOf(actor: Actor): Promise<string> {
  const me = await visitor(actor)
  assert.equal((await me.post('/account/calendar/feeds')).status, 303)
  const { text } = await me.get('/account/calendar')
  return /\/calendars\/[\w.-]+/.exec(text)?.[0] ?? 'no address'
}

/** What a calendar finds there, without signing in. */
async function read(address: string): Promise<{ status: number; text: string; type: string | null }> {
  const answer = await (await visitor()).get(address)
  return { status: answer.status, text: answer.text, type: answer.headers.get('content-type') }
}
const talks = (text: string) => [...text.matchAll(/UID:interview-([0-9a-f-]+)@/g)].map(([, id]) => id)

test('each side has its own talks in it, and nobody else’s', async () => {
  const { id, talent, client } = await interviews.booked()
  const other = await interviews.booked()
  for (const actor of [talent, client]) {
    const { status, text, type } = await read(await addressOf(actor))
    assert.deepEqual([status, type], [200, 'text/calendar; charset=utf-8'])
    assert.deepEqual(talks(text), [id])
    assert.ok(!text.includes(other.id))
  }
})

test('only what is booked stands in it; what is called off is gone the next time', async () => {
  const { id, talent } = await interviews.booked()
  await interviews.proposed({ talent })
  const address = await addressOf(talent)
  assert.deepEqual(talks((await read(address)).text), [id])
  await cancel(talent, id)
  assert.deepEqual(talks((await read(address)).text), [])
})

test('whoever left the house no longer reads its talks', async () => {
  const { client } = await interviews.booked()
  const address = await addressOf(client)
  await owner.updateTable('memberships').set({ state: 'ended' }).where('account_id', '=', client.accountId).execute()
  assert.deepEqual(talks((await read(address)).text), [])
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', client.accountId).execute()
  assert.equal((await read(address)).status, 404)
})

test('a new address makes the old one worthless; stopping ends both', async () => {
  const talent = await talentsOf(owner).complete()
  const first = await addressOf(talent)
  const second = await addressOf(talent)
  assert.notEqual(first, second)
  assert.deepEqual([(await read(first)).status, (await read(second)).status], [404, 200])
  const me = await visitor(talent)
  await me.post('/account/calendar/revocations')
  assert.equal((await read(second)).status, 404)
  assert.equal((await me.post('/account/calendar/revocations')).status, 409)
  assert.match((await me.get('/account/calendar')).text, /URLを作る/)
})

test('an address that was guessed, cut or made by another program opens nothing', async () => {
  const talent = await talentsOf(owner).complete()
  const address = await addressOf(talent)
  const id = address.split('/').at(-1)?.split('.')[0] ?? ''
  for (const wrong of [
    address.slice(0, -1),
    `/calendars/${id}`,
    `/calendars/${tokenOf('another secret', id)}`,
    '/calendars/x',
  ])
    assert.equal((await read(wrong)).status, 404, wrong)
})

test('a supporter has a page for it as well, and an empty calendar', async () => {
  const supporter = await office(owner).member('supporter')
  assert.deepEqual(talks((await read(await addressOf(supporter))).text), [])
})
