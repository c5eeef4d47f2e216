import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import type { Evidence } from '../evidence.ts'
import { isIndicatorId } from './countable.ts'
import { figureInWords, figureOf, indicatorOf, indicators } from './indicator.ts'
import { sources } from './sources.ts'

const row = (value: number): Evidence => ({ subject: crypto.randomUUID(), label: '', note: '', at: new Date(0), value })

test('every indicator says what it counts, from when to when, and how to read it', () => {
  for (const indicator of indicators) {
    assert.ok(indicator.what.length > 20, indicator.id)
    assert.ok(indicator.from.length > 10, indicator.id)
    assert.ok(indicator.caveats.length > 10, indicator.id)
  }
})

test('every definition has a query, and every query a definition', () => {
  assert.deepEqual(
    indicators.map(({ id }) => id),
    Object.keys(sources),
  )
  assert.ok(!isIndicatorId('toString'))
})

test('only what can be foretold is foretold, and context is never an aim', () => {
  for (const { id, figure, forecast, kind } of indicators) {
    if (forecast === 'events') assert.equal(figure, 'count', id)
    if (forecast === 'level') assert.ok(figure === 'share' || figure === 'mean', id)
    if (kind === 'context') assert.equal(forecast, 'none', id)
  }
})

test('a median, a ratio and a newest value are made of their rows alone', () => {
  assert.equal(figureOf('days', [7, 1, 3].map(row)), 3)
  assert.equal(figureOf('days', [1, 2, 3, 10].map(row)), 2.5)
  assert.equal(figureOf('days', []), null)
  const cost = { ...row(300_000), weight: 0 }
  const match = { ...row(0), weight: 1 }
  assert.equal(figureOf('ratio', [cost, match, match]), 150_000)
  assert.equal(figureOf('ratio', [cost]), null)
  assert.equal(
    figureOf('last', [
      { ...row(4), at: new Date(2) },
      { ...row(9), at: new Date(1) },
    ]),
    4,
  )
  assert.equal(figureOf('last', []), null)
  assert.equal(figureOf('sum', [1.5, 2].map(row)), 3.5)
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

test('no definition speaks in the names that the journal has inside: the deed is said in Japanese', () => {
  for (const { id, what, from, caveats } of indicators)
    assert.doesNotMatch([what, from, caveats].join(' '), /[a-z]+\.[a-z]+|[a-z]+_[a-z]+/, id)
})
