import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock, door } from '../actor.ts'
import { type ApplicationMove, applicationMoves } from './application.ts'
import { type ApplicationAction, type ApplicationFacts, mayApplication } from './policy.ts'

const facts: ApplicationFacts = { talentId: 't', clientId: 'c' }
const member = (
  kind: 'company' | 'municipality' | 'supporter' | 'operator',
  organizationId: string,
  role: 'editor' | 'viewer' = 'editor',
): Actor => ({
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
  'an account without a hat': { kind: 'account', accountId: 'a' },
  anyone,
  'the door': door,
  'the clock': clock,
}
const actions: ApplicationAction[] = [
  'view',
  'viewBid',
  'viewJournal',
  'mark',
  'goOn',
  ...(Object.keys(applicationMoves) as ApplicationMove[]),
]

test('who may do what with an application — the whole matrix', () => {
  const yes = Object.entries(people).map(([name, actor]) => {
    const allowed = actions.filter((action) => mayApplication(actor, action, facts))
    return `${name}: ${allowed.join(' ') || '—'}`
  })
  assert.deepEqual(yes, [
    'the applicant: view viewBid viewJournal goOn accept withdraw',
    'another talent: —',
    'the company: view viewBid viewJournal mark screen interview offer decline',
    'the municipality as client: view viewBid viewJournal mark screen interview offer decline',
    'a viewer of the client: view viewBid viewJournal',
    'another company: —',
    'the host municipality: —',
    'a supporter: —',
    'an operator: view viewJournal interview',
    'an account without a hat: —',
    'anyone: —',
    'the door: —',
    'the clock: view viewJournal contract decline release lapse',
  ])
})

test('the policy and the table of moves name the same parties', () => {
  const partyOf: Record<string, string> = {
    talent: 'the applicant',
    client: 'the company',
    operator: 'an operator',
    clock: 'the clock',
  }
  for (const [move, { by }] of Object.entries(applicationMoves))
    for (const [party, name] of Object.entries(partyOf)) {
      const actor = people[name] as Actor
      assert.equal(
        mayApplication(actor, move as ApplicationMove, facts),
        by.includes(party as never),
        `${move} by ${party}`,
      )
    }
})
