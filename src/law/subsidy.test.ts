import assert from 'node:assert/strict'
import { test } from 'vitest'
import { fiscalYear } from './fiscal-year.ts'
import { type SubsidyRule, subsidyRules } from './subsidies.ts'
import { ruleOfYear } from './subsidy-year.ts'
import { type SubsidyClaim, subsidyFor } from './subsidy.ts'
import { applyBy, deadlineInWords } from './subsidy-deadline.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const ruleOf = (code: string): SubsidyRule => subsidyRules.find((rule) => rule.code === code)!
const trip = (travelYen: number, nights = 0, lodgingYen = 0, mealsYen = 0) => ({
  day: day('2026-07-10'),
  travelYen,
  nights,
  lodgingYen,
  mealsYen,
})
const usual: SubsidyClaim = {
  use: 'first',
  startsOn: day('2026-07-01'),
  appliedOn: day('2026-06-20'),
  trips: [trip(40_000, 1, 12_000, 1_200)],
  feeYen: 150_000,
  referralYen: 100_000,
  givenOnce: false,
  peopleBefore: 0,
}
const told = (code: string, change: Partial<SubsidyClaim> = {}): string[] => {
  const { eligible, yen, lines } = subsidyFor(ruleOf(code), { ...usual, ...change })
  return [
    ...lines.map((line) => `${line.words} → ${line.yen ?? '?'}`),
    `${eligible ? '対象' : '対象外'} ${yen ?? '不明'}`,
  ]
}

test('the same visit in each prefecture that is known', () => {
  const table = subsidyRules.map(({ code, prefecture }) => {
    const { eligible, yen } = subsidyFor(ruleOf(code), usual)
    return `${prefecture} ${code}: ${eligible ? '対象' : '対象外'} ${yen ?? '不明'}`
  })
  assert.deepEqual(table, [
    '03 iwate: 対象 不明',
    // Eight tenths of the agency's fee, the honorarium and the trip: 302,000 yen.
    '12 chiba: 対象 241600',
    '16 toyama: 対象 241600',
    '21 gifu: 対象 241600',
    '25 shiga: 対象 132500',
    '31 tottori: 対象 不明',
    '43 kumamoto: 対象 25400',
    '46 kagoshima: 対象 26000',
  ])
})

test('熊本: a night up to 10,800 yen without meals, a trip from 10,000 yen, at most 250,000 yen', () => {
  assert.deepEqual(told('kumamoto', { trips: [trip(40_000, 2, 30_000, 3_000), trip(9_999)] }), [
    '7月10日の交通費 40,000円 → 40000',
    '7月10日の宿泊費 2泊 30,000円、食事代3,000円を除く: 宿泊は1泊10,800円まで → 21600',
    '7月10日の交通費 9,999円: 1往復10,000円未満のため対象外 → 0',
    '対象経費の計(交通費・宿泊費) → 61600',
    '補助率 1/2(1円未満は切捨て) → 30800',
    '対象 30800',
  ])
  assert.deepEqual(told('kumamoto', { trips: Array.from({ length: 13 }, () => trip(40_000)) }).slice(-4), [
    '対象経費の計(交通費・宿泊費) → 520000',
    '補助率 1/2(1円未満は切捨て) → 260000',
    '上限250,000円 → 250000',
    '対象 250000',
  ])
})

test('the edges: exactly the minimum, exactly the cap, exactly the ceiling, half a yen', () => {
  const edge = (change: Partial<SubsidyClaim>) => subsidyFor(ruleOf('kumamoto'), { ...usual, ...change }).yen
  assert.equal(edge({ trips: [trip(10_000)] }), 5_000)
  assert.equal(edge({ trips: [trip(0, 1, 10_800)] }), 5_400)
  assert.equal(edge({ trips: [trip(0, 1, 10_801)] }), 5_400)
  assert.equal(edge({ trips: [trip(500_000)] }), 250_000)
  assert.equal(edge({ trips: [trip(10_001)] }), 5_000, 'half a yen is cut off')
  assert.equal(edge({ trips: [trip(0, 1, 3_000, 5_000)] }), 0, 'meals above the bill take nothing away')
})

test('nothing but short trips is no subsidy, and says so', () => {
  assert.deepEqual(told('kumamoto', { trips: [trip(9_999)] }), [
    '7月10日の交通費 9,999円: 1往復10,000円未満のため対象外 → 0',
    '対象になる経費がないため、補助はありません。 → 0',
    '対象外 0',
  ])
  assert.deepEqual(told('kagoshima', { trips: [] }), ['対象になる経費がないため、補助はありません。 → 0', '対象外 0'])
})

test('富山: the first time eight tenths of everything, then half of the agency’s fee up to 88,000 yen a person', () => {
  assert.equal(subsidyFor(ruleOf('toyama'), { ...usual, trips: [trip(700_000)] }).yen, 500_000)
  assert.deepEqual(told('toyama', { use: 'repeat', referralYen: 200_000 }), [
    '紹介手数料 → 200000',
    '対象経費の計(2回目からの活用) → 200000',
    '補助率 1/2(1円未満は切捨て) → 100000',
    '上限88,000円(1人あたり) → 88000',
    '対象 88000',
  ])
})

const open = '紹介手数料: ここに記録がないため、計算に入れていません。支払った額を、要綱で確かめてください。 → ?'

test('an agency’s fee that is not written down here is named and left out; where nothing else is covered, no amount is told', () => {
  assert.deepEqual(told('toyama', { use: 'repeat', referralYen: null }), [open, '対象 不明'])
  assert.deepEqual(told('chiba', { referralYen: null }).slice(-4), [
    open,
    '対象経費の計(はじめての活用) → 202000',
    '補助率 8/10(1円未満は切捨て) → 161600',
    '対象 161600',
  ])
})

test('千葉: the first time only', () => {
  assert.deepEqual(told('chiba', { use: 'repeat' }), ['はじめての活用だけが対象のため、対象外です。 → 0', '対象外 0'])
})

test('岩手: a rate that nobody has told us is not guessed', () => {
  assert.match(told('iwate').join(), /補助率が登録されていないため、額は計算できません。.*上限額も登録されていません/)
})

test('滋賀: half of the fares, and three quarters of the fee one time', () => {
  assert.deepEqual(told('shiga'), [
    '7月10日の交通費 40,000円 → 40000',
    '謝礼 → 150000',
    '対象経費の計(交通費) → 40000',
    '補助率 1/2(1円未満は切捨て) → 20000',
    '上限額は登録されていません。要綱で確かめてください。 → ?',
    '対象経費の計(謝礼(1回限り)) → 150000',
    '補助率 3/4(1円未満は切捨て) → 112500',
    '上限額は登録されていません。要綱で確かめてください。 → ?',
    '対象 132500',
  ])
  assert.equal(subsidyFor(ruleOf('shiga'), { ...usual, givenOnce: true }).yen, 20_000)
})

test.each([
  // the start, its deadline five calendar days before, and five business days before
  ['2026-07-01', '2026-06-26(5)', '2026-06-24'],
  ['2026-07-02', '2026-06-26(5)', '2026-06-25'],
  ['2026-07-03', '2026-06-26(5)', '2026-06-26'],
  ['2026-05-07', '2026-05-01(5)', '2026-04-24'],
  ['2027-01-04', '2026-12-28(1)', '2026-12-22'],
])('work from %s is applied for by %s, in business days by %s', (start, calendar, business) => {
  const by = applyBy({ deadline: { days: 5, kind: 'calendar' } }, day(start))
  assert.equal(by && `${by.toString()}(${by.dayOfWeek})`, calendar)
  assert.equal(String(applyBy({ deadline: { days: 5, kind: 'business' } }, day(start))), business)
})

test('the deadline is told in advance, on its day and afterwards', () => {
  const words = (today: string) => deadlineInWords(ruleOf('gifu'), day('2026-07-01'), day(today))
  assert.equal(words('2026-06-26'), '7月1日から従事するなら、2026年6月26日(金)までに申請してください。')
  assert.equal(
    words('2026-06-27'),
    '7月1日から従事する場合の申請の期限は、2026年6月26日(金)でした。期限が過ぎています。',
  )
  assert.match(deadlineInWords(ruleOf('tottori'), day('2026-07-01'), day('2026-06-01')), /期限は登録されていません/)
})

test('applied for a day late, nothing is given', () => {
  assert.deepEqual(told('gifu', { appliedOn: day('2026-06-27') }), [
    '申請が2026年6月27日(土)で、期限の2026年6月26日(金)を過ぎているため対象外です。 → 0',
    '対象外 0',
  ])
  assert.equal(subsidyFor(ruleOf('gifu'), { ...usual, appliedOn: day('2026-06-26') }).yen, 241_600)
  assert.equal(subsidyFor(ruleOf('gifu'), { ...usual, appliedOn: null }).yen, 241_600, 'a forecast before applying')
})

test('people of the same firm and year before this one', () => {
  assert.equal(subsidyFor(ruleOf('kagoshima'), { ...usual, peopleBefore: 0 }).yen, 26_000)
  assert.deepEqual(told('kagoshima', { peopleBefore: 1 }), [
    '1つの企業で年1人までのため、2人目は対象外です。 → 0',
    '対象外 0',
  ])
  assert.equal(subsidyFor(ruleOf('toyama'), { ...usual, use: 'repeat', peopleBefore: 2 }).yen, 50_000)
  assert.equal(subsidyFor(ruleOf('toyama'), { ...usual, use: 'repeat', peopleBefore: 3 }).eligible, false)
})

test('every rule says where it comes from, since when, and what it leaves open', () => {
  for (const rule of subsidyRules) {
    assert.doesNotThrow(() => [day(rule.effectiveFrom), day(rule.retrieved)])
    assert.match(rule.source, /^[^ ]+県「.+」/, rule.code)
    assert.doesNotMatch(rule.source, /\.md|\[[A-Z]\d+\]/, 'a source that nobody outside can look up')
    const open = rule.parts.some(({ rate }) => rate === null)
    assert.equal(
      rule.unknown.some((item) => item.startsWith('補助率')),
      open,
      rule.code,
    )
    assert.equal(rule.deadline === null, rule.unknown.includes('申請の期限'), rule.code)
  }
})

test('the rule follows from the code of the town', () => {
  const of = (code: string) => ruleOfYear(code, fiscalYear(2025))?.rule.code
  assert.deepEqual(['313718', '31371', '131016', '032018'].map(of), ['tottori', 'tottori', undefined, 'iwate'])
})
