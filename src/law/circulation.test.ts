import { test } from 'vitest'
import assert from 'node:assert/strict'
import { circulationRate, formatCirculation } from './circulation.ts'

test('47 of each 100 yen that the town spends are made in the town', () => {
  assert.equal(circulationRate({ production: 23_500, distribution: 50_000 }), 47)
  assert.equal(
    formatCirculation({ year: 2018, production: 23_500, distribution: 50_000 }),
    '47.0%（2018年、生産23,500 ÷ 分配50,000）',
  )
})

test('an industrial town earns more than it spends', () => {
  assert.equal(circulationRate({ production: 61_234, distribution: 50_000 }), 122.5)
})

test('nothing is divided by zero or by what is no number', () => {
  for (const distribution of [0, -1, Number.NaN])
    assert.equal(circulationRate({ production: 1, distribution }), undefined)
  assert.equal(circulationRate({ production: Number.NaN, distribution: 1 }), undefined)
  assert.equal(
    formatCirculation({ year: 2018, production: 1, distribution: 0 }),
    '計算できません（2018年、分配が0です）',
  )
})
