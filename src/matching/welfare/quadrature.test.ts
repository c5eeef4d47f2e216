import assert from 'node:assert/strict'
import { test } from 'vitest'
import { gaussLegendre } from './quadrature.ts'

const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-14, `${a} ≠ ${b}`)

test('one, two and three nodes are those of the textbook, moved to [0, 1]', () => {
  assert.deepEqual([...gaussLegendre(1).nodes], [0.5])
  const two = gaussLegendre(2)
  close(two.nodes[0]!, 0.5 - Math.sqrt(1 / 3) / 2)
  close(two.weights[0]!, 0.5)
  const three = gaussLegendre(3)
  close(three.nodes[2]!, 0.5 + Math.sqrt(3 / 5) / 2)
  close(three.weights[1]!, 4 / 9)
})

test('24 nodes integrate every power below 48 exactly', () => {
  const { nodes, weights } = gaussLegendre(24)
  for (let power = 0; power < 48; power++) {
    const sum = nodes.reduce((total, t, at) => total + weights[at]! * t ** power, 0)
    close(sum, 1 / (power + 1))
  }
})

test('nodes lie inside and rise, weights are positive and add up to 1', () => {
  const { nodes, weights } = gaussLegendre(24)
  assert.ok(nodes.every((t, at) => t > (at === 0 ? 0 : nodes[at - 1]!) && t < 1))
  assert.ok(weights.every((weight) => weight > 0))
  close(
    weights.reduce((sum, weight) => sum + weight, 0),
    1,
  )
})
