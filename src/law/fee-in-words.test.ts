import assert from 'node:assert/strict'
import { test } from 'vitest'
import { feeInWords, hoursInWords } from './fee-in-words.ts'

test('a fee says what it is for, and hours are about', () => {
  const told = (fee_kind: string, fee_yen: number | null) => feeInWords({ fee_kind, fee_yen })
  assert.deepEqual(
    [told('monthly', 50_000), told('hourly', 3_000), told('lump', 120_000), told('unpaid', null), told('lump', null)],
    ['月額50,000円', '1時間3,000円', '一式120,000円', '無償', ''],
  )
  assert.deepEqual([hoursInWords(10), hoursInWords(null)], ['月10時間ほど', ''])
})
