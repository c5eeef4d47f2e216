import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock, door } from '../actor.ts'
import { type InterviewMove, interviewMoves } from './interview.ts'
import { actsFor, type InterviewAction, isOnBehalf, mayInterview } from './policy.ts'

const facts = { talentId: 't', clientId: 'c' }
type House = 'company' | 'municipality' | 'supporter' | 'operator'
const member = (kind: House, organizationId: string, role: 'editor' | 'viewer' = 'editor'): Actor => ({
  kind,
  accountId: 'a',
  organizationId,
  role,
})
const people: Record<string, Actor> = {
  'the applicant': { kind: 'talent', accountId: 'a', talentId: 't' },
  'another talent': { kind: 'talent', accountId: 'b', talentId: 'u' },
  'the company': member('company', 'c'),
  'the municipality as client': member('municipality', 'c'),
  'a viewer of the client': member('company', 'c', 'viewer'),
  'another company': member('company', 'd'),
  'the host municipality': member('municipality', 'm'),
  'a supporter': member('supporter', 's'),
  'an operator': member('operator', 'o'),
  'a viewer of the operator': member('operator', 'o', 'viewer'),
  'an account without a hat': { kind: 'account', accountId: 'a' },
  anyone,
  'the door': door,
  'the clock': clock,
}
const actions: InterviewAction[] = [
  'view',
  'viewJournal',
  'viewOutcome',
  'judge',
  ...(Object.keys(interviewMoves) as InterviewMove[]),
]

test('who may do what with an interview — the whole matrix', () => {
  const yes = Object.entries(people).map(([name, actor]) => {
    const allowed = actions.filter((action) => mayInterview(actor, action, facts))
    return `${name}: ${allowed.join(' ') || '—'}`
  })
  assert.deepEqual(yes, [
    'the applicant: view viewJournal repropose book hold miss cancel',
    'another talent: —',
    'the company: view viewJournal viewOutcome judge repropose book changePlace hold miss cancel',
    'the municipality as client: view viewJournal viewOutcome judge repropose book changePlace hold miss cancel',
    'a viewer of the client: view viewJournal viewOutcome',
    'another company: —',
    'the host municipality: —',
    'a supporter: —',
    'an operator: view viewJournal repropose book changePlace settleHeld settleMissed cancel',
    'a viewer of the operator: view viewJournal',
    'an account without a hat: —',
    'anyone: —',
    'the door: —',
    'the clock: view viewJournal cancel',
  ])
})

test('whose dates somebody arranges: their own side’s, and the client’s for a coordinator in its place', () => {
  const acting = Object.entries(people).map(([name, actor]) => [name, actsFor(actor, facts), isOnBehalf(actor)])
  assert.deepEqual(
    acting.filter(([, side]) => side !== null),
    [
      ['the applicant', 'talent', false],
      ['the company', 'client', false],
      ['the municipality as client', 'client', false],
      ['an operator', 'client', true],
    ],
  )
})

test('a question that has no rule is a defect, never a yes', () => {
  assert.throws(() => mayInterview(clock, 'dance' as InterviewAction, facts), /no rule for dance/)
})
