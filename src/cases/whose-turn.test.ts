import assert from 'node:assert/strict'
import { test } from 'vitest'
import { applicationStates } from '../applications/application.ts'
import { contractStates } from '../contracts/contract.ts'
import { postingStates } from '../postings/posting.ts'
import { caseStates } from './case.ts'
import { actionOwners } from './next-action.ts'
import { turnNames, whoseTurn } from './whose-turn.ts'

test('who acts next on a posting, an application and a contract', () => {
  assert.deepEqual(
    {
      posting: postingStates.map((state) => `${state} ${whoseTurn({ noun: 'posting', state })}`),
      application: applicationStates.map((state) => `${state} ${whoseTurn({ noun: 'application', state })}`),
      contract: contractStates.map((state) => `${state} ${whoseTurn({ noun: 'contract', state })}`),
    },
    {
      posting: [
        'draft client',
        'review operator',
        'returned client',
        'published talent',
        'closed client',
        'filled null',
        'unfilled null',
        'withdrawn null',
      ],
      application: [
        'submitted client',
        'screening client',
        'interview client',
        'offered talent',
        'accepted client',
        'contracted null',
        'declined null',
        'withdrawn null',
      ],
      contract: [
        'drafted client',
        'approval client',
        'proposed talent',
        'in_force clock',
        'ended null',
        'terminated null',
        'abandoned null',
      ],
    },
  )
})

test('in a case it is whoever owns the next action; without one the coordinator has to set it', () => {
  const walking = actionOwners.map(
    (owner) => `${owner} ${whoseTurn({ noun: 'case', state: 'hearing', next: { owner } })}`,
  )
  assert.deepEqual(walking, [
    'coordinator operator',
    'company client',
    'municipality municipality',
    'supporter supporter',
  ])
  assert.deepEqual(
    caseStates.map((state) => `${state} ${whoseTurn({ noun: 'case', state, next: null })}`),
    [
      'consultation operator',
      'hearing operator',
      'posting operator',
      'selection operator',
      'engagement operator',
      'review operator',
      'finished null',
      'stopped null',
    ],
  )
  assert.equal(turnNames.client, '企業の番')
})
