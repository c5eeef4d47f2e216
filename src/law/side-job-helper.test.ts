import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type HelperDay, helperMoney, helperMonth, hoursInWords } from './side-job-helper.ts'

const may = Temporal.PlainYearMonth.from('2026-05')
const days = (...list: [date: number, hours: number, place?: 'onSite'][]): HelperDay[] =>
  list.map(([date, hours, place]) => ({
    day: Temporal.PlainDate.from({ year: 2026, month: 5, day: date }),
    minutes: hours * 60,
    onSite: place === 'onSite',
  }))
const told = (list: HelperDay[]) => {
  const { met, missing, days: counted, minutes, onSite } = helperMonth(may, list)
  return `${counted}日 ${hoursInWords(minutes)} 現地${onSite}日 ${met ? '満たす' : missing.join('、')}`
}

test.each([
  [days([1, 5, 'onSite'], [8, 5], [15, 5], [22, 5]), '4日 20時間 現地1日 満たす'],
  [days([1, 5], [8, 5], [15, 5], [22, 5]), '4日 20時間 現地0日 現地での活動があと1日'],
  [days([1, 10, 'onSite'], [8, 10]), '2日 20時間 現地1日 あと2日'],
  [days([1, 5, 'onSite'], [8, 5], [15, 5], [22, 4.75]), '4日 19時間45分 現地1日 あと15分'],
  [days([1, 5, 'onSite'], [1, 5], [15, 5], [22, 5]), '3日 20時間 現地1日 あと1日'],
  [days([1, 0, 'onSite'], [8, 10], [15, 5], [22, 5]), '3日 20時間 現地1日 あと1日'],
  [[], '0日 0時間 現地0日 あと4日、あと20時間、現地での活動があと1日'],
])('%#: %s', (list, wanted) => {
  assert.equal(told(list), wanted)
})

test('days of the months beside it do not count', () => {
  const april = { day: Temporal.PlainDate.from('2026-04-30'), minutes: 600, onSite: true }
  const june = { day: Temporal.PlainDate.from('2026-06-01'), minutes: 600, onSite: true }
  assert.match(told([april, june]), /^0日 0時間 現地0日/)
})

test('fee and travel each have their own ceiling of a million a year', () => {
  assert.deepEqual(helperMoney({ feeYen: 1_000_000, travelYen: 1_000_000 }), [])
  assert.deepEqual(helperMoney({ feeYen: 1_000_001, travelYen: 1_200_000 }), [
    '報償費が年度の上限1,000,000円を1円超えています',
    '旅費が年度の上限1,000,000円を200,000円超えています',
  ])
})
