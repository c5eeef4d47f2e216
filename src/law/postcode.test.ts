import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { formatPostcode, parsePostcode } from './postcode.ts'

test('seven digits, however typed', () => {
  for (const typed of ['6820715', '682-0715', '〒682-0715', '６８２−０７１５', '〒 682 - 0715']) {
    assert.deepEqual(parsePostcode(typed), { ok: true, value: '6820715' }, typed)
  }
})

test('anything else gets a sentence with an example', () => {
  for (const typed of ['682-071', '68-20715', '682ー０７１', 'abc', '68207150']) {
    assert.deepEqual(
      parsePostcode(typed),
      { ok: false, problem: '郵便番号を「682-0715」のように7桁の数字で入力してください' },
      typed,
    )
  }
  assert.deepEqual(parsePostcode(''), { ok: false, problem: '郵便番号を入力してください' })
})

test('what we print is what we read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (n) => {
      const postcode = String(n).padStart(7, '0')
      assert.deepEqual(parsePostcode(formatPostcode(postcode)), { ok: true, value: postcode })
    }),
  )
})
