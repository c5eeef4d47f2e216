import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { type Evidence, figureInWords, figureOf, indicatorOf, indicators } from './indicator.ts'

const row = (value: number): Evidence => ({ subject: crypto.randomUUID(), label: '', note: '', at: new Date(0), value })

test('every indicator says what it counts, from when to when, and how to read it', () => {
  for (const indicator of indicators) {
    assert.ok(indicator.what.length > 20, indicator.id)
    assert.ok(indicator.from.length > 10, indicator.id)
    assert.ok(indicator.caveats.length > 10, indicator.id)
  }
})

test('a count is the number of its rows, for any rows', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      (n) =>
        figureOf(
          'count',
          Array.from({ length: n }, () => row(1)),
        ) === n,
    ),
  )
})

test('a share lies between none and all, a mean between the least and the most', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1 }), (values) => {
      const mean = figureOf('mean', values.map(row)) ?? -1
      const share =
        figureOf(
          'share',
          values.map((v) => row(v % 2)),
        ) ?? -1
      return mean >= Math.min(...values) && mean <= Math.max(...values) && share >= 0 && share <= 100
    }),
  )
})

test('nothing is divided by nothing: no rows, no share and no mean', () => {
  assert.equal(figureOf('count', []), 0)
  assert.equal(figureOf('share', []), null)
  assert.equal(figureOf('mean', []), null)
  assert.equal(figureInWords(indicatorOf('mean-fee'), null), '—')
})

test('figures are written as the office writes them', () => {
  assert.equal(figureInWords(indicatorOf('matches'), 1234), '1,234')
  assert.equal(figureInWords(indicatorOf('mean-fee'), 49_999.6), '50,000')
  assert.equal(figureInWords(indicatorOf('applied-share'), 98.46), '98.5')
  assert.equal(figureInWords(indicatorOf('applications-per-posting'), 15), '15.0')
})
