import { test } from 'vitest'
import assert from 'node:assert/strict'
import { problemWithPaymentWording } from './payment-wording.ts'

test('a certain day is accepted', () => {
  for (const text of ['毎月末日締め・翌月末日払い', '2026年12月25日', '翌月２５日']) {
    assert.equal(problemWithPaymentWording(text), undefined, text)
  }
})

test('a day that is only a bound, or hangs on a paper, is refused', () => {
  const cases = {
    翌月末日まで: '支払期日は、特定の日を「翌月末日」のように入力してください',
    納品後60日以内: '支払期日は、特定の日を「翌月末日」のように入力してください',
    請求書受領後30日: '支払期日は、請求書の提出にかかわらず支払う日を「翌月末日」のように入力してください',
    検収後20日: '支払期日は、検収にかかわらず支払う日を「翌月末日」のように入力してください',
    翌月中旬頃: '支払期日は、特定の日を「翌月末日」のように入力してください',
  }
  for (const [text, sentence] of Object.entries(cases)) assert.equal(problemWithPaymentWording(text), sentence, text)
})
