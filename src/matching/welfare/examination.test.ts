import assert from 'node:assert/strict'
import { test } from 'vitest'
import { seededDraws } from '../random/mersenne-twister.ts'
import { asPowers, checkedExamination, examinations, examined } from './examination.ts'

test('how much the first three ranks are examined', () => {
  const rounded = Object.fromEntries(
    examinations.map((name) => [name, [...examined(name, 3)].map((v) => v.toFixed(4))]),
  )
  assert.deepEqual(rounded, {
    inverse: ['1.0000', '0.5000', '0.3333'],
    log: ['1.0000', '0.6309', '0.5000'],
    'natural-log': ['1.4427', '0.9102', '0.7213'],
    exp: ['1.0000', '0.3679', '0.1353'],
  })
})

test('every function is a sum of powers as far down as anybody is likely to stand', () => {
  const tolerance = { inverse: 1e-13, log: 1e-7, 'natural-log': 1e-7, exp: 1e-15 }
  for (const name of examinations) {
    const { powers, weights } = asPowers(name)
    for (const [ahead, v] of examined(name, 48).entries()) {
      const sum = powers.reduce((total, power, at) => total + weights[at]! * power ** ahead, 0)
      assert.ok(Math.abs(sum - v) < tolerance[name], `${name} at ${ahead + 1}: ${sum} ≠ ${v}`)
    }
  }
})

test('the logarithms hold for long lists too', () => {
  const { powers, weights } = asPowers('natural-log')
  for (const ahead of [99, 499, 2_999]) {
    const sum = powers.reduce((total, power, at) => total + weights[at]! * power ** ahead, 0)
    assert.ok(Math.abs(sum - 1 / Math.log(ahead + 2)) < 1e-6)
  }
})

test('the expectation over applicants ahead is a product of powers: against the full Poisson–binomial law', () => {
  const draws = seededDraws(1)
  const chances = Array.from({ length: 60 }, () => draws.random() * 0.3)
  for (const name of examinations) {
    const v = examined(name, 61)
    const exact = lawOf(chances).reduce((sum, p, ahead) => sum + p * v[ahead]!, 0)
    const { powers, weights } = asPowers(name)
    const product = powers.reduce(
      (sum, power, at) => sum + weights[at]! * chances.reduce((left, a) => left * (1 - a * (1 - power)), 1),
      0,
    )
    assert.ok(Math.abs(exact - product) < 1e-7, `${name}: ${exact} ≠ ${product}`)
  }
})

test('an unknown name is refused with the names that are known', () => {
  assert.equal(checkedExamination('inverse'), 'inverse')
  assert.throws(() => checkedExamination('flat'), {
    name: 'RangeError',
    message: 'examination must be one of inverse, log, natural-log, exp, not flat',
  })
})

function lawOf(chances: number[]): number[] {
  return chances.reduce((law, a) => [...law, 0].map((p, s) => p * (1 - a) + (s > 0 ? law[s - 1]! * a : 0)), [1])
}
