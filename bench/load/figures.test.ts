import assert from 'node:assert/strict'
import { test } from 'vitest'
import { errorsIn, figuresOf, type Seen } from './figures.ts'

const seen = (ms: number, status = 200, retryAfter: string | null = null): Seen => ({
  kind: 'view',
  ms,
  status,
  retryAfter,
})

test('the times are those of what was done: half, nineteen in twenty, ninety-nine in a hundred', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => seen(n + 1))
  const { sent, done, p50, p95, p99 } = figuresOf([...hundred, seen(99_999, 500)], 'view')
  assert.deepEqual([sent, done, p50, p95, p99], [101, 100, 51, 96, 100])
})

test('a refusal is polite when it says when to come back; otherwise it is an error', () => {
  const figures = figuresOf([seen(1, 503, '10'), seen(1, 429, '3'), seen(1, 503), seen(1, 0), seen(1, 0)], 'view')
  assert.deepEqual([figures.refused, figures.errors, errorsIn(figures)], [2, { 0: 2, 503: 1 }, 3])
})

test('writes are counted apart, and nothing at all is nothing', () => {
  assert.equal(figuresOf([{ ...seen(5, 303), kind: 'write' }, seen(7)], 'write').done, 1)
  assert.deepEqual(figuresOf([], 'write'), { sent: 0, done: 0, p50: 0, p95: 0, p99: 0, refused: 0, errors: {} })
})
