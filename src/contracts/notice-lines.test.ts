import assert from 'node:assert/strict'
import { test } from 'vitest'
import { governmentTerms, termsWith } from '../../tests/world/terms.ts'
import { noticeItems } from '../law/notice-items.ts'
import { differencesOf, noticeLines } from './notice-lines.ts'
import { paymentLines } from './payment-lines.ts'
import { hashOfTerms } from './terms.ts'

const wordsOf = (label: string, terms = termsWith()) =>
  noticeLines(terms).find((line) => line.label === label)?.words ?? ''

test('every item of the rule has its line, under the words of the rule', () => {
  const labels = noticeLines(termsWith()).map(({ label }) => label)
  for (const { id, label } of noticeItems) if (id !== 'recommission') assert.ok(labels.includes(label), label)
  assert.equal(wordsOf('再委託'), '再委託ではありません')
  assert.match(wordsOf('ハラスメントの相談窓口'), /総務担当.*\n.*freelance110/)
})

test('the day of commission is what both wait for, then a day', () => {
  assert.equal(wordsOf('業務委託をした日'), '双方が同意した日')
  assert.equal(
    wordsOf('業務委託をした日', termsWith({ commissionedOn: '2025-12-01', amendedOn: '2026-02-01' })),
    '2025年12月1日(月)\n変更を合意した日 2026年2月1日(日)',
  )
})

test('fee, tax, expenses and the whole payment without deduction are said', () => {
  assert.equal(wordsOf('報酬の額'), '1か月 50,000円(消費税: 税抜)\n交通費: 発注者が負担\n交通費は発注者が負担')
  assert.match(
    wordsOf('報酬の支払期日'),
    /毎月末日締め・翌月末日払い[\s\S]*あらかじめ双方で合意[\s\S]*振込手数料は発注者が負担/,
  )
})

test('the rights, the inspection and what is open are named with their scope and days', () => {
  const terms = termsWith({
    rights: { transferred: true, scope: '制作した画像の著作権' },
    inspection: { takesPlace: true, withinDays: 7 },
    pending: [{ item: 'place', reason: '会場を調整中', expectedOn: '2026-01-31' }],
  })
  assert.match(wordsOf('給付の内容（役務の内容）', terms), /範囲: 制作した画像の著作権/)
  assert.match(wordsOf('検査を完了する期日', terms), /7日以内.*2026年7月6日\(月\)まで/)
  assert.match(wordsOf('未定の事項', terms), /会場を調整中\(2026年1月31日\(土\)までに定め/)
})

test('a municipality has its four terms as lines', () => {
  const labels = noticeLines(termsWith({ government: governmentTerms })).map(({ label }) => label)
  assert.equal(labels.length, noticeLines(termsWith()).length + 4)
})

test('the sixty-day check is said in days from the closing day', () => {
  assert.equal(paymentLines(termsWith())[0]?.judged, '締日から28日目')
  assert.equal(paymentLines(termsWith({ government: governmentTerms }))[0]?.governmentLimit, '2026年3月1日(日)')
})

test('what differs is told item by item, the days of payment too', () => {
  const before = termsWith()
  assert.deepEqual(differencesOf(before, termsWith()), [])
  const after = termsWith({
    place: '現地',
    payment: { kind: 'monthly', template: 'next-month-15', agreedBeforehand: true },
  })
  assert.deepEqual(
    differencesOf(before, after).map(({ label }) => label),
    ['給付を受領する場所又は役務の提供を受ける場所', '報酬の支払期日', '支払期日の一覧'],
  )
})

test('the fingerprint sees every letter, and not the order of the keys', () => {
  const terms = termsWith()
  const turned = Object.fromEntries(Object.entries(terms).toReversed()) as unknown as typeof terms
  assert.equal(hashOfTerms(turned), hashOfTerms(terms))
  assert.notEqual(hashOfTerms(termsWith({ place: '現地' })), hashOfTerms(terms))
  assert.match(hashOfTerms(terms), /^[0-9a-f]{64}$/)
})
