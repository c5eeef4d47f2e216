import { test } from 'vitest'
import assert from 'node:assert/strict'
import { parseRegistrationNumber, registrationNumberOf } from './invoice-registration-number.ts'

const read = (typed: string, holder: 'individual' | 'corporation' = 'corporation') => {
  const parsed = parseRegistrationNumber(typed, holder)
  return parsed.ok ? parsed.value : parsed.problem
}

test('T and thirteen digits, however typed', () => {
  for (const typed of ['T7000012050002', 't7000012050002', 'Ｔ７００００１２０５０００２', 'T-7000-0120-50002']) {
    assert.equal(read(typed), 'T7000012050002', typed)
  }
  assert.equal(registrationNumberOf('7000012050002'), 'T7000012050002')
})

test("a corporation's must be its 法人番号, an individual's only has a form", () => {
  assert.equal(read('T1234567890123'), '登録番号が法人番号の検査数字と合いません。番号を確かめてください')
  assert.equal(read('T1234567890123', 'individual'), 'T1234567890123')
})

test('what is wrong is said', () => {
  assert.equal(read('7000012050002'), '先頭の「T」も付けて、「T7000012050002」のように入力してください')
  assert.equal(read('T700001205000'), '登録番号を「T」と13桁の数字で入力してください')
  assert.equal(read(''), '登録番号を入力してください')
})
