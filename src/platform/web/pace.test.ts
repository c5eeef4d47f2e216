import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createPacer } from './pace.ts'

const at = (seconds: number) => new Date(Date.UTC(2025, 11, 1) + seconds * 1000)
const three = { calls: 3, seconds: 60 }

test('whoever calls too often is told how many seconds to wait, and may go on in the next window', () => {
  const pacer = createPacer()
  const waits = [0, 1, 2, 10, 59.5].map((second) => pacer.take('花子', three, at(second)))
  assert.deepEqual(waits, [0, 0, 0, 50, 1])
  assert.equal(pacer.take('花子', three, at(60)), 0)
})

test('one person’s haste does not slow down another', () => {
  const pacer = createPacer()
  for (let i = 0; i < 10; i++) pacer.take('花子', three, at(0))
  assert.equal(pacer.take('太郎', three, at(0)), 0)
})

test('windows of different length are counted apart', () => {
  const pacer = createPacer()
  for (let i = 0; i < 4; i++) pacer.take('花子', three, at(0))
  assert.equal(pacer.take('花子', { calls: 3, seconds: 3600 }, at(0)), 0)
})

test('a flood of strangers makes everybody forgotten rather than filling the memory', () => {
  const pacer = createPacer()
  for (let i = 0; i < 4; i++) pacer.take('花子', three, at(0))
  assert.ok(pacer.take('花子', three, at(0)) > 0)
  for (let i = 0; i < 100_000; i++) pacer.take(`stranger ${i}`, three, at(0))
  assert.equal(pacer.take('花子', three, at(0)), 0)
})
