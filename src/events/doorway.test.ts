import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { eventsOf } from '../../tests/world/events.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { eventDoorway } from './doorway.ts'
import type { EventAudience } from './event.ts'

const talent: Actor = { kind: 'talent', accountId: 'a', talentId: 't' }
const member = (kind: 'company' | 'municipality' | 'operator'): Actor => ({
  kind,
  accountId: 'a',
  organizationId: kind,
  role: 'editor',
})
const readers: [string, Actor, string[]][] = [
  ['signed out', anyone, []],
  ['without a hat', { kind: 'account', accountId: 'a' }, []],
  ['talent', talent, ['talent']],
  ['company', member('company'), ['company']],
  ['company, also a talent', member('company'), ['company', 'talent']],
  ['talent, also a company', talent, ['talent', 'company']],
  ['the town itself', member('municipality'), ['municipality']],
  ['operator', member('operator'), ['operator']],
  ['support', { ...member('company'), role: 'viewer', supportId: 's' } as Actor, ['operator']],
]
const event = {
  id: 'e',
  state: 'open' as const,
  municipality_id: 'municipality',
  closes_at: new Date(NOW.getTime() + 1),
  selected: false,
  venue_seats: 1,
  venue_taken: 0,
  venue_waiting: 0,
  online_seats: null,
  online_taken: 0,
  online_waiting: 0,
}

function table(audience: EventAudience): string[] {
  return readers.map(([who, actor, hats]) => {
    const door = eventDoorway({ ...event, audience }, { actor, hats, own: null }, NOW)
    return `${who}: ${'label' in door ? `${door.label} ${decodeURIComponent(door.href)}` : door.kind}`
  })
}

test('everybody may join what is for everybody; support access only looks', () => {
  assert.deepEqual(table('everybody'), [
    'signed out: ログインして申し込む /sign-in?next=/events/e/registration',
    'without a hat: 申し込む /events/e/registration',
    'talent: 申し込む /events/e/registration',
    'company: 申し込む /events/e/registration',
    'company, also a talent: 申し込む /events/e/registration',
    'talent, also a company: 申し込む /events/e/registration',
    'the town itself: 申し込む /events/e/registration',
    'operator: 申し込む /events/e/registration',
    'support: ほかのイベントを見る /events',
  ])
})

test('what is for talents leads others to that hat, or to the way to it', () => {
  assert.deepEqual(table('talents'), [
    'signed out: ログインして申し込む /sign-in?next=/events/e',
    'without a hat: 副業人材として登録する /my/profile/new?next=/events/e',
    'talent: 申し込む /events/e/registration',
    'company: ほかのイベントを見る /events',
    'company, also a talent: 立場を切り替える /account',
    'talent, also a company: 申し込む /events/e/registration',
    'the town itself: ほかのイベントを見る /events',
    'operator: ほかのイベントを見る /events',
    'support: ほかのイベントを見る /events',
  ])
})

test('what is for companies offers no form to a talent', () => {
  assert.deepEqual(table('companies'), [
    'signed out: ログインして申し込む /sign-in?next=/events/e',
    'without a hat: 企業を登録する /organization/new',
    'talent: ほかのイベントを見る /events',
    'company: 申し込む /events/e/registration',
    'company, also a talent: 申し込む /events/e/registration',
    'talent, also a company: 立場を切り替える /account',
    'the town itself: ほかのイベントを見る /events',
    'operator: ほかのイベントを見る /events',
    'support: ほかのイベントを見る /events',
  ])
})

test('full, closed, over, called off, joined already', () => {
  const door = (changed: object, own: { id: string } | null = null) =>
    eventDoorway({ ...event, audience: 'everybody', ...changed }, { actor: talent, hats: ['talent'], own }, NOW)
  const full = door({ state: 'full', venue_taken: 1 })
  assert.equal('label' in full && full.label, 'キャンセル待ちに申し込む')
  const chosen = door({ state: 'full', venue_taken: 1, selected: true })
  assert.equal('label' in chosen && chosen.label, '申し込む')
  assert.equal(door({ closes_at: NOW }).kind, 'over')
  assert.equal(door({ state: 'held' }).kind, 'over')
  assert.equal(door({ state: 'cancelled' }).kind, 'cancelled')
  assert.deepEqual(door({ state: 'held' }, { id: 'r' }), { kind: 'own', href: '/registrations/r' })
})

test('the page says for whom it is instead of drawing a form that is refused', async () => {
  const { db, owner } = await freshDatabase()
  const events = eventsOf(db, owner)
  const { visitor } = house(db)
  const { id } = await events.opened({ audience: 'companies' })
  const asTalent = (await (await visitor(await events.talent())).get(`/events/${id}`)).text
  assert.match(asTalent, /地域企業の方のためのイベントです。いまの立場では申し込めません。/)
  assert.doesNotMatch(asTalent, new RegExp(`/events/${id}/registration`))
  const asCompany = (await (await visitor(await office(owner).member('company'))).get(`/events/${id}`)).text
  assert.match(asCompany, new RegExp(`href="/events/${id}/registration"`))
  const signedOut = (await (await visitor()).get(`/events/${id}`)).text
  assert.match(signedOut, /ログインして申し込む/)
  assert.match(signedOut, /地域企業の方のためのイベントです。登録がまだの方も/)
})
