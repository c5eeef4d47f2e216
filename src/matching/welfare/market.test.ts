import assert from 'node:assert/strict'
import { test } from 'vitest'
import { checkedMarket, mutual, numberWithin, transposed, wholeFrom, type Market } from './market.ts'

const twoByThree = (): Market => ({
  candidates: 2,
  postings: 3,
  f: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
  g: Float64Array.of(1, 0, 0.5, 0.5, 0.25, 1),
})

test('a market of chances is taken as it is', () => {
  const market = twoByThree()
  assert.equal(checkedMarket(market), market)
})

test('what is no market is refused with the name of what does not fit', () => {
  const wrong: [change: Partial<Market>, message: string][] = [
    [{ candidates: 0 }, 'candidates must be a whole number from 1, not 0'],
    [{ postings: 0 }, 'postings must be a whole number from 1, not 0'],
    [{ candidates: Number.NaN }, 'candidates must be a whole number from 1, not NaN'],
    [{ postings: 1.5 }, 'postings must be a whole number from 1, not 1.5'],
    [{ f: new Float64Array(5) }, 'f must have candidates × postings = 6 entries, not 5'],
    [{ g: new Float64Array(7) }, 'g must have candidates × postings = 6 entries, not 7'],
    [{ f: Float64Array.of(0, 0, Number.NaN, 0, 0, 0) }, 'f[2] must be a number from 0 to 1, not NaN'],
    [{ g: Float64Array.of(Infinity, 0, 0, 0, 0, 0) }, 'g[0] must be a number from 0 to 1, not Infinity'],
    [{ g: Float64Array.of(0, 0, 0, 0, 0, -0.1) }, 'g[5] must be a number from 0 to 1, not -0.1'],
    [{ f: Float64Array.of(0, 1.1, 0, 0, 0, 0) }, 'f[1] must be a number from 0 to 1, not 1.1'],
  ]
  for (const [change, message] of wrong) {
    assert.throws(() => checkedMarket({ ...twoByThree(), ...change }), { name: 'RangeError', message })
  }
})

test('numbers are checked by name at both ends', () => {
  assert.equal(wholeFrom(1, 'sweeps', 3), 3)
  assert.throws(() => wholeFrom(1, 'sweeps', Number.POSITIVE_INFINITY), /^RangeError: sweeps must be a whole number/)
  assert.equal(numberWithin('lambda', 1, 0, 1), 1)
  for (const lambda of [-0.01, 1.01, Number.NaN]) {
    assert.throws(() => numberWithin('lambda', lambda, 0, 1), /^RangeError: lambda must be a number from 0 to 1/)
  }
})

test('the mutual chance multiplies what both think of each other', () => {
  const { f, g } = twoByThree()
  assert.deepEqual(mutual(twoByThree()), Float64Array.of(0.1 * g[0]!, 0.2 * g[2]!, 0.3 * g[4]!, 0, f[4]! * 0.5, 0.6))
})

test('rows become columns and come back', () => {
  const matrix = Float64Array.of(1, 2, 3, 4, 5, 6)
  assert.deepEqual(transposed(matrix, 2, 3), Float64Array.of(1, 4, 2, 5, 3, 6))
  assert.deepEqual(transposed(transposed(matrix, 2, 3), 3, 2), matrix)
})
