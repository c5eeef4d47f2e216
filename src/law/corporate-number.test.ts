import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import {
  candidateCorporateNumber,
  corporateCheckDigit,
  isCorporateNumber,
  parseCorporateNumber,
} from './corporate-number.ts'

const read = (typed: string) => {
  const parsed = parseCorporateNumber(typed)
  return parsed.ok ? parsed.value : parsed.problem
}
const base = fc.bigInt({ min: 0n, max: 999_999_999_999n }).map((n) => String(n).padStart(12, '0'))

test('the number of 国税庁 is understood however typed', () => {
  for (const typed of ['7000012050002', '７０００－０１２０－５０００－２', '7-0000-1205-0002', ' 7000012050002 ']) {
    assert.equal(read(typed), '7000012050002', typed)
  }
})

test('what is wrong is said', () => {
  assert.equal(read('7000012050003'), '法人番号の検査数字（先頭の1桁）が合いません。番号を確かめてください')
  assert.equal(read('700001205000'), '法人番号を13桁の数字で入力してください')
  assert.equal(read('T7000012050002'), '法人番号を13桁の数字で入力してください')
  assert.equal(read(' '), '法人番号を入力してください')
})

test('a town is shown the number it probably has', () => {
  assert.equal(candidateCorporateNumber('313700'), '3000020313700')
  assert.equal(candidateCorporateNumber('310000'), '7000020310000')
  assert.equal(candidateCorporateNumber('130001'), '8000020130001')
  assert.throws(() => candidateCorporateNumber('313701'), RangeError)
})

test('the check digit is never 0, and exactly one digit is right', () => {
  fc.assert(
    fc.property(base, (digits) => {
      const right = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => isCorporateNumber(`${digit}${digits}`))
      assert.deepEqual(right, [corporateCheckDigit(digits)])
    }),
  )
})

test('a slip of one digit is noticed, unless it lies nine apart', () => {
  fc.assert(
    fc.property(base, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 8 }), (digits, place, shift) => {
      const digit = Number(digits[place])
      const slip = digit + shift <= 9 ? digit + shift : digit - shift
      fc.pre(slip >= 0)
      const typed = `${corporateCheckDigit(digits)}${digits.slice(0, place)}${slip}${digits.slice(place + 1)}`
      assert.equal(isCorporateNumber(typed), false)
    }),
  )
})
