import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { completeContent } from '../../tests/world/posting-forms.ts'
import { checklistOf, isComplete } from './checklist.ts'
import { yenPerHour } from './checklist-care.ts'
import { emptyContent, type PostingContent } from './content.ts'

const listFor = (given: Partial<PostingContent>) => checklistOf({ ...completeContent, ...given }, NOW)
const told = (checks: readonly { field: string; label: string; state: string }[]) =>
  checks.map(({ field, label, state }) => `${field} ${state} ${label}`)

test('an empty posting is told everything that it lacks, the six items first of all', () => {
  const list = checklistOf(emptyContent, NOW)
  assert.equal(isComplete(list), false)
  assert.deepEqual(told(list.needed), [
    'title missing 件名',
    'recruiterName missing 募集する人の氏名・名称',
    'recruiterAddress missing 募集する人の住所',
    'recruiterContact missing 募集する人の連絡先',
    'duties missing 専門家にお願いしたいこと',
    'workPlace missing 業務に従事する場所',
    'feeYen missing 報酬の額',
    'closesOn missing 締切日',
    'check_refusal missing 業務委託であることの確認',
  ])
  assert.ok(list.needed.every(({ remedy }) => remedy.endsWith('ください') || remedy.includes('ください')))
})

test('a finished posting lacks nothing', () => {
  const list = listFor({})
  assert.equal(isComplete(list), true)
  assert.deepEqual([...list.wording, ...list.conditions], [])
  assert.ok(list.helpful.every(({ state }) => state === 'done'))
})

test('vague words, words of employment and unpaid work are pointed at, each once per field', () => {
  const list = listFor({
    duties: 'サイト全般をお任せします。運用も全般です。時給は相談です。追加料金なしで対応してください。',
    renewalNote: '残業代は出ません。',
  })
  assert.deepEqual(told(list.wording), [
    'duties care 専門家にお願いしたいことの「全般」',
    'duties care 専門家にお願いしたいことの「お任せします」',
    'duties care 専門家にお願いしたいことの「時給」',
    'renewalNote care 更新・解除についての「残業代」',
    'duties care 専門家にお願いしたいことの「追加料金なし」',
  ])
  assert.equal(isComplete(list), true, 'words are warned of, not forbidden')
})

test('what a company tells about its past may be vague', () => {
  assert.deepEqual(listFor({ background: 'いろいろ試しました。', tried: '全部やってみました。' }).wording, [])
})

test('a fee far below what an hour is worth, unpaid work and signs of employment want a second look', () => {
  assert.deepEqual(told(listFor({ feeYen: 30_000, hoursPerMonth: 60 }).conditions), [
    'feeYen care 報酬と稼働の釣り合い',
  ])
  assert.deepEqual(told(listFor({ feeKind: 'unpaid', feeYen: null }).conditions), ['feeKind care 無償の募集'])
  assert.deepEqual(told(listFor({ visitRhythm: 'monthly', travelPaidBy: 'talent' }).conditions), [
    'travelPaidBy care 交通費の負担',
  ])
  const ordered = listFor({ workerCheck: { ...completeContent.workerCheck, orders: 'yes', refusal: 'no' } })
  assert.deepEqual(told(ordered.conditions), ['check_refusal care 雇用に当たるおそれ'])
  assert.match(
    ordered.conditions[0]?.remedy ?? '',
    /受託者は断れますか」「業務の進め方を、発注者が細かく指示しますか」/,
  )
})

test('a question left open keeps the posting from being published, and leads to that question', () => {
  const { pay: _, ...six } = completeContent.workerCheck
  const list = listFor({ workerCheck: six })
  assert.deepEqual(told(list.needed.filter(({ state }) => state === 'missing')), [
    'check_pay missing 業務委託であることの確認',
  ])
})

test('the fee of an hour, in yen', () => {
  const perHour = (given: Partial<PostingContent>) => yenPerHour({ ...completeContent, ...given })
  assert.equal(perHour({ feeKind: 'monthly', feeYen: 50_000, hoursPerMonth: 10 }), 5000)
  assert.equal(perHour({ feeKind: 'hourly', feeYen: 3000, hoursPerMonth: null }), 3000)
  assert.equal(perHour({ feeKind: 'lump', feeYen: 300_000, hoursPerMonth: 10, periodMonths: 6 }), 5000)
  assert.equal(perHour({ feeKind: 'lump', periodMonths: null }), null)
  assert.equal(perHour({ feeKind: 'monthly', hoursPerMonth: null }), null)
  assert.equal(perHour({ feeKind: 'unpaid' }), null)
})
