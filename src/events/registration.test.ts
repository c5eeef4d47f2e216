import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { EVENING, eventsOf } from '../../tests/world/events.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { cancelOwnRegistration, removeRegistration } from './cancel-registration.ts'
import { changeRegistration } from './change-registration.ts'
import { chooseParticipant } from './choose-participants.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const { account, member } = office(owner)

const states = async (...ids: string[]) => Promise.all(ids.map(async (id) => (await events.registration(id)).state))
const seats = async (id: string) => {
  const row = await events.row(id)
  return [row.state, row.venue_taken, row.venue_waiting, row.online_taken, row.online_waiting]
}
const journalOf = async (id: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    (j) => j.name,
  )

test('whoever registers has a seat at once, a letter with a calendar file, and a consent in the ledger', async () => {
  const { id, registration, talent, officer } = await events.joined()
  assert.deepEqual(await states(registration), ['confirmed'])
  assert.deepEqual(await seats(id), ['open', 1, 0, 0, 0])
  assert.deepEqual(await journalOf(registration), ['registration.applied', 'registration.confirmed'])
  const [letter] = await events.letters(talent.accountId)
  assert.match(letter?.subject ?? '', /^参加が確定しました セミナー「副業人材の始めかた」/)
  assert.match(letter?.body ?? '', /2025年12月10日\(水\) 18:30〜20:00\(日本時間\)/)
  assert.match(letter?.ics ?? '', /METHOD:REQUEST/)
  assert.doesNotMatch(letter?.ics ?? '', /meet\.example\.jp/)
  const consents = await owner.selectFrom('consents').selectAll().where('subject', '=', registration).execute()
  assert.deepEqual(
    new Set(consents.map(({ item, recipient_id }) => `${item} ${recipient_id}`)),
    new Set(['email', 'name'].map((item) => `${item} ${officer.organizationId}`)),
  )
})

test('only those who take part online learn the address of the room', async () => {
  const made = await events.opened()
  const talent = await events.talent()
  await events.join(talent, made.id, { way: 'online' })
  const [letter] = await events.letters(talent.accountId)
  assert.match(letter?.body ?? '', /https:\/\/meet\.example\.jp\/seminar/)
  assert.match(letter?.ics ?? '', /LOCATION:https:\/\/meet\.example\.jp\/seminar/)
})

test('room and screen are counted apart; the last seat makes it full only when both are', async () => {
  const { id } = await events.opened({ venueSeats: 1, onlineSeats: 1 })
  await events.join(await events.talent(), id)
  assert.equal((await seats(id))[0], 'open')
  await events.join(await events.talent(), id, { way: 'online' })
  assert.equal((await seats(id))[0], 'full')
  assert.deepEqual((await journalOf(id)).slice(-1), ['event.filled'])
  const third = await events.join(await events.talent(), id)
  assert.deepEqual(await states(third), ['waitlisted'])
  assert.deepEqual(await seats(id), ['full', 1, 1, 1, 0])
})

test('a seat that comes free goes to whoever waits longest, and nobody new overtakes them', async () => {
  const { id } = await events.opened({ venueSeats: 1, onlineSeats: null, onlineUrl: '' })
  const [a, b, c] = [await events.talent(), await events.talent(), await events.talent()]
  const first = await events.join(a, id)
  const second = await events.join(b, id)
  await as(db, a, (tx) => cancelOwnRegistration(tx, a, first, NOW))
  const third = await events.join(c, id)
  assert.deepEqual(await states(first, second, third), ['cancelled', 'waitlisted', 'waitlisted'])
  assert.equal(await events.seat(id), 1)
  assert.deepEqual(await states(first, second, third), ['cancelled', 'confirmed', 'waitlisted'])
  const told = await events.letters(b.accountId)
  assert.ok(
    told.some(({ subject, ics }) => subject.startsWith('席が空き、参加が確定しました') && ics.includes('REQUEST')),
  )
  assert.match((await events.letters(a.accountId)).find(({ ics }) => ics.includes('CANCEL'))?.ics ?? '', /SEQUENCE:1/)
  assert.equal(await events.seat(id), 0)
  const promised = await owner.selectFrom('promises').select('job').where('once', '=', `seats-after-${first}`).execute()
  assert.deepEqual(promised, [{ job: 'events.seat-waiting' }])
})

test('a large party at the head of the list is not overtaken by a small one behind it', async () => {
  const { id } = await events.opened({ venueSeats: 3, onlineSeats: null, onlineUrl: '' })
  const [a, b, c, d] = [await events.talent(), await events.talent(), await events.talent(), await events.talent()]
  const first = await events.join(a, id, { people: 1 })
  const other = await events.join(b, id, { people: 2 })
  const large = await events.join(c, id, { people: 3 })
  const small = await events.join(d, id)
  await as(db, a, (tx) => cancelOwnRegistration(tx, a, first, NOW))
  assert.equal(await events.seat(id), 0)
  await as(db, b, (tx) => cancelOwnRegistration(tx, b, other, NOW))
  assert.equal(await events.seat(id), 1)
  assert.deepEqual(await states(large, small), ['confirmed', 'waitlisted'])
})

test('a change keeps the seats one has until the new ones are there', async () => {
  const { registration, talent, id } = await events.joined()
  const change = (people: number, way: 'venue' | 'online' = 'venue') =>
    as(db, talent, (tx) => changeRegistration(tx, talent, registration, { way, people, note: '' }, NOW))
  await change(3)
  assert.deepEqual((await seats(id)).slice(1), [3, 0, 0, 0])
  await events.join(await events.talent(), id, { way: 'online', people: 2 })
  await assert.rejects(change(3, 'online'), Invalid)
  await assert.rejects(change(1, 'online'), /席が足りません/)
  await change(1)
  assert.deepEqual((await seats(id)).slice(1), [1, 0, 2, 0])
  const letters = await events.letters(talent.accountId)
  assert.ok(letters.some(({ ics }) => ics.includes('SEQUENCE:2')))
})

test('whoever waits and wants more waits behind the others', async () => {
  const made = await events.waiting()
  const other = await events.talent()
  const later = await events.join(other, made.id)
  await owner.updateTable('events').set({ venue_seats: 2 }).where('id', '=', made.id).execute()
  const change = { way: 'venue', people: 2, note: '' } as const
  await as(db, made.talent, (tx) => changeRegistration(tx, made.talent, made.registration, change, NOW))
  await events.seat(made.id)
  assert.deepEqual(await states(made.registration, later), ['waitlisted', 'confirmed'])
})

test('after the limit nobody cancels by themselves; the organizer does, with a sentence', async () => {
  const { registration, talent, officer } = await events.joined()
  await assert.rejects(
    as(db, talent, (tx) => cancelOwnRegistration(tx, talent, registration, EVENING)),
    /期限を過ぎました/,
  )
  const remove = (message: string) =>
    as(db, officer, (tx) => removeRegistration(tx, officer, registration, message, EVENING))
  await assert.rejects(remove(' '), Invalid)
  await remove('会場の都合で、席が減りました。')
  const letters = await events.letters(talent.accountId)
  assert.ok(letters.some(({ body }) => body.includes('会場の都合で、席が減りました。')))
  await assert.rejects(remove('もう一度'), Stale)
})

test('what cannot be registered for is refused with a sentence', async () => {
  const companies = await events.opened({ audience: 'companies' })
  const draft = await events.drafted()
  const online = await events.opened({ onlineSeats: null, onlineUrl: '' })
  const talent = await events.talent()
  const company = await member('company')
  await assert.rejects(events.join(talent, companies.id), NotAllowed)
  await assert.rejects(events.join(company, companies.id), /会社名を入力/)
  await assert.rejects(events.join(talent, draft.id), NotFound)
  await assert.rejects(events.join(talent, online.id, { way: 'online' }), /オンラインでの参加は受け付けていません/)
  await assert.rejects(events.join(talent, online.id, { people: 4 }), /定員は3人/)
  await assert.rejects(events.join(talent, online.id, {}, EVENING), /締め切られました/)
  await events.join(talent, online.id)
  await assert.rejects(events.join(talent, online.id), /すでに申し込んでいます/)
  const plain = { kind: 'account' as const, accountId: await account() }
  assert.deepEqual(await states(await events.join(plain, online.id)), ['confirmed'])
})

test('a registration of another person does not exist', async () => {
  const { registration } = await events.joined()
  const stranger = await events.talent()
  const foreign = await member('municipality')
  await assert.rejects(
    as(db, stranger, (tx) => cancelOwnRegistration(tx, stranger, registration, NOW)),
    NotFound,
  )
  await assert.rejects(
    as(db, foreign, (tx) => removeRegistration(tx, foreign, registration, '席がない', NOW)),
    NotFound,
  )
})

test('on a tour the organizer selects, with reasons that stay inside', async () => {
  const { id, officer } = await events.opened({ kind: 'tour' })
  const people = await Promise.all([1, 2, 3, 4].map(() => events.talent()))
  const [a = '', b = '', c = '', d = ''] = await Promise.all(people.map((person) => events.join(person, id)))
  assert.deepEqual(await states(a, b, c, d), ['applied', 'applied', 'applied', 'applied'])
  const choose = (registration: string, outcome: 'confirm' | 'waitlist' | 'decline', message = '') =>
    as(db, officer, (tx) => {
      const choice = { outcome, reason: 'fits' as const, memo: '梨に詳しい', message }
      return chooseParticipant(tx, officer, registration, choice, NOW)
    })
  await choose(a, 'confirm')
  await choose(b, 'confirm')
  await assert.rejects(choose(c, 'confirm'), /定員に達しています/)
  await choose(c, 'waitlist')
  await assert.rejects(choose(d, 'decline'), /伝える文を入力/)
  await choose(d, 'decline', '今回は定員を超えました。次の機会をお待ちしています。')
  assert.deepEqual(await states(a, b, c, d), ['confirmed', 'confirmed', 'waitlisted', 'declined'])
  const told = await events.letters(people[3]?.accountId ?? '')
  assert.ok(told.every(({ body }) => !body.includes('梨に詳しい')))
  const journal = await owner.selectFrom('journal').select(['reason', 'detail']).where('subject', '=', d).execute()
  assert.doesNotMatch(JSON.stringify(journal), /fits|梨/)
})
