import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import type { z } from 'zod'
import { parseForm } from '../platform/web/parse.ts'
import { ApplicationForm, DeclineForm, declinesForm, MarkForm, OfferForm, WithdrawalForm } from './forms.ts'

type Fields = Record<string, string>

function problems(form: z.ZodObject, fields: Fields): string[] {
  const parsed = parseForm(form, Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])))
  return 'problems' in parsed ? Object.entries(parsed.problems).map(([field, words]) => `${field}: ${words}`) : []
}

const bid = { motivation: '温泉街で育ち、地元の宿の力になりたいと思いました。', naming: 'now', consent: 'yes' }
const offer = {
  duties: 'ECサイトの改善',
  feeKind: 'monthly',
  feeYen: '50000',
  hoursPerMonth: '10',
  'startsOn-year': '2026',
  'startsOn-month': '1',
  'startsOn-day': '1',
  'endsOn-year': '2026',
  'endsOn-month': '6',
  'endsOn-day': '30',
  workPlace: 'オンライン',
  paymentRule: 'next-month-end',
  travelPaidBy: 'client',
}

test('what people usually type is understood, full-width digits and units too', () => {
  assert.deepEqual(problems(ApplicationForm, bid), [])
  assert.deepEqual(problems(ApplicationForm, { ...bid, wishedFeeYen: '五万円' }), [])
  assert.deepEqual(problems(ApplicationForm, { ...bid, wishedFeeYen: '五万円くらい' }), [
    'wishedFeeYen: 希望の謝礼を数字で入力してください',
  ])
  assert.deepEqual(problems(ApplicationForm, { ...bid, wishedFeeYen: '５０，０００円', wishedHours: '１０ 時間' }), [])
  assert.deepEqual(problems(OfferForm, { ...offer, 'startsOn-month': '０１' }), [])
})

test('an empty form says what to do at every field, in the order of the page', () => {
  assert.deepEqual(problems(ApplicationForm, {}), [
    'motivation: 応募の動機を入力してください',
    'naming: 氏名の伝え方を選んでください',
    'consent: 応募するには、情報の提供に同意してください',
  ])
  assert.deepEqual(problems(OfferForm, {}), [
    'duties: 業務の内容を入力してください',
    'feeKind: 報酬の形を選んでください',
    'hoursPerMonth: 稼働の目安を数字で入力してください',
    'startsOn: 開始日を年・月・日すべて入力してください',
    'endsOn: 終了日を年・月・日すべて入力してください',
    'workPlace: 業務に従事する場所を入力してください',
    'paymentRule: 支払期日を選んでください',
    'travelPaidBy: 交通費・宿泊費を選んでください',
  ])
  assert.deepEqual(problems(DeclineForm, {}), [
    'reason: 見送りの理由を選んでください',
    'message: メッセージを入力してください',
  ])
  assert.deepEqual(problems(MarkForm, {}), ['mark: 評価を選んでください'])
  assert.deepEqual(problems(WithdrawalForm, {}), ['reason: 辞退の理由を選んでください'])
})

test('nobody sets what the page does not show, nor what only the clock may say', () => {
  const unknown = 'form: この画面にない項目が送られました。ページを開き直して、もう一度入力してください'
  assert.deepEqual(problems(ApplicationForm, { ...bid, state: 'accepted' }), [unknown])
  assert.deepEqual(problems(OfferForm, { ...offer, answer_by: '2099-01-01' }), [unknown])
  assert.deepEqual(problems(WithdrawalForm, { reason: 'unanswered' }), ['reason: 辞退の理由を選んでください'])
  assert.deepEqual(problems(OfferForm, { ...offer, paymentRule: 'two-months-later' }), [
    'paymentRule: 支払期日を選んでください',
  ])
})

test('numbers and texts have both ends', () => {
  assert.deepEqual(problems(OfferForm, { ...offer, feeYen: '10000001', hoursPerMonth: '201' }), [
    'feeYen: 報酬の額は0円から10,000,000円までの数字で入力してください',
    'hoursPerMonth: 稼働の目安は1時間から200時間までの数字で入力してください',
  ])
  assert.deepEqual(problems(ApplicationForm, { ...bid, motivation: 'あ'.repeat(2001) }), [
    'motivation: 応募の動機は2000文字以内で入力してください',
  ])
  assert.deepEqual(problems(OfferForm, { ...offer, 'endsOn-month': '2', 'endsOn-day': '30' }), [
    'endsOn: 終了日は実在する日付を西暦で入力してください(例 2026年4月1日)',
  ])
})

test('several are declined only from among those on the page', () => {
  const [here, elsewhere] = [randomUUID(), randomUUID()]
  const form = declinesForm([here])
  const common = 'このたびはご応募ありがとうございました。'
  assert.deepEqual(problems(form, { common, chosen: here, [`sentence-${here}`]: 'x' }), [])
  assert.deepEqual(problems(form, { common, chosen: elsewhere }), ['chosen: 見送る応募は一覧から選んでください'])
  assert.deepEqual(problems(form, { common }), ['chosen: 見送る応募を1つ以上選んでください'])
  assert.equal(problems(form, { common, chosen: here, [`sentence-${elsewhere}`]: 'x' }).length, 1)
})
