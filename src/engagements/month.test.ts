import assert from 'node:assert/strict'
import { test } from 'vitest'
import { canMoveKickoff, type KickoffMove, kickoffMoves, kickoffStates } from './kickoff.ts'
import { canMoveMonth, type MonthMove, monthMoves, monthStates } from './month.ts'
import { pulseInWords, pulseNames } from './pulse.ts'

const moves = Object.keys(monthMoves) as MonthMove[]
const kickoffs = Object.keys(kickoffMoves) as KickoffMove[]

test('the moves of a month, read back in full', () => {
  assert.deepEqual(
    monthStates.map((state) => `${state}: ${moves.filter((move) => canMoveMonth(state, move)).join(' ') || '—'}`),
    [
      'open: report drop',
      'reported: return accept acceptBySilence',
      'returned: report',
      'accepted: —',
      'dropped: reopen',
    ],
  )
})

test('who makes each move of a month, and where it leads', () => {
  assert.deepEqual(
    moves.map((move) => `${move}: ${monthMoves[move].by.join('・')} → ${monthMoves[move].to}`),
    [
      'report: talent → reported',
      'return: client → returned',
      'accept: client → accepted',
      'acceptBySilence: clock → accepted',
      'drop: clock → dropped',
      'reopen: clock → open',
    ],
  )
})

test('goals: a version is confirmed by the other side, or replaced by the next one', () => {
  assert.deepEqual(
    kickoffStates.map((state) => `${state}: ${kickoffs.filter((m) => canMoveKickoff(state, m)).join(' ') || '—'}`),
    ['proposed: confirm replace', 'agreed: replace', 'replaced: —'],
  )
  assert.deepEqual(
    kickoffs.map((move) => `${move}: ${kickoffMoves[move].by.join('・')} → ${kickoffMoves[move].to}`),
    ['confirm: client・talent → agreed', 'replace: client・talent → replaced'],
  )
})

test('the five steps of 手応え, in words', () => {
  assert.deepEqual([5, 4, 3, 2, 1].map(pulseInWords), [
    '手応えがある',
    'やや手応えがある',
    'どちらともいえない',
    'あまり手応えがない',
    '手応えがない',
  ])
  assert.equal(Object.keys(pulseNames).length, 5)
  assert.equal(pulseInWords(6), '')
})
