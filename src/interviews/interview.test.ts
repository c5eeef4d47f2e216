import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  absentBy,
  canMoveInterview,
  type InterviewMove,
  interviewMoves,
  interviewStates,
  sideNames,
  statements,
  type Statement,
} from './interview.ts'

const moves = Object.keys(interviewMoves) as InterviewMove[]

test('the table of moves, read back in full', () => {
  const table = interviewStates.map(
    (state) => `${state}: ${moves.filter((move) => canMoveInterview(state, move)).join(' ') || '—'}`,
  )
  assert.deepEqual(table, [
    'proposed: repropose book cancel',
    'booked: repropose changePlace hold miss settleHeld settleMissed cancel',
    'held: settleHeld settleMissed',
    'no_show: settleHeld settleMissed',
    'cancelled: —',
  ])
})

test('who makes each move, and where it leads', () => {
  assert.deepEqual(
    moves.map((move) => `${move}: ${interviewMoves[move].by.join('・')} → ${interviewMoves[move].to}`),
    [
      'repropose: client・talent・operator → proposed',
      'book: client・talent・operator → booked',
      'changePlace: client・operator → booked',
      'hold: client・talent → held',
      'miss: client・talent → no_show',
      'settleHeld: operator → held',
      'settleMissed: operator → no_show',
      'cancel: client・talent・operator・clock → cancelled',
    ],
  )
})

test('who did not come, by what each side says from where it stands', () => {
  const said = Object.keys(statements) as Statement[]
  const lines = (['client', 'talent'] as const).flatMap((side) =>
    said.map((each) => {
      const absent = absentBy(side, each)
      return `${sideNames[side]}「${statements[each]}」: ${absent ? sideNames[absent] : '双方が出た'}`
    }),
  )
  assert.deepEqual(lines, [
    '発注者「面談を実施した」: 双方が出た',
    '発注者「相手が来なかった」: 応募者',
    '発注者「自分が行けなかった」: 発注者',
    '応募者「面談を実施した」: 双方が出た',
    '応募者「相手が来なかった」: 発注者',
    '応募者「自分が行けなかった」: 応募者',
  ])
})
