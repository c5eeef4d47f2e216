import assert from 'node:assert/strict'
import { assert as always, constantFrom, integer, property } from '../../../tests/properties.ts'
import { test } from 'vitest'
import { exactNumber, labelRooms, plotHeight, shortNumber, valueAxis } from './axes.ts'

const fiscalYear = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月']

test('an axis begins at zero, so that bars do not exaggerate', () => {
  const { y, ticks } = valueAxis([98, 99, 100])
  assert.equal(y(0), plotHeight)
  assert.equal(ticks[0], 0)
  assert.ok(y(100) >= 0)
})

test('there is no half of a match on the axis of matches', () => {
  assert.deepEqual(valueAxis([0, 1]).ticks, [0, 1])
  assert.ok(valueAxis([0.5, 1]).ticks.some((tick) => !Number.isInteger(tick)))
})

test('without any figure there is still an axis to be read', () => {
  const { y, ticks } = valueAxis([null, null])
  assert.deepEqual(ticks, [0, 1])
  assert.equal(y(0), plotHeight)
})

test('a figure below zero has its place', () => {
  const { y } = valueAxis([-5, 10])
  assert.ok(y(-5) <= plotHeight && y(-5) > y(0))
})

test('a desk shows twelve months and a phone every fourth, always the last', () => {
  const rooms = labelRooms(fiscalYear)
  assert.ok(!rooms.includes('never'))
  assert.deepEqual(
    fiscalYear.filter((_, index) => rooms[index] === 'always'),
    ['7月', '11月', '3月'],
  )
})

test('however many labels, the last is always written and a phone never shows more than a desk', () => {
  always(
    property(integer({ min: 1, max: 200 }), constantFrom('4月', '2025年10月', 'x'), (count, label) => {
      const rooms = labelRooms(Array.from({ length: count }, () => label))
      assert.equal(rooms.at(-1), 'always')
    }),
  )
})

test('the labels that a phone writes have room beside each other', () => {
  const pixels = { '4月': 32, 令和7年度: 74, '10': 26 }
  always(
    property(integer({ min: 1, max: 100 }), constantFrom('4月', '令和7年度', '10'), (count, label) => {
      const rooms = labelRooms(Array.from({ length: count }, () => label))
      const written = rooms.filter((room) => room === 'always').length
      assert.ok((written - 1) * pixels[label] <= 220)
    }),
  )
})

test('numbers are short on an axis and exact in a table', () => {
  assert.equal(shortNumber(1_200_000), '120万')
  assert.equal(shortNumber(40), '40')
  assert.equal(exactNumber(1_234_567), '1,234,567')
  assert.equal(exactNumber(null), '—')
})
