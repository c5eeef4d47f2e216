import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { achievement, formatAchievement, isMet, type Kpi, problemWithTarget, yearlyAchievement } from './kpi.ts'

const matches: Kpi = { direction: 'rising', baseline: 0, target: 10, actual: 8 }
const unanswered: Kpi = { direction: 'falling', baseline: 40, target: 10, actual: 16 }

test('eight of ten matches are 80 percent', () => {
  assert.equal(achievement(matches), 80)
  assert.equal(formatAchievement(matches), '80.0%')
  assert.equal(isMet(matches), false)
  assert.equal(isMet({ ...matches, actual: 10 }), true)
})

test('an indicator that should fall is counted by the same rule', () => {
  assert.equal(achievement(unanswered), 80)
  assert.equal(isMet(unanswered), false)
  assert.equal(isMet({ ...unanswered, actual: 9 }), true)
  assert.equal(achievement({ ...unanswered, actual: 46 }), -20)
})

test('a baseline above zero counts only what was added', () => {
  assert.equal(achievement({ direction: 'rising', baseline: 100, target: 130, actual: 120 }), 66.7)
})

test('one year of several: what this year added to what it should have added', () => {
  assert.equal(yearlyAchievement({ target: 10, actual: 8 }, { target: 20, actual: 20 }), 120)
  assert.equal(yearlyAchievement({ target: 10, actual: 8 }, { target: 10, actual: 9 }), undefined)
})

test('a target that is the baseline, or nothing measured, divides nothing', () => {
  const kept: Kpi = { direction: 'rising', baseline: 5, target: 5, actual: 5 }
  assert.equal(achievement(kept), undefined)
  assert.equal(isMet(kept), true)
  assert.equal(formatAchievement(kept), '－（目標値が基準値と同じため、達成率は計算しません）')
  assert.equal(formatAchievement({ ...matches, actual: undefined }), '未測定')
  assert.equal(isMet({ ...matches, actual: undefined }), undefined)
  assert.equal(achievement({ ...kept, target: 0, baseline: 0, actual: 3 }), undefined)
})

test('a target on the wrong side of the baseline is questioned', () => {
  assert.equal(problemWithTarget(matches), undefined)
  assert.equal(problemWithTarget({ ...matches, target: -1 }), '増やす指標の目標値は、基準値以上で入力してください')
  assert.equal(problemWithTarget({ ...unanswered, target: 50 }), '減らす指標の目標値は、基準値以下で入力してください')
})

test('turning an indicator upside down changes nothing', () => {
  const figure = fc.integer({ min: -100_000, max: 100_000 })
  fc.assert(
    fc.property(figure, figure, figure, (baseline, target, actual) => {
      const rising = achievement({ direction: 'rising', baseline, target, actual })
      assert.equal(rising, achievement({ direction: 'falling', baseline: -baseline, target: -target, actual: -actual }))
      assert.equal(rising === undefined, target === baseline)
    }),
  )
})
