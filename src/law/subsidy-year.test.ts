import assert from 'node:assert/strict'
import { test } from 'vitest'
import { fiscalYear } from './fiscal-year.ts'
import { type SubsidyRule, subsidyRules } from './subsidies.ts'
import type { SubsidyClaim } from './subsidy.ts'
import { noRuleInWords, openPointsOf, ruleOfYear, standingOfRule, subsidyInYear } from './subsidy-year.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const year = fiscalYear
const trip = (iso: string) => ({ day: day(iso), travelYen: 40_000, nights: 0, lodgingYen: 0, mealsYen: 0 })
const claim: SubsidyClaim = {
  use: 'first',
  startsOn: day('2025-11-01'),
  appliedOn: null,
  trips: [trip('2025-11-20')],
  feeYen: 0,
  referralYen: 0,
  givenOnce: false,
  peopleBefore: 0,
}
const kumamoto = subsidyRules.find(({ code }) => code === 'kumamoto') as SubsidyRule
/** The same prefecture with a rule of 令和7年度 beside that of 令和5年度, and a lower rate. */
const both: readonly SubsidyRule[] = [
  { ...kumamoto, year: 2025, parts: kumamoto.parts.map((part) => ({ ...part, rate: [1, 4] as const })) },
  kumamoto,
]

test('every prefecture that is known, in three years: which rule is found, and whether anything may be reckoned by it', () => {
  const table = subsidyRules.map(({ code, prefecture }) => {
    const found = [2023, 2025, 2026].map((y) => ruleOfYear(`${prefecture}201`, year(y)))
    return `${code}: ${found.map((one) => `${one?.rule.year} ${one?.holds ? 'holds' : 'does not hold'}`).join(', ')}`
  })
  assert.deepEqual(table, [
    'iwate: 2024 does not hold, 2024 does not hold, 2024 does not hold',
    'chiba: 2025 does not hold, 2025 holds, 2025 does not hold',
    'toyama: 2025 does not hold, 2025 holds, 2025 does not hold',
    'gifu: 2025 does not hold, 2025 holds, 2025 does not hold',
    'shiga: 2025 does not hold, 2025 holds, 2025 does not hold',
    'tottori: 2025 does not hold, 2025 holds, 2025 does not hold',
    'kumamoto: 2023 holds, 2023 does not hold, 2023 does not hold',
    'kagoshima: 2025 does not hold, 2025 holds, 2025 does not hold',
  ])
  assert.equal(ruleOfYear('131016', year(2025)), null)
})

test('where a prefecture has a rule for each year, the one of the year is taken, in whatever order they stand', () => {
  for (const rules of [both, both.toReversed()])
    assert.deepEqual(
      [2023, 2024, 2025].map((y) => {
        const found = ruleOfYear('43100', year(y), rules)
        return [found?.rule.year, found?.holds]
      }),
      [
        [2023, true],
        [2025, false],
        [2025, true],
      ],
    )
})

test('a rule of another year is never reckoned by: no amount, and a sentence that names both years', () => {
  const found = ruleOfYear('43100', year(2025))
  assert.ok(found)
  const { eligible, yen, lines, source } = subsidyInYear(found, claim)
  assert.deepEqual([eligible, yen, lines.length], [false, null, 1])
  assert.equal(lines[0]?.words, noRuleInWords(found))
  assert.match(
    noRuleInWords(found),
    /^令和7年度（2025年度）の要綱は登録されていません\(登録されているのは令和5年度（2023年度）のものです\)/,
  )
  assert.match(source, /熊本県.*令和5年度、出典/)
})

test('the day of each trip decides: what lies in another year is named and left out of the sum', () => {
  const found = ruleOfYear('43100', year(2025), both)
  assert.ok(found)
  const trips = [trip('2025-03-31'), trip('2025-04-01'), trip('2026-03-31'), trip('2026-04-01')]
  const { yen, lines } = subsidyInYear(found, { ...claim, trips })
  assert.equal(yen, (2 * 40_000) / 4)
  assert.deepEqual(
    lines.filter((line) => line.yen === null).map(({ words }) => words),
    [
      '2025年3月31日(月)の旅費は令和6年度（2024年度）のため、この計算に入れていません。',
      '2026年4月1日(水)の旅費は令和8年度（2026年度）のため、この計算に入れていません。',
    ],
  )
})

test('where a rule stands in the running year', () => {
  assert.deepEqual(
    [2024, 2025, 2026].map((known) => standingOfRule({ year: known }, year(2025))),
    ['old', 'current', 'ahead'],
  )
})

test('要確認: what each rule leaves open in its own year, and the year itself in every other', () => {
  const open = subsidyRules.map((rule) => {
    const points = openPointsOf({ rule, year: year(rule.year), holds: true })
    return `${rule.code} ${points.length}${points.some((point) => point.includes('紹介手数料')) ? ' with the agency' : ''}`
  })
  assert.deepEqual(open, [
    'iwate 4 with the agency',
    'chiba 4 with the agency',
    'toyama 3 with the agency',
    'gifu 5 with the agency',
    'shiga 3',
    'tottori 4',
    'kumamoto 2',
    'kagoshima 3',
  ])
  assert.deepEqual(openPointsOf({ rule: kumamoto, year: year(2025), holds: false }), [
    '令和7年度（2025年度）の要綱(対象、額、期限)',
  ])
  assert.deepEqual(openPointsOf({ rule: { ...kumamoto, unknown: [] }, year: year(2023), holds: true }), [])
})
