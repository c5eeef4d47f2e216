import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, anyone, clock, type Member } from '../actor.ts'
import { mayPosting, type PostingAction } from './policy.ts'
import { postingMoves, type PostingState } from './posting.ts'

const member = (kind: Member['kind'], organizationId: string, role: Member['role'] = 'editor'): Actor => ({
  kind,
  accountId: 'a',
  organizationId,
  role,
})

const people: Record<string, Actor> = {
  anyone,
  talent: { kind: 'talent', accountId: 'a', talentId: 't' },
  company: member('company', 'client'),
  'viewer of the company': member('company', 'client', 'viewer'),
  'other company': member('company', 'other'),
  'the town, recruiting for itself': member('municipality', 'client'),
  'the town it stands in': member('municipality', 'town'),
  'other town': member('municipality', 'other'),
  supporter: member('supporter', 'chamber'),
  operator: member('operator', 'desk'),
  'viewer of the operator': member('operator', 'desk', 'viewer'),
  clock,
}

const actions = [
  'view',
  'viewHistory',
  'draft',
  'edit',
  'askConfirmation',
  'confirm',
  'correct',
  ...Object.keys(postingMoves),
] as PostingAction[]

function matrixOf(state: PostingState) {
  const facts = { clientId: 'client', municipalityId: 'town', state }
  return Object.fromEntries(
    Object.entries(people).map(([name, actor]) => [name, actions.filter((a) => mayPosting(actor, a, facts)).join(' ')]),
  )
}

test('who may do what with a draft — the whole matrix', () => {
  assert.deepEqual(matrixOf('draft'), {
    anyone: '',
    talent: '',
    company: 'view viewHistory draft edit confirm correct submit close giveUp withdraw',
    'viewer of the company': 'view viewHistory',
    'other company': '',
    'the town, recruiting for itself': 'view viewHistory draft edit confirm correct submit close giveUp withdraw',
    'the town it stands in': 'view viewHistory',
    'other town': '',
    supporter: '',
    operator: 'view viewHistory draft edit askConfirmation submit return publish close giveUp withdraw',
    'viewer of the operator': 'view viewHistory',
    clock: 'view publish close fill',
  })
})

test('what is public may be read by everybody, and by nobody more', () => {
  const draft = matrixOf('draft')
  for (const state of ['published', 'closed', 'filled', 'unfilled'] as const)
    assert.deepEqual(
      matrixOf(state),
      Object.fromEntries(Object.entries(draft).map(([name, may]) => [name, may === '' ? 'view' : may])),
      state,
    )
  for (const state of ['review', 'returned', 'withdrawn'] as const) assert.deepEqual(matrixOf(state), draft, state)
})
