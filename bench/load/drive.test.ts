import assert from 'node:assert/strict'
import { test } from 'vitest'
import { drive } from './drive.ts'

test('as many are sent as the rate says, whether the answers come or not, and each is seen once', async () => {
  const numbers: number[] = []
  const slow: (() => void)[] = []
  const seen = drive(
    {
      view: (n) => {
        numbers.push(n)
        return new Promise((resolve) => slow.push(() => resolve({ status: 200, retryAfter: null })))
      },
      write: async () => ({ status: 503, retryAfter: '10' }),
    },
    { views: 100, writes: 20 },
    0.3,
  )
  // Nobody answers until all are sent.
  while (numbers.length < 25) await new Promise((resolve) => setImmediate(resolve))
  const letGo = setInterval(() => slow.splice(0).forEach((answer) => answer()), 1)
  const all = await seen
  clearInterval(letGo)
  assert.deepEqual(numbers, [...numbers.keys()], 'each number once, in order')
  const [views, writes] = (['view', 'write'] as const).map((kind) => all.filter((one) => one.kind === kind))
  assert.equal(views?.length, numbers.length)
  assert.ok(views.length >= 25 && (writes?.length ?? 0) >= 4, `${views.length} and ${writes?.length}`)
  assert.ok(all.every(({ ms }) => ms >= 0))
})
