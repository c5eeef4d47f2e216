import assert from 'node:assert/strict'
import { test } from 'vitest'
import { parsePhone, parseReading, parseWebAddress } from './typed-contacts.ts'

const told = <Value>(answer: { ok: true; value: Value } | { ok: false; problem: string }) =>
  answer.ok ? answer.value : answer.problem

test('a reading becomes full-width katakana', () => {
  assert.deepEqual(
    ['かぶしきがいしゃ ゆけむり', 'ﾕｹﾑﾘ', 'ユケムリ-リョカン'].map((typed) => told(parseReading(typed))),
    ['カブシキガイシャ ユケムリ', 'ユケムリ', 'ユケムリーリョカン'],
  )
  assert.equal(told(parseReading('湯けむり')), '名称のカナを全角カタカナで入力してください')
})

test('a telephone number is kept in half width', () => {
  assert.deepEqual(
    ['０８５８ー３５ー００００', '(0858)35-0000', '0858-35-0000 内線12', '+81-858-35-0000'].map((typed) =>
      told(parsePhone(typed)),
    ),
    ['0858-35-0000', '0858-35-0000', '0858-35-0000内線12', '+81-858-35-0000'],
  )
  for (const dash of ['-', 'ー', 'ｰ', '―', '−', '—', '–', '‐'])
    assert.equal(told(parsePhone(`０８５８${dash}００ ${dash}１２３４`)), '0858-00-1234', dash)
})

test('what is no telephone number is refused with what is wrong', () => {
  const how = '電話番号を「0858-00-0000」のように市外局番から入力してください'
  assert.equal(told(parsePhone('35-0000')), how)
  assert.equal(told(parsePhone('0858-00-0000-0000-0000')), how)
  assert.equal(told(parsePhone('会社の電話')), `数字とハイフンのほかの文字があります。${how}`)
})

test('a web address is a page of the web, and nothing that runs', () => {
  assert.deepEqual(
    ['www.example.jp', 'https://example.jp/a?b=1'].map((typed) => told(parseWebAddress(typed))),
    ['https://www.example.jp', 'https://example.jp/a?b=1'],
  )
  for (const typed of ['javascript:alert(1)', 'example', 'https://', 'ftp://example.jp'])
    assert.equal(told(parseWebAddress(typed)), 'ページのアドレスを「https://」から入力してください')
})
