import assert from 'node:assert/strict'
import { test } from 'vitest'
import { termsWith } from '../../tests/world/terms.ts'
import { feeCuts } from './fee-cut.ts'

const agreed = termsWith().fee
const today = Temporal.PlainDate.from('2025-12-01')
const cuts = (given: Partial<typeof agreed>) => feeCuts(agreed, { ...agreed, ...given }, today)

test('as much or more is no cut', () => {
  assert.deepEqual(cuts({}), {})
  assert.deepEqual(cuts({ yen: 60_000 }), {})
  assert.deepEqual(cuts({ yen: 55_000, tax: '税込' }), {})
  assert.deepEqual(cuts({ travelPaidBy: 'subsidy' }), {})
})

test('one yen less is 報酬の減額, and so is the same number with tax inside', () => {
  assert.match(cuts({ yen: 49_999 }).feeYen ?? '', /報酬の減額.*50,000円\(税抜\)/)
  assert.match(cuts({ tax: '税込' }).feeYen ?? '', /報酬の減額/)
  assert.match(cuts({ yen: 54_999, tax: '税込' }).feeYen ?? '', /報酬の減額/)
})

test('putting the travel on the talent, or changing the kind of fee, is refused as well', () => {
  assert.match(cuts({ travelPaidBy: 'talent' }).travelPaidBy ?? '', /報酬の減額/)
  assert.match(cuts({ kind: 'hourly' }).feeYen ?? '', /報酬の形/)
  const own = { ...agreed, travelPaidBy: 'talent' as const }
  assert.deepEqual(feeCuts(own, own, today), {})
})
