import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { achievementInWords } from './achievement-words.ts'
import { indicatorOf } from './indicator.ts'
import { achieved } from './measurement.ts'

const days = indicatorOf('first-reply-days')
const yen = indicatorOf('cost-per-match')
const matches = indicatorOf('matches')
const words = (indicator: typeof days, baseline: number, target: number | null, value: number | null) => {
  const aim = { baseline, target }
  const { rate } = achieved(indicator, value, aim)
  return `${rate}% ${achievementInWords({ indicator, value, aim, rate })}`
}

test('what a rate means: falling and rising, on the way, beyond, and the other way', () => {
  assert.deepEqual(
    [
      words(days, 10, 5, 15),
      words(days, 10, 5, 10),
      words(days, 10, 5, 7),
      words(days, 10, 5, 4),
      words(yen, 2_500_000, 900_000, 944_000),
      words(matches, 4, 12, 5),
      words(matches, 4, 12, 3),
    ],
    [
      '-100% 基準の10.0日から5.0日減らす計画に対し、反対に5.0日増えました',
      '0% 基準の10.0日から5.0日減らす計画に対し、基準から変わっていません',
      '60% 基準の10.0日から5.0日減らす計画に対し、3.0日減りました',
      '120% 基準の10.0日から5.0日減らす計画に対し、6.0日減りました',
      '97.3% 基準の2,500,000円から1,600,000円減らす計画に対し、1,556,000円減りました',
      '12.5% 基準の4件から8件増やす計画に対し、1件増えました',
      '-12.5% 基準の4件から8件増やす計画に対し、反対に1件減りました',
    ],
  )
})

test('a count from nothing explains itself; without a rate there is nothing to explain', () => {
  assert.match(words(matches, 0, 12, 5), /null$/)
  assert.match(words(matches, 0, 12, null), /null$/)
  assert.match(words(matches, 0, null, 5), /null$/)
  assert.match(words(matches, 3, 3, 5), /null$/)
})

test('whatever the numbers: it says 反対に exactly where the rate is below nothing', () => {
  const amount = fc.integer({ min: 0, max: 1000 })
  fc.assert(
    fc.property(amount, amount, amount, (baseline, target, value) => {
      const aim = { baseline, target }
      const { rate } = achieved(matches, value, aim)
      const said = achievementInWords({ indicator: matches, value, aim, rate })
      if (said) assert.equal(said.includes('反対に'), (rate ?? 0) < 0)
      if (rate !== undefined && rate < 0) assert.ok(said)
    }),
  )
})
