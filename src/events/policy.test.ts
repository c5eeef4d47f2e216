import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock } from '../actor.ts'
import { canMoveEvent, type EventMove, eventMoves, eventStates } from './event.ts'
import { type EventAction, mayEvent, mayRegistration, type RegistrationAction } from './policy.ts'
import { canMoveRegistration, type RegistrationMove, registrationMoves, registrationStates } from './registration.ts'

const of = (kind: 'municipality' | 'company' | 'operator' | 'supporter', organizationId: string, role = 'admin') =>
  ({ kind, organizationId, role, accountId: `${kind}-${role}` }) as Actor
const people: Record<string, Actor> = {
  town: of('municipality', 't'),
  viewer: of('municipality', 't', 'viewer'),
  other: of('municipality', 'u'),
  operator: of('operator', 'o'),
  company: of('company', 'c'),
  supporter: of('supporter', 's'),
  talent: { kind: 'talent', accountId: 'a', talentId: 'x' },
  account: { kind: 'account', accountId: 'b' },
  anyone,
  clock,
}
const who = (may: (actor: Actor) => boolean): string =>
  Object.entries(people)
    .filter(([, actor]) => may(actor))
    .map(([name]) => name)
    .join(' ')

test('who may do what with an event', () => {
  const event = (state: 'draft' | 'open', action: EventAction, audience: 'everybody' | 'talents' | 'companies') =>
    who((actor) => mayEvent(actor, action, { municipalityId: 't', state, audience }))
  assert.deepEqual(
    [event('draft', 'view', 'everybody'), event('open', 'view', 'everybody'), event('open', 'organize', 'everybody')],
    [
      'town viewer operator clock',
      'town viewer other operator company supporter talent account anyone clock',
      'town viewer operator',
    ],
  )
  assert.deepEqual(
    (['everybody', 'talents', 'companies'] as const).map((audience) => event('open', 'register', audience)),
    ['town viewer other operator company supporter talent account', 'talent', 'company'],
  )
  const inside: EventAction[] = ['draft', 'change', 'open', 'hold', 'report', 'cancel', 'choose', 'markAttendance']
  for (const action of [...inside, 'invitePartner', 'addMaterial', 'ask', 'judge', 'takeCall'] as const)
    assert.equal(event('open', action, 'everybody'), 'town operator', action)
  assert.equal(event('open', 'close', 'everybody'), 'town operator clock')
  assert.equal(event('open', 'fill', 'everybody'), 'clock')
  assert.equal(event('open', 'reopen', 'everybody'), 'clock')
})

test('who may do what with a registration', () => {
  const actions: RegistrationAction[] = ['view', 'change', 'changeWaiting', 'cancel', 'attend', 'miss', 'waitlist']
  const table = [...actions, 'confirm', 'decline', 'answer', 'propose'].map((action) => [
    action,
    who((actor) => mayRegistration(actor, action as RegistrationAction, { accountId: 'a', municipalityId: 't' })),
  ])
  assert.deepEqual(table, [
    ['view', 'town viewer operator talent'],
    ['change', 'talent'],
    ['changeWaiting', 'talent'],
    ['cancel', 'town operator talent'],
    ['attend', 'town operator talent'],
    ['miss', 'town operator'],
    ['waitlist', 'town operator'],
    ['confirm', 'town operator clock'],
    ['decline', 'town operator clock'],
    ['answer', 'talent'],
    ['propose', 'talent'],
  ])
})

test('every move of an event, and no other', () => {
  const moves = Object.keys(eventMoves) as EventMove[]
  assert.deepEqual(
    eventStates.map((state) => `${state}: ${moves.filter((move) => canMoveEvent(state, move)).join(' ')}`),
    [
      'draft: open cancel',
      'open: fill close hold cancel',
      'full: reopen close hold cancel',
      'closed: hold cancel',
      'held: report',
      'reported: ',
      'cancelled: ',
    ],
  )
})

test('every move of a registration, and no other', () => {
  const moves = Object.keys(registrationMoves) as RegistrationMove[]
  assert.deepEqual(
    registrationStates.map(
      (state) => `${state}: ${moves.filter((move) => canMoveRegistration(state, move)).join(' ')}`,
    ),
    [
      'applied: confirm waitlist decline cancel',
      'confirmed: change attend miss cancel',
      'waitlisted: confirm decline changeWaiting cancel',
      'attended: miss',
      'absent: attend',
      'cancelled: ',
      'declined: ',
    ],
  )
})
