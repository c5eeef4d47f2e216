import assert from 'node:assert/strict'
import { test } from 'vitest'
import { caseMovesFrom, caseStates, type Happened, moveThatFollows, stages } from './case.ts'
import { actionMoves, canMoveAction } from './next-action.ts'
import { hasConsented, nextForSupporter, referralMovesFrom, referralStates } from './referral.ts'

test('the moves of a case, read back in full', () => {
  assert.deepEqual(
    caseStates.map((state) => `${state}: ${caseMovesFrom(state).join(' ') || '—'}`),
    [
      'consultation: hear post select engage finish stop',
      'hearing: post select engage finish stop',
      'posting: hear select engage finish stop',
      'selection: hear engage finish stop',
      'engagement: review finish stop',
      'review: hear post select engage finish stop',
      'finished: —',
      'stopped: resume',
    ],
  )
})

test('the moves of a referral, read back in full', () => {
  assert.deepEqual(
    referralStates.map((state) => `${state}: ${referralMovesFrom(state).join(' ') || '—'}`),
    [
      'sent: consent decline expire withdraw',
      'consented: withdraw receive openCase pass',
      'received: withdraw openCase pass',
      'in_case: publish match pass',
      'published: match pass',
      'matched: —',
      'passed: —',
      'declined: —',
      'expired: resend',
      'withdrawn: resend',
    ],
  )
})

test('a next action is settled once', () => {
  const moves = Object.keys(actionMoves) as (keyof typeof actionMoves)[]
  const from = (['open', 'done', 'dropped'] as const).map(
    (state) => `${state}: ${moves.filter((move) => canMoveAction(state, move)).join(' ') || '—'}`,
  )
  assert.deepEqual(from, ['open: complete drop', 'done: —', 'dropped: —'])
})

const nothing: Happened = { posted: false, applied: false, engaged: false, ended: false }

test('what happened moves a case on, the furthest first, and never back', () => {
  const after = (happened: Partial<Happened>) =>
    stages.map((state) => moveThatFollows(state, { ...nothing, ...happened }) ?? '—').join(' ')
  assert.deepEqual(
    {
      nothing: after({}),
      posted: after({ posted: true }),
      applied: after({ posted: true, applied: true }),
      engaged: after({ posted: true, applied: true, engaged: true }),
      'engaged and over': after({ posted: true, applied: true, engaged: true, ended: true }),
      'over without a new contract': after({ ended: true }),
    },
    {
      nothing: '— — — — — —',
      posted: 'post post — — — post',
      applied: 'select select select — — select',
      engaged: 'engage engage engage engage — engage',
      'engaged and over': 'engage engage engage engage review engage',
      'over without a new contract': '— — — — review —',
    },
  )
})

test('from its consent on a company is named to others, and the supporter always reads what comes next', () => {
  assert.deepEqual(referralStates.filter(hasConsented), [
    'consented',
    'received',
    'in_case',
    'published',
    'matched',
    'passed',
  ])
  for (const state of referralStates) assert.match(nextForSupporter[state], /。$/)
})
