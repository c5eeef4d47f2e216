import assert from 'node:assert/strict'
import { test } from 'vitest'
import { crowdedMarket, twoSidedMarket, type Kind } from './generators.ts'

const small = { candidates: 6, postings: 4, lambda: 0.5, seed: 621 }
const sum = (matrix: Float64Array) => matrix.reduce((total, value) => total + value, 0)
const near = (a: ArrayLike<number>, b: readonly number[]) => {
  assert.equal(a.length, b.length)
  for (const [at, value] of b.entries()) assert.ok(Math.abs(a[at]! - value) < 1e-14, `${a[at]} ≠ ${value}`)
}

// Drawn by numpy 2.4.6 in the order of the authors' program (4 postings, 6 candidates, λ 0.5).
const drawn: { kind: Kind; firstOfG: number[]; lastOfG: number; sumOfG: number }[] = [
  {
    kind: 'random',
    firstOfG: [0.6755397855067943, 0.568104026948637, 0.3593067373384423],
    lastOfG: 0.34645052273781346,
    sumOfG: 12.447015160772866,
  },
  {
    kind: 'similar',
    firstOfG: [0.5117629227921193, 0.5061935451212909, 0.6961405939077119],
    lastOfG: 0.3163419177668217,
    sumOfG: 13.725147790905677,
  },
  {
    kind: 'reverse',
    firstOfG: [0.7202552189167089, 0.6246899887166821, 0.4994077494347615],
    lastOfG: 0.08333333333333333,
    sumOfG: 13.839278959001476,
  },
]

test("the markets of WWW'22 are those that numpy draws", () => {
  for (const { kind, firstOfG, lastOfG, sumOfG } of drawn) {
    const { f, g } = crowdedMarket({ ...small, kind })
    near(f.subarray(0, 4), [0.6457538519377053, 0.5366796094482141, 0.49149950916409596, 0.5294423684431412])
    near(f.subarray(23), [0.5286992153616853])
    near(g.subarray(0, 3), firstOfG)
    near(g.subarray(23), [lastOfG])
    assert.ok(Math.abs(sum(f) - 13.421173565558806) < 1e-12)
    assert.ok(Math.abs(sum(g) - sumOfG) < 1e-12)
  }
})

test("the markets of RecSys'24 are those that numpy draws", () => {
  const { f, g } = twoSidedMarket({ ...small, seed: 0 })
  near(f.subarray(0, 4), [0.7744067519636624, 0.690928016519543, 0.4680483547024886, 0.27244159149844843])
  near(f.subarray(20), [0.989309171116382, 0.7329126154416952, 0.3974063477931326, 0.39026458814322773])
  near(g.subarray(0, 2), [0.5591372129344666, 0.7199605106637619])
  near(g.subarray(22), [0.20519128053692043, 0.06446314882742665])
})

test('where lambda is 1 everybody wants the same', () => {
  const crowded = crowdedMarket({ ...small, lambda: 1, kind: 'random' })
  near(crowded.f.subarray(0, 8), [1, 0.75, 0.5, 0.25, 1, 0.75, 0.5, 0.25])
  const even = twoSidedMarket({ ...small, lambda: 1 })
  near(even.g.subarray(6, 12), [1, 0.8, 0.6, 0.4, 0.2, 0])
})

test('similar postings like those who like them, reversed ones the others', () => {
  const along = (kind: Kind) => {
    const market = crowdedMarket({ candidates: 30, postings: 20, lambda: 0, seed: 5, kind, noise: 0.1 })
    let together = 0
    for (let c = 0; c < 30; c++) {
      for (let j = 0; j < 20; j++) together += (market.f[c * 20 + j]! - 0.5) * (market.g[j * 30 + c]! - 0.5)
    }
    return together / 600
  }
  assert.ok(along('similar') > 0.07)
  assert.ok(along('reverse') < -0.07)
  assert.ok(Math.abs(along('random')) < 0.01)
})

test('every chance is a chance, in a market of one as well', () => {
  for (const kind of ['random', 'similar', 'reverse'] as const) {
    for (const noise of [0, 0.2, 5]) {
      const { f, g } = crowdedMarket({ candidates: 1, postings: 1, lambda: 0.3, seed: 1, kind, noise })
      assert.ok([...f, ...g].every((chance) => chance >= 0 && chance <= 1))
    }
  }
  assert.equal(twoSidedMarket({ candidates: 1, postings: 1, lambda: 1, seed: 1 }).f[0], 1)
})

test('what cannot be drawn is refused by name', () => {
  const wrong: [change: object, name: RegExp][] = [
    [{ candidates: 0 }, /^RangeError: candidates/],
    [{ postings: -1 }, /^RangeError: postings/],
    [{ lambda: 1.5 }, /^RangeError: lambda/],
    [{ lambda: Number.NaN }, /^RangeError: lambda/],
    [{ seed: 0.5 }, /^RangeError: seed/],
    [{ noise: Number.POSITIVE_INFINITY }, /^RangeError: noise/],
  ]
  for (const [change, name] of wrong) {
    assert.throws(() => crowdedMarket({ ...small, kind: 'similar', ...change }), name)
  }
  assert.throws(() => twoSidedMarket({ ...small, lambda: -1 }), /^RangeError: lambda/)
})
