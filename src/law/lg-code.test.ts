import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { isLgCode, lgCheckDigit, parseLgCode } from './lg-code.ts'

const read = (typed: string) => {
  const parsed = parseLgCode(typed)
  return parsed.ok ? parsed.value : parsed.problem
}

test('the check digit of each kind of body', () => {
  const bodies = {
    湯梨浜町: '31370',
    鳥取県: '31000',
    札幌市中央区: '01101',
    千代田区: '13101',
    北海道: '01000',
    群馬県: '10000',
  }
  assert.deepEqual(
    Object.entries(bodies).map(([name, code]) => `${name} ${code}${lgCheckDigit(code)}`),
    ['湯梨浜町 313700', '鳥取県 310000', '札幌市中央区 011011', '千代田区 131016', '北海道 010006', '群馬県 100005'],
  )
})

test('five or six digits are understood, however typed', () => {
  for (const typed of ['31370', '313700', '31370-0', '３１３７００', ' 313700 '])
    assert.equal(read(typed), '313700', typed)
})

test('what is wrong is said', () => {
  assert.equal(read('1101'), '先頭の0が落ちているようです。「01101」のように5桁か6桁で入力してください')
  assert.equal(read('313701'), '団体コードの検査数字（6桁目）が合いません。番号を確かめてください')
  assert.equal(read(''), '団体コードを入力してください')
  for (const typed of ['湯梨浜町', '3137000', '31', '3137OO'])
    assert.match(read(typed), /6桁（または検査数字を除く5桁）の数字/, typed)
})

test('every five digits have exactly one check digit, and one wrong digit is noticed unless the sum hides it', () => {
  const five = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'))
  fc.assert(
    fc.property(five, (code) => {
      const right = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => isLgCode(`${code}${digit}`))
      assert.deepEqual(right, [lgCheckDigit(code)])
      assert.equal(read(code), `${code}${lgCheckDigit(code)}`)
    }),
  )
})
