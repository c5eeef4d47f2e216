import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { eventsOf } from '../../tests/world/events.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as } from '../actor.ts'
import { openThread } from '../messages/open-thread.ts'
import { readThread } from '../messages/read-thread.ts'
import { writeMessage } from '../messages/write-message.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { archiveEventThreads } from './archive-event-threads.ts'
import { threadOfRegistration } from './thread-of-registration.ts'

const { db, owner } = await freshDatabase()
const { member, account, talent } = office(owner)
const { visitor } = house(db)
const events = eventsOf(db, owner)
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const begin = (actor: Actor, id: string) => as(db, actor, (tx) => threadOfRegistration(tx, actor, id))
const open = (actor: Actor, id: string) =>
  as(db, actor, async (tx) => openThread(tx, actor, await threadOfRegistration(tx, actor, id), NOW))
const read = (actor: Actor, thread: string) => as(db, actor, (tx) => readThread(tx, actor, thread, null))
const write = (actor: Actor, thread: string, body: string, now = NOW) =>
  as(db, actor, (tx) => writeMessage(tx, actor, thread, { body, uploads: [] }, now))
const refusal = async (work: Promise<unknown>) => work.then(() => 'may').catch((error: Error) => error.constructor.name)

/** The programme is run with an operator. */
async function withOperator(programme: string) {
  const operator = await member('operator')
  await owner
    .updateTable('programmes')
    .set({ operator_id: operator.organizationId })
    .where('id', '=', programme)
    .execute()
  return operator
}

test('who begins a thread about a registration: whoever takes part, and who organizes', async () => {
  const made = await events.joined()
  const people: Record<string, Actor> = {
    'who takes part': made.talent,
    'the same person under another hat': {
      kind: 'company',
      accountId: made.talent.accountId,
      organizationId: (await member('company')).organizationId,
      role: 'viewer',
    },
    'the town': made.officer,
    'a viewer there': await member('municipality', made.officer.organizationId, 'viewer'),
    'an operator': await member('operator'),
    'another town': await member('municipality'),
    'another talent': await talent(),
    'a company': await member('company'),
  }
  const told: string[] = []
  for (const [who, actor] of Object.entries(people))
    told.push(`${who}: ${await refusal(begin(actor, made.registration))}`)
  assert.deepEqual(told, [
    'who takes part: may',
    'the same person under another hat: may',
    'the town: may',
    'a viewer there: NotAllowed',
    'an operator: may',
    'another town: NotFound',
    'another talent: NotFound',
    'a company: NotFound',
  ])
})

test('town and operator of the programme are both in it, and nobody else who registered', async () => {
  const made = await events.joined()
  const operator = await withOperator(made.programme)
  const other = await events.talent()
  await events.join(other, made.id)
  const thread = await open(made.talent, made.registration)
  await write(made.talent, thread, '駅からの送迎はありますか。')
  await write(operator, thread, '南口にお迎えに上がります。')
  const { parties, messages } = await read(made.officer, thread)
  assert.equal(parties.filter((party) => party.operator).length, 1)
  assert.equal(parties.find(({ kind }) => kind === 'account')?.own, false)
  assert.deepEqual(
    messages.map(({ body }) => body),
    ['駅からの送迎はありますか。', '南口にお迎えに上がります。'],
  )
  await assert.rejects(read(other, thread), NotFound)
  await assert.rejects(read(await member('operator'), thread), NotFound)
})

test('it is the person’s under every hat, and without one; the house whose hat is worn does not read it', async () => {
  const made = await events.opened()
  const accountId = await account()
  const plain: Actor = { kind: 'account', accountId }
  const registration = await events.join(plain, made.id)
  const thread = await open(made.officer, registration)
  await write(made.officer, thread, '開始が15分早まりました。')
  const company = await member('company')
  const underAHat: Actor = { ...company, accountId, role: 'viewer' }
  for (const actor of [plain, underAHat]) {
    const { parties } = await read(actor, thread)
    assert.equal(parties.find(({ own }) => own)?.kind, 'account')
    await write(actor, thread, '承知しました。')
  }
  await assert.rejects(read(company, thread), NotFound)
  const page = await visitor(plain)
  assert.match(words((await page.get('/threads')).text), /副業人材の始めかた/)
  const shown = await page.get(`/threads/${thread}`)
  assert.match(shown.text, new RegExp(`href="/registrations/${registration}"`), 'the way back is their own page')
})

test('from the registration to the first message, and from the list of names to the answer', async () => {
  const made = await events.joined()
  const mine = await visitor(made.talent)
  const own = await mine.get(`/registrations/${made.registration}`)
  assert.match(own.text, new RegExp(`href="/registrations/${made.registration}/thread"`))
  const form = await mine.get(`/registrations/${made.registration}/thread`)
  assert.match(words(form.text), /イベントの参加申込 — 副業人材の始めかた/)
  const sent = await mine.post(`/registrations/${made.registration}/thread`, { body: '駐車場はありますか。' })
  assert.equal(sent.status, 303)
  const thread = sent.location?.replace('#newest', '') ?? ''
  const town = await visitor(made.officer)
  assert.match((await town.get(`/town/registrations/${made.registration}`)).text, new RegExp(`href="${thread}"`))
  assert.match(words((await town.get(thread)).text), /駐車場はありますか。/)
  assert.equal((await town.post(`${thread}/messages`, { body: '役場の駐車場をお使いください。' })).status, 303)
  const told = await events.letters(made.talent.accountId)
  assert.ok(told.some(({ subject }) => subject === '「副業人材の始めかた」のやりとりに新しいメッセージがあります'))
  const message = await owner
    .selectFrom('messages')
    .select('id')
    .where('by_account', '=', made.officer.accountId)
    .executeTakeFirstOrThrow()
  const report = { message: message.id, reason: 'other', note: '' }
  assert.equal((await mine.post(`${thread}/reports`, report)).status, 303)
})

test('a viewer of the town is offered nothing to begin', async () => {
  const made = await events.joined()
  const viewer = await visitor(await member('municipality', made.officer.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get(`/town/registrations/${made.registration}`)).text, /\/thread"/)
  assert.equal((await viewer.get(`/town/registrations/${made.registration}/thread`)).status, 403)
})

test('sixty days after the event the thread is put away', async () => {
  const made = await events.joined()
  const thread = await open(made.talent, made.registration)
  const after = (days: number) => new Date(new Date('2025-12-10T11:00:00Z').getTime() + days * 86_400_000)
  await archiveEventThreads(db, after(59))
  await write(made.talent, thread, 'お世話になりました。', after(59))
  await archiveEventThreads(db, after(61))
  await write(made.officer, thread, 'またお越しください。', after(61))
  await archiveEventThreads(db, after(122))
  await assert.rejects(write(made.talent, thread, 'もう一度', after(122)), Stale)
})
