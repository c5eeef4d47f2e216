import { test } from 'vitest'
import assert from 'node:assert/strict'
import { masterReference, missingNoticeItems, noticeItems } from './notice-items.ts'
import type { NoticeTerms } from './notice-terms.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const complete: NoticeTerms = {
  clientName: '湯けむり旅館株式会社',
  talentName: '山田 花子',
  commissionedOn: day('2026-12-01'),
  work: '予約サイトの改善について、月2回（各1時間）のオンライン相談と改善案1通',
  performed: { from: day('2026-12-01'), to: day('2027-05-31') },
  place: 'オンライン（Web会議）',
  inspection: { takesPlace: false },
  fee: { yen: 50_000, tax: '税抜', expenses: '現地訪問の交通費は発注者が負担する' },
  payment: { kind: 'monthly', template: 'next-month-end', agreedBeforehand: true },
}

const problems = (change: Partial<NoticeTerms>) =>
  missingNoticeItems({ ...complete, ...change }).map(({ item, problem }) => `${item}: ${problem}`)

test('the list of items, read back in full', () => {
  assert.deepEqual(
    noticeItems.map(({ number, label, required }) => `${number} ${label} ${required}`),
    [
      '1 委託者及び受託者の商号、氏名若しくは名称 必須',
      '2 業務委託をした日 必須',
      '3 給付の内容（役務の内容） 必須',
      '4 給付を受領する期日又は役務の提供を受ける期日（期間） 必須',
      '5 給付を受領する場所又は役務の提供を受ける場所 必須',
      '6 検査を完了する期日 条件付',
      '7 報酬の額 必須',
      '8 報酬の支払期日 必須',
      '13 再委託である旨、元委託者の名称等、元委託業務の対価の支払期日 条件付',
    ],
  )
})

test('a complete notice may be issued, an empty one asks for every required item', () => {
  assert.deepEqual(missingNoticeItems(complete), [])
  assert.deepEqual(
    missingNoticeItems({}).map(({ item }) => item),
    noticeItems.filter(({ required }) => required === '必須').map(({ id }) => id),
  )
})

test('each gap is named with what to enter', () => {
  assert.deepEqual(problems({ clientName: ' ' }), ['parties: 発注者の商号、氏名または名称を入力してください'])
  assert.deepEqual(problems({ talentName: '' }), ['parties: 受託者の氏名または名称を入力してください'])
  assert.deepEqual(problems({ rights: { transferred: true } }), [
    'work: 知的財産権を譲渡または許諾する範囲を入力してください',
  ])
  assert.deepEqual(problems({ rights: { transferred: true, scope: 'ロゴの著作権すべて' } }), [])
  assert.deepEqual(problems({ performed: { from: day('2027-01-02'), to: day('2027-01-01') } }), [
    'performed: 期間の末日は、初日以降の日を入力してください',
  ])
  assert.deepEqual(problems({ inspection: { takesPlace: true } }), [
    'inspection: 検査をする場合は、検査を完了する期日を入力してください',
  ])
})

test('a fee is an amount or a formula, and says who bears expenses', () => {
  const fee = { tax: '税抜', expenses: '発注者負担' } as const
  assert.deepEqual(problems({ fee }), ['fee: 報酬の額、または算定方法を入力してください'])
  assert.deepEqual(problems({ fee: { ...fee, yen: 0 } }), ['fee: 報酬の額は1円以上で入力してください'])
  assert.deepEqual(problems({ fee: { ...fee, formula: '1時間5,000円に稼働時間を乗じた額' } }), [])
  assert.deepEqual(problems({ fee: { ...fee, yen: 50_000, expenses: '' } }), [
    'fee: 交通費などの経費をどちらが負担するかを入力してください',
  ])
})

test('a due day keeps the sixty days, and a monthly closing is agreed beforehand', () => {
  const single = { performed: { from: day('2026-12-01'), to: day('2026-12-01') } }
  assert.deepEqual(problems({ ...single, payment: { kind: 'on', day: day('2027-01-29') } }), [])
  assert.deepEqual(problems({ ...single, payment: { kind: 'on', day: day('2027-01-30') } }), [
    'payment: 支払期日が61日目になります。フリーランス法4条により、60日以内の日を選んでください',
  ])
  assert.deepEqual(problems({ payment: { kind: 'monthly', template: 'next-month-end', agreedBeforehand: false } }), [
    'payment: 月単位の締切で支払うことを、あらかじめ双方で合意してください',
  ])
})

test('work that is passed on names the original client and due day', () => {
  const sentence = 'recommission: 再委託の場合は、元委託者の名称と、元委託業務の対価の支払期日を入力してください'
  assert.deepEqual(problems({ recommission: { stated: true, originalClientName: '湯けむり町' } }), [sentence])
  assert.deepEqual(
    problems({ recommission: { stated: true, originalClientName: '湯けむり町', originalDueOn: day('2027-06-30') } }),
    [],
  )
  assert.deepEqual(problems({ recommission: { stated: false } }), [])
})

test('work that is passed on is paid within thirty days of the original due day', () => {
  const recommission = { stated: true, originalClientName: '湯けむり町', originalDueOn: day('2027-06-30') }
  assert.deepEqual(problems({ recommission, payment: { kind: 'on', day: day('2027-07-29') } }), [])
  assert.deepEqual(problems({ recommission, payment: { kind: 'on', day: day('2027-07-30') } }), [
    'payment: 再委託の支払期日は、元委託業務の支払期日から30日以内の日を選んでください',
  ])
})

test('an item may be open with a reason and a day, but never the parties', () => {
  const pending = (item: string, reason: string) => [{ item, reason, expectedOn: day('2026-12-20') }]
  assert.deepEqual(problems({ place: undefined, pendingItems: pending('place', '訪問先の店舗を調整中のため') }), [])
  assert.deepEqual(problems({ place: undefined, pendingItems: pending('place', ' ') }), [
    'place: 未定とする理由と、定める予定の期日を入力してください',
  ])
  assert.deepEqual(problems({ clientName: '', pendingItems: pending('parties', '未定') }), [
    'parties: 発注者の商号、氏名または名称を入力してください',
  ])
})

test('an order says which framework agreement it belongs to', () => {
  assert.equal(
    masterReference({ number: '12', agreedOn: day('2026-10-15') }),
    '基本契約 No.12（2026年10月15日(木)）の定めによる',
  )
})
