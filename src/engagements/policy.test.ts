import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock, door } from '../actor.ts'
import { type MonthMove, monthMoves } from './month.ts'
import { type EngagementAction, mayEngage } from './policy.ts'

const facts = { talentId: 't', clientId: 'c' }
type House = 'company' | 'municipality' | 'supporter' | 'operator'
const of = (kind: House, organizationId: string, role: 'editor' | 'viewer' = 'editor'): Actor => ({
  kind,
  accountId: 'a',
  organizationId,
  role,
})
const people: [string, Actor][] = [
  ['the talent of the contract', { kind: 'talent', accountId: 'a', talentId: 't' }],
  ['another talent', { kind: 'talent', accountId: 'b', talentId: 'u' }],
  ['the company', of('company', 'c')],
  ['the municipality as client', of('municipality', 'c')],
  ['a viewer of the client', of('company', 'c', 'viewer')],
  ['another company', of('company', 'd')],
  ['the host municipality', of('municipality', 'm')],
  ['a supporter', of('supporter', 's')],
  ['an operator', of('operator', 'o')],
  ['a viewer of the operator', of('operator', 'o', 'viewer')],
  ['an account without a hat', { kind: 'account', accountId: 'a' }],
  ['anyone', anyone],
  ['the door', door],
  ['the clock', clock],
]
const actions: EngagementAction[] = [
  'view',
  'viewJournal',
  'viewEveryPulse',
  'open',
  'draft',
  'givePulse',
  'proposeKickoff',
  'confirmKickoff',
  'askRetrospective',
  'answerRetrospective',
  'recordOutcome',
  'withdrawOutcome',
  ...(Object.keys(monthMoves) as MonthMove[]),
]

test('who may do what with life under a contract — the whole matrix', () => {
  const yes = people.map(([name, actor]) => {
    const allowed = actions.filter((action) => mayEngage(actor, action, facts))
    return `${name}: ${allowed.join(' ') || '—'}`
  })
  const asClient =
    'view viewJournal givePulse proposeKickoff confirmKickoff answerRetrospective recordOutcome withdrawOutcome return accept'
  assert.deepEqual(yes, [
    'the talent of the contract: view viewJournal draft givePulse proposeKickoff confirmKickoff answerRetrospective report',
    'another talent: —',
    `the company: ${asClient}`,
    `the municipality as client: ${asClient}`,
    'a viewer of the client: view viewJournal',
    'another company: —',
    'the host municipality: —',
    'a supporter: —',
    'an operator: view viewJournal viewEveryPulse',
    'a viewer of the operator: view viewJournal viewEveryPulse',
    'an account without a hat: —',
    'anyone: —',
    'the door: —',
    'the clock: view viewJournal open askRetrospective acceptBySilence drop reopen',
  ])
})

test('a question that has no rule is a defect, never a yes', () => {
  assert.throws(() => mayEngage(clock, 'dance' as EngagementAction, facts), /no rule for dance/)
})
