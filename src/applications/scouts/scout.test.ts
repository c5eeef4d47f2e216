import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock } from '../../actor.ts'
import { expiryOf } from './expiry.ts'
import { mayScout, type ScoutAction } from './policy.ts'
import { canMoveScout, letterOf, type ScoutMove, scoutMoves, scoutStateNames, type ScoutState } from './scout.ts'

test('the whole table of moves: only what waits for an answer moves, and every answer is the last word', () => {
  const table = (Object.keys(scoutStateNames) as ScoutState[]).map((state) => {
    const moves = (Object.keys(scoutMoves) as ScoutMove[]).filter((move) => canMoveScout(state, move))
    return `${state} ${scoutStateNames[state]}: ${moves.join(' ') || '—'}`
  })
  assert.deepEqual(table, [
    'sent 未読: open accept decline withdraw expire',
    'opened 既読: accept decline withdraw expire',
    'accepted 承諾: —',
    'declined 見送り: —',
    'expired 期限切れ: —',
    'withdrawn 取消し: —',
  ])
})

const member = (kind: 'company' | 'municipality' | 'supporter' | 'operator', of: string, role: 'editor' | 'viewer') =>
  ({ kind, accountId: 'a', organizationId: of, role }) as const
const people: Record<string, Actor> = {
  'the invited': { kind: 'talent', accountId: 'a', talentId: 't' },
  'another talent': { kind: 'talent', accountId: 'b', talentId: 'u' },
  'the company': member('company', 'c', 'editor'),
  'the municipality as client': member('municipality', 'c', 'editor'),
  'a viewer of the client': member('company', 'c', 'viewer'),
  'another company': member('company', 'd', 'editor'),
  'a supporter': member('supporter', 'c', 'editor'),
  'an operator': member('operator', 'o', 'editor'),
  'a viewer of the operator': member('operator', 'o', 'viewer'),
  anyone,
  'the clock': clock,
}
const actions: ScoutAction[] = ['view', 'send', 'block', ...(Object.keys(scoutMoves) as ScoutMove[])]

test('who may do what with a scout — the whole matrix', () => {
  const facts = { talentId: 't', clientId: 'c' }
  const matrix = Object.entries(people).map(
    ([name, actor]) => `${name}: ${actions.filter((action) => mayScout(actor, action, facts)).join(' ') || '—'}`,
  )
  assert.deepEqual(matrix, [
    'the invited: view block open accept decline',
    'another talent: —',
    'the company: view send withdraw',
    'the municipality as client: view send withdraw',
    'a viewer of the client: view',
    'another company: —',
    'a supporter: —',
    'an operator: view send withdraw',
    'a viewer of the operator: view',
    'anyone: —',
    'the clock: view expire',
  ])
})

test('人材 are counted like the columns of a sheet', () => {
  assert.deepEqual([1, 2, 26, 27, 52, 53, 703].map(letterOf), ['A', 'B', 'Z', 'AA', 'AZ', 'BA', 'AAA'])
})

test('a scout can be answered for two weeks, over the turn of the year too, and not after the posting has closed', () => {
  const closing: [string | null, string, string][] = [
    [null, '2025-12-20T01:00:00Z', '2026-01-03T01:00:00.000Z'],
    ['2026-03-31', '2025-12-28T01:00:00Z', '2026-01-11T01:00:00.000Z'],
    // The closing day itself is still open: midnight in Japan after it.
    ['2025-12-31', '2025-12-20T01:00:00Z', '2025-12-31T15:00:00.000Z'],
    ['2025-12-20', '2025-12-20T01:00:00Z', '2025-12-20T15:00:00.000Z'],
  ]
  for (const [closes_on, now, until] of closing)
    assert.equal(expiryOf({ closes_on }, new Date(now)).toISOString(), until)
})
