import assert from 'node:assert/strict'
import { test } from 'vitest'
import * as fc from '../../../tests/properties.ts'
import { readNumerals } from './kanji-number.ts'

test('numbers as a small company writes them', () => {
  const written = {
    '50000': 50_000,
    '5万': 50_000,
    '3.5万': 35_000,
    '12万5000': 125_000,
    五万: 50_000,
    五万五千: 55_000,
    '5万5千': 55_000,
    十万: 100_000,
    十五万: 150_000,
    二十: 20,
    百: 100,
    千五百: 1_500,
    三千: 3_000,
    一〇〇: 100,
    五〇〇〇: 5_000,
    '1億2千万': 120_000_000,
    '-3': -3,
    '0': 0,
    零: 0,
  }
  assert.deepEqual(Object.fromEntries(Object.keys(written).map((text) => [text, readNumerals(text)])), written)
})

test('what is not one number is none', () => {
  const none = [
    '',
    '万',
    '億',
    '3〜5万',
    '五万くらい',
    '五・五',
    '3.5',
    '5万万',
    '十十',
    '百千',
    '五五千',
    '一二三四五',
    '1e5',
    '五万か六万',
    '-五万',
    '12万50000',
  ]
  assert.deepEqual(
    none.filter((text) => !Number.isNaN(readNumerals(text))),
    [],
  )
})

const DIGITS = '〇一二三四五六七八九'

/** 2345 → 二千三百四十五, written without the code under test. */
function below(n: number): string {
  return [1000, 100, 10, 1]
    .map((worth, at) => {
      const digit = Math.floor(n / worth) % 10
      if (digit === 0) return ''
      return (digit === 1 && at < 3 ? '' : (DIGITS[digit] ?? '')) + ['千', '百', '十', ''][at]
    })
    .join('')
}

function inKanji(n: number): string {
  const parts = [Math.floor(n / 100_000_000), Math.floor(n / 10_000) % 10_000, n % 10_000]
  return parts.map((part, at) => (part > 0 ? below(part) + ['億', '万', ''][at] : '')).join('')
}

test('every amount reads the same in digits, in kanji, digit by digit, and half and half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
      assert.equal(readNumerals(String(n)), n)
      assert.equal(readNumerals(inKanji(n)), n)
      const small = n % 10_000
      assert.equal(readNumerals(Array.from(String(small), (d) => DIGITS[Number(d)]).join('')), small)
      assert.equal(readNumerals(`${Math.floor(n / 10_000) % 1_000_000}万${small || ''}`), n % 10_000_000_000)
    }),
  )
})

test('whatever is typed, it is a whole number or none, and never throws', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789〇一二五九十百千万億.-、円')),
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.oneof(typed, fc.string()), (text) => {
      const read = readNumerals(text)
      assert.ok(Number.isNaN(read) || Number.isInteger(read))
    }),
  )
})
