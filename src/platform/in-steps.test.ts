import assert from 'node:assert/strict'
import { test } from 'vitest'
import { atOnce } from '../matching/steps.ts'
import { inSteps } from './in-steps.ts'

function* counting(order: string[]) {
  for (const step of ['first', 'second', 'third']) {
    order.push(step)
    yield
  }
  return order.length
}

test('who waits is let through between the steps, and the result is the same as at once', async () => {
  const order: string[] = []
  const work = inSteps(counting(order))
  setImmediate(() => order.push('somebody else'))
  assert.equal(await work, 4)
  assert.deepEqual(
    order,
    ['first', 'somebody else', 'second', 'third'].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  )
  assert.ok(order.indexOf('somebody else') < order.indexOf('third'))
  assert.equal(atOnce(counting([])), 3)
})

test('what goes wrong in a step is told', async () => {
  function* failing(): Generator<void, void, void> {
    yield
    throw new Error('the second step')
  }
  await assert.rejects(inSteps(failing()), /the second step/)
  assert.throws(() => atOnce(failing()), /the second step/)
})
