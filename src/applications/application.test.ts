import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  applicationMoves,
  type ApplicationMove,
  applicationMovesFrom,
  applicationStateNames,
  applicationStates,
  isFinished,
  waitingFor,
} from './application.ts'

test('the table of moves, read back in full', () => {
  const table = applicationStates.map((state) => `${state}: ${applicationMovesFrom(state).join(' ') || '—'}`)
  assert.deepEqual(table, [
    'submitted: screen interview offer decline withdraw',
    'screening: interview offer decline withdraw',
    'interview: offer decline withdraw',
    'offered: accept decline withdraw lapse',
    'accepted: contract withdraw release',
    'contracted: —',
    'declined: —',
    'withdrawn: —',
  ])
})

test('who makes each move, and where it leads', () => {
  const moves = Object.keys(applicationMoves) as ApplicationMove[]
  const lines = moves.map((move) => `${move}: ${applicationMoves[move].by.join('・')} → ${applicationMoves[move].to}`)
  assert.deepEqual(lines, [
    'screen: client → screening',
    'interview: client・operator → interview',
    'offer: client → offered',
    'accept: talent → accepted',
    'contract: clock → contracted',
    'decline: client・clock → declined',
    'withdraw: talent → withdrawn',
    'release: clock → declined',
    'lapse: clock → withdrawn',
  ])
})

test('somebody owes an answer in every state that is open before an agreement, and in no other', () => {
  const owed = applicationStates.map((state) => `${applicationStateNames[state]} ${waitingFor[state] ?? '—'}`)
  assert.deepEqual(owed, [
    '応募 client',
    '選考中 client',
    '面談 client',
    '条件提示 talent',
    '合意 —',
    '成約 —',
    '見送り —',
    '辞退 —',
  ])
  assert.deepEqual(applicationStates.filter(isFinished), ['contracted', 'declined', 'withdrawn'])
})
