import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { atOnce, goes, stays, waiting } from './what-goes.ts'
import { blockerAdvice } from './blockers.ts'
import {
  canMoveDeletion,
  type DeletionMove,
  deletionMoves,
  type DeletionState,
  deletionStateNames,
  dueAt,
  WAITING_DAYS,
} from './deletion.ts'
import { type DeletionAction, mayDelete } from './policy.ts'

const states = Object.keys(deletionStateNames) as DeletionState[]
const moves = Object.keys(deletionMoves) as DeletionMove[]

test('from each state, what may still happen', () => {
  assert.deepEqual(
    states.map((state) => `${state}: ${moves.filter((move) => canMoveDeletion(state, move)).join(' ')}`),
    ['requested: withdraw stop carryOut', 'withdrawn: ', 'done: '],
  )
})

test('who may do what: the person for themselves, the clock for what is due, nobody else', () => {
  const facts = { accountId: 'me' }
  const member = { accountId: 'me', organizationId: 'o', role: 'admin' } as const
  const actors: [string, Actor][] = [
    ['anyone', { kind: 'anyone' }],
    ['oneself', { kind: 'account', accountId: 'me' }],
    ['oneself as a talent', { kind: 'talent', accountId: 'me', talentId: 't' }],
    ['oneself as a viewer', { kind: 'company', ...member, role: 'viewer' }],
    ['somebody else', { kind: 'account', accountId: 'other' }],
    ['an operator', { kind: 'operator', ...member, accountId: 'other' }],
    ['oneself in support', { kind: 'company', ...member, role: 'viewer', supportId: 's' }],
    ['the door', { kind: 'door' }],
    ['the clock', { kind: 'clock' }],
  ]
  const actions: DeletionAction[] = ['view', 'request', 'withdraw', 'stop', 'carryOut']
  assert.deepEqual(
    actors.map(([who, actor]) => `${who}: ${actions.filter((action) => mayDelete(actor, action, facts)).join(' ')}`),
    [
      'anyone: ',
      'oneself: view request withdraw',
      'oneself as a talent: view request withdraw',
      'oneself as a viewer: view request withdraw',
      'somebody else: ',
      'an operator: ',
      'oneself in support: ',
      'the door: ',
      'the clock: stop carryOut',
    ],
  )
})

test('thirty days lie between the asking and the erasing, over the turn of a year', () => {
  assert.equal(WAITING_DAYS, 30)
  assert.equal(dueAt(new Date('2025-12-10T15:00:00Z')).toISOString(), '2026-01-09T15:00:00.000Z')
})

test('the page has a sentence for everything that goes, stays, happens at once or comes first', () => {
  const sentences = [...atOnce, ...goes, waiting, ...Object.values(blockerAdvice), ...stays.map(({ why }) => why)]
  for (const sentence of sentences) assert.ok(sentence.length >= 10, sentence)
  assert.deepEqual(
    stays.map(({ long }) => long),
    ['7年', '3年', '期限なし(閲覧の記録は1年以上)', '期限なし', '組織の記録と同じ'],
  )
})
