import assert from 'node:assert/strict'
import { test } from 'vitest'
import { anyone, clock, type Actor } from '../actor.ts'
import { mayTalent, type TalentAction, type TalentFacts } from './policy.ts'
import { canMoveTalent, type TalentMove, talentMoves, talentStates } from './talent.ts'

const own: TalentFacts = { accountId: 'me', state: 'active', shownToCompanies: true, shownToTowns: true }
const member = (
  kind: 'company' | 'municipality' | 'supporter' | 'operator',
  role: 'admin' | 'viewer' = 'admin',
): Actor => ({
  kind,
  accountId: 'they',
  organizationId: 'org',
  role,
})
const actors: Record<string, Actor> = {
  anyone,
  account: { kind: 'account', accountId: 'me' },
  'the talent': { kind: 'talent', accountId: 'me', talentId: 't' },
  'another talent': { kind: 'talent', accountId: 'other', talentId: 'u' },
  'the talent as a company': { kind: 'company', accountId: 'me', organizationId: 'org', role: 'admin' },
  company: member('company'),
  municipality: member('municipality'),
  supporter: member('supporter'),
  operator: member('operator'),
  'viewer of the operator': member('operator', 'viewer'),
  clock,
}
const actions: TalentAction[] = ['view', 'viewHistory', 'edit', 'confirm', 'rest', 'resume']

const matrix = (facts: TalentFacts): string[] =>
  Object.entries(actors).map(
    ([name, actor]) => `${name}: ${actions.filter((action) => mayTalent(actor, action, facts)).join(' ') || '-'}`,
  )

test('who may do what with a profile that is shown', () => {
  assert.deepEqual(matrix(own), [
    'anyone: -',
    'account: -',
    'the talent: view viewHistory edit confirm rest resume',
    'another talent: -',
    'the talent as a company: view',
    'company: view',
    'municipality: view',
    'supporter: -',
    'operator: view viewHistory',
    'viewer of the operator: view viewHistory',
    'clock: -',
  ])
})

test('a profile that is hidden, resting or not confirmed is for the person and the operator alone', () => {
  const hidden = { ...own, shownToCompanies: false, shownToTowns: false }
  for (const facts of [hidden, { ...own, state: 'resting' as const }, { ...own, state: 'draft' as const }])
    assert.deepEqual(
      matrix(facts).filter((line) => !line.endsWith('-')),
      [
        'the talent: view viewHistory edit confirm rest resume',
        'operator: view viewHistory',
        'viewer of the operator: view viewHistory',
      ],
    )
})

test('each switch is for its own audience', () => {
  const towns = matrix({ ...own, shownToCompanies: false })
  assert.ok(towns.includes('company: -') && towns.includes('municipality: view'))
  const companies = matrix({ ...own, shownToTowns: false })
  assert.ok(companies.includes('company: view') && companies.includes('municipality: -'))
})

test('every state and every move of a talent', () => {
  const moves = Object.keys(talentMoves) as TalentMove[]
  assert.deepEqual(
    talentStates.map((state) => `${state}: ${moves.filter((move) => canMoveTalent(state, move)).join(' ') || '-'}`),
    ['draft: confirm delete', 'active: rest delete', 'resting: resume delete', 'deleted: -'],
  )
})
