import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { FigureKind } from '../indicator.ts'
import { highestInWords } from './trend.tsx'

const told = (figure: FigureKind, unit: string, ...values: (number | null)[]) =>
  highestInWords(
    { figure, unit },
    values.map((value, n) => ({ value, month: Temporal.PlainYearMonth.from({ year: 2026, month: n + 4 }) })),
  )

test('the highest month is named; two that are alike are both named, and more are counted', () => {
  assert.equal(told('count', '件', 1, 4, null), '月ごとでは5月の4件が最も多くなっています。')
  assert.equal(told('count', '件', 4, 1, 4), '月ごとでは4月と6月の4件が最も多くなっています。')
  assert.equal(told('count', '件', 1, 1, 0, 1, 1, 1), '月ごとでは5つの月の1件が最も多くなっています。')
})

test('days are long, rates are high; where nothing happened nothing is the most', () => {
  assert.equal(told('days', '日', 15, 2.5), '月ごとでは4月の15.0日が最も長くなっています。')
  assert.equal(told('share', '%', 50, 75), '月ごとでは5月の75.0%が最も高くなっています。')
  assert.equal(told('mean', '点', 4.04, 4), '月ごとでは4月と5月の4.0点が最も高くなっています。')
  assert.deepEqual([told('count', '件', 0, null), told('days', '日')], ['まだ数がありません。', 'まだ数がありません。'])
})
