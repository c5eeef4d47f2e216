import assert from 'node:assert/strict'
import { test } from 'vitest'
import { isEditable, isPublic, postingMoves, postingMovesFrom, postingStateNames, postingStates } from './posting.ts'

test('the table of moves, read back in full', () => {
  const table = postingStates.map((state) => `${state}: ${postingMovesFrom(state).join(' ') || '—'}`)
  assert.deepEqual(table, [
    'draft: submit withdraw',
    'review: return publish withdraw',
    'returned: submit withdraw',
    'published: close fill withdraw',
    'closed: fill giveUp withdraw',
    'filled: —',
    'unfilled: —',
    'withdrawn: —',
  ])
})

test('who makes each move, and where it leads', () => {
  const table = Object.entries(postingMoves).map(([move, { to, by }]) => `${move} → ${to} by ${by.join(', ')}`)
  assert.deepEqual(table, [
    'submit → review by client, operator',
    'return → returned by operator',
    'publish → published by operator, clock',
    'close → closed by client, operator, clock',
    'fill → filled by clock',
    'giveUp → unfilled by client, operator',
    'withdraw → withdrawn by client, operator',
  ])
})

test('what may be written, and what everybody may read', () => {
  const table = postingStates.map((state) => [
    postingStateNames[state],
    isEditable(state) ? 'written' : '',
    isPublic(state) ? 'public' : '',
  ])
  assert.deepEqual(table, [
    ['下書き', 'written', ''],
    ['審査中', '', ''],
    ['差戻し', 'written', ''],
    ['公開中', '', 'public'],
    ['募集終了', '', 'public'],
    ['成約', '', 'public'],
    ['不成立', '', 'public'],
    ['取下げ', '', ''],
  ])
})
