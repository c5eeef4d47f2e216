import assert from 'node:assert/strict'
import { test } from 'vitest'
import { seededDraws } from './mersenne-twister.ts'

// Printed by numpy 2.4.6: np.random.seed(s); np.random.random(3); np.random.normal(size=3)
const numpy = [
  {
    seed: 0,
    random: [0.5488135039273248, 0.7151893663724195, 0.6027633760716439],
    gauss: [-2.268328201180374, 1.3335453816218967, -0.8427240538292873],
  },
  {
    seed: 1,
    random: [0.417022004702574, 0.7203244934421581, 0.00011437481734488664],
    gauss: [-0.8021728386486427, -0.4488778077207725, -1.1059350760083153],
  },
  {
    seed: 621,
    random: [0.2915077038754105, 0.32335921889642827, 0.4829990183281919],
    gauss: [-0.4603577189050994, 1.2000146887370506, -0.044089513991669715],
  },
  {
    seed: 4294967295,
    random: [0.0976320289940138, 0.9123828453026218, 0.78903530185164],
    gauss: [0.0813036681172692, 0.4096851233481656, 0.31595808265170017],
  },
]

test('the draws are those of numpy, to the last bit', () => {
  for (const { seed, random, gauss } of numpy) {
    const draws = seededDraws(seed)
    assert.deepEqual(
      random.map(() => draws.random()),
      random,
    )
    assert.deepEqual(
      gauss.map(() => draws.gauss()),
      gauss,
    )
  }
})

test('the words are those of the published reference, up to the ten thousandth', () => {
  const draws = seededDraws(5489)
  const words = Array.from({ length: 10_000 }, () => draws.uint32())
  assert.deepEqual(words.slice(0, 3), [3499211612, 581869302, 3890346734])
  assert.equal(words.at(-1), 4123659995)
})

test('ten thousand numbers later the stream still agrees, and the second of two normal draws is kept', () => {
  const draws = seededDraws(621)
  const uniform = Array.from({ length: 10_000 }, () => draws.random())
  assert.equal(uniform.at(-1), 0.7127787359292348)
  assert.equal(draws.gauss(), 0.20017992837594847)
  assert.equal(draws.gauss(), 1.1776017617449774)
  assert.equal(draws.random(), 0.7559343231260267)
  assert.equal(draws.gauss(), 1.208338835654931)
})

test('two streams from one seed do not disturb each other', () => {
  const one = seededDraws(7)
  const other = seededDraws(7)
  one.gauss()
  one.random()
  const fresh = seededDraws(7)
  assert.deepEqual([other.random(), other.gauss()], [fresh.random(), fresh.gauss()])
})

test('uniform numbers stay in [0, 1) with mean a half; normal ones have mean 0 and variance 1', () => {
  const draws = seededDraws(3)
  const uniform = Array.from({ length: 20_000 }, () => draws.random())
  const normal = Array.from({ length: 20_000 }, () => draws.gauss())
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  assert.ok(uniform.every((value) => value >= 0 && value < 1))
  assert.ok(Math.abs(mean(uniform) - 0.5) < 0.01)
  assert.ok(Math.abs(mean(normal)) < 0.03)
  assert.ok(Math.abs(mean(normal.map((value) => value * value)) - 1) < 0.05)
})

test('a seed that numpy would refuse is refused by name', () => {
  for (const seed of [-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => seededDraws(seed), { name: 'RangeError', message: /^seed must be/ })
  }
})
