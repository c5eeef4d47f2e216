import assert from 'node:assert/strict'
import { test } from 'vitest'
import { contractMoves, contractMovesFrom, contractStateNames, contractStates, hasBegun } from './contract.ts'

test('every move, as it is written down', () => {
  const table = Object.entries(contractMoves).map(
    ([move, { from, to, by }]) => `${move}: ${from.join('|')} → ${to} (${by.join(', ')})`,
  )
  assert.deepEqual(table, [
    'changeTerms: drafted → drafted (client)',
    'askApproval: drafted → approval (client)',
    'approve: approval → approval (client)',
    'propose: drafted|approval → proposed (client)',
    'takeBack: approval|proposed → drafted (client)',
    'consent: proposed → proposed (client, talent)',
    'start: proposed → in_force (client, talent)',
    'proposeAmendment: in_force → in_force (client)',
    'consentToAmendment: in_force → in_force (client, talent)',
    'dropAmendment: in_force → in_force (client, talent)',
    'announceEnd: in_force → in_force (client, talent)',
    'terminate: in_force → terminated (client, talent, clock)',
    'end: in_force → ended (clock)',
    'abandon: drafted|approval|proposed → abandoned (client, talent, clock)',
  ])
})

test('what is over stays over, and every state has a name', () => {
  const over = contractStates.filter((state) => contractMovesFrom(state).length === 0)
  assert.deepEqual(over, ['ended', 'terminated', 'abandoned'])
  assert.deepEqual(
    contractStates.map((state) => contractStateNames[state]),
    ['作成中', '決裁待ち', '同意待ち', '契約中', '満了', '解除', '取りやめ'],
  )
  assert.deepEqual(contractStates.filter(hasBegun), ['in_force', 'ended', 'terminated'])
})
