import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { formatYen } from './money.ts'
import { parseYen } from './parse-yen.ts'

const amounts: [string, number][] = [
  ['5万円', 50_000],
  ['50,000', 50_000],
  ['５００００円', 50_000],
  ['５０，０００円', 50_000],
  ['¥50,000', 50_000],
  ['￥50,000-', 50_000],
  ['金50,000円也', 50_000],
  ['月額5万円', 50_000],
  ['1.5万円', 15_000],
  ['3万5千円', 35_000],
  ['3万5000円', 35_000],
  ['5千円', 5000],
  ['3千万円', 30_000_000],
  ['1億2000万円', 120_000_000],
  ['0', 0],
]

test('an amount is understood however the office writes it', () => {
  for (const [typed, yen] of amounts) assert.deepEqual(parseYen(typed), { ok: true, value: yen }, typed)
})

function problem(typed: string): string {
  const parsed = parseYen(typed)
  return parsed.ok ? `understood as ${parsed.value}` : parsed.problem
}

test('a range is refused, because a fee is one amount', () => {
  for (const typed of ['３〜５万円', '3万円～5万円', '30,000-50,000円', '3万円-5万円', '3万円から']) {
    assert.equal(problem(typed), '幅のある金額は入力できません。ひとつの金額を入力してください', typed)
  }
})

test('an amount that is not fixed is refused', () => {
  for (const typed of ['約5万円', '5万円程度', '5万円以上']) {
    assert.equal(problem(typed), '「約」「程度」などを付けずに、決まった金額を入力してください', typed)
  }
})

test('what is not an amount gets a sentence with an example', () => {
  for (const typed of ['応相談', '5,00,00', '50000.5', '1.23456万', '万円', '5万5万', '1.万', '千', '⑤円万', '%00']) {
    assert.match(problem(typed), /のように金額を入力してください/, typed)
  }
  assert.equal(problem(' '), '金額を入力してください')
  assert.equal(problem('-100'), '0円以上の金額を入力してください')
  assert.equal(problem('2兆円'.replace('2兆', '20000億')), '金額が大きすぎます。桁数を確かめてください')
})

test('what we print is what we read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (yen) => {
      assert.deepEqual(parseYen(formatYen(yen)), { ok: true, value: yen })
    }),
  )
})

test('no text makes it fall over', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void parseYen(text)))
})
