import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { moveCheck, movesOut } from './moves.ts'

type Kite = 'folded' | 'flying' | 'caught' | 'lost'

const kiteMoves = {
  launch: { from: ['folded'], to: 'flying', by: ['child'] },
  reelIn: { from: ['flying', 'caught'], to: 'folded', by: ['child', 'parent'] },
  snag: { from: ['flying'], to: 'caught', by: ['wind'] },
  drift: { from: ['flying'], to: 'lost', by: ['wind'] },
} as const satisfies Record<string, { from: readonly Kite[]; to: Kite; by: readonly string[] }>

const canMoveKite = moveCheck<Kite, keyof typeof kiteMoves>(kiteMoves)
const kiteMovesFrom = movesOut<Kite, keyof typeof kiteMoves>(kiteMoves)
const kites: readonly Kite[] = ['folded', 'flying', 'caught', 'lost']

test('what a table says can happen, and nothing else', () => {
  const rows = (Object.keys(kiteMoves) as (keyof typeof kiteMoves)[]).map(
    (move) => `${move}: ${kites.filter((state) => canMoveKite(state, move)).join(' ')}`,
  )
  assert.deepEqual(rows, ['launch: folded', 'reelIn: flying caught', 'snag: flying', 'drift: flying'])
})

test('moves out of a state stand in the order of the table; out of the last there are none', () => {
  assert.deepEqual(
    kites.map((state) => `${state}: ${kiteMovesFrom(state).join(' ') || '—'}`),
    ['folded: launch', 'flying: reelIn snag drift', 'caught: reelIn', 'lost: —'],
  )
})

test('no concept asks its table in words of its own', () => {
  const own = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && name !== 'moves.ts')
    .filter((name) => /Moves\[\w+\]\.from/.test(readFileSync(`src/${name}`, 'utf8')))
  assert.deepEqual(own, [])
})
