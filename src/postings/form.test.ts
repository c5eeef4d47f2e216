import assert from 'node:assert/strict'
import { test } from 'vitest'
import { completeContent, filledForm } from '../../tests/world/posting-forms.ts'
import { parseForm } from '../platform/web/parse.ts'
import { emptyContent } from './content.ts'
import { ChangedPostingForm, contentOfForm, PostingForm } from './form.ts'
import { postingFields } from './field-names.ts'
import { typedOf } from './typed.ts'

const fieldsOf = (typed: Record<string, string | readonly string[] | undefined>) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value ?? ''].flat()]))

function read(typed: Record<string, string | readonly string[]>) {
  const parsed = parseForm(PostingForm, fieldsOf(typed))
  assert.ok('value' in parsed, JSON.stringify('problems' in parsed ? parsed.problems : {}))
  return contentOfForm(parsed.value)
}

function problemsOf(typed: Record<string, string | readonly string[]>) {
  const parsed = parseForm(PostingForm, fieldsOf(filledForm(typed)))
  return 'problems' in parsed ? parsed.problems : {}
}

test('a filled form is the content that it shows, full-width digits and commas understood', () => {
  assert.deepEqual(read(filledForm()), completeContent)
})

test('everything may be missing: a draft grows', () => {
  const { feeKind, remote, visitRhythm, travelPaidBy } = emptyContent
  assert.deepEqual(read({ feeKind, remote, visitRhythm, travelPaidBy, confidentiality: 'yes' }), emptyContent)
})

test('a content drawn as a form and sent back unchanged is the same content', () => {
  for (const content of [emptyContent, completeContent, { ...completeContent, confidentiality: false, closesOn: null }])
    assert.deepEqual(read(typedOf(content) as Record<string, string | readonly string[]>), content)
})

test('unpaid work has no fee, whatever was typed into the box', () => {
  assert.equal(read(filledForm({ feeKind: 'unpaid', feeYen: '50000' })).feeYen, null)
})

test('what cannot be is refused with a sentence at its field', () => {
  assert.deepEqual(
    problemsOf({
      title: '題'.repeat(61),
      feeYen: '3〜5万円',
      hoursPerMonth: '201',
      periodMonths: '0',
      seats: 'たくさん',
      occupation: 'astronaut',
      mustSkills: ['sns-marketing', 'magic'],
      remote: '',
      'closesOn-month': '13',
      roundId: 'x',
      check_pay: 'maybe',
    }),
    {
      title: '件名は60文字以内で入力してください',
      occupation: '職種を選んでください',
      mustSkills: '必要なスキルは一覧から選んでください',
      remote: '働き方を選んでください',
      feeYen: '報酬の額を数字で入力してください',
      hoursPerMonth: '1か月の稼働の目安は1時間から200時間までの数字で入力してください',
      periodMonths: '期間は1か月から60か月までの数字で入力してください',
      seats: '募集人数を数字で入力してください',
      closesOn: '締切日は実在する日付を西暦で入力してください(例 2026年4月1日)',
      roundId: '募集回を選んでください',
      check_pay: '労働者性の確認の答えを選んでください',
    },
  )
})

test('nobody sets what the form does not show', () => {
  assert.deepEqual(Object.keys(problemsOf({ state: 'published', clientId: 'x' })), ['form'])
  const parsed = parseForm(ChangedPostingForm, fieldsOf(filledForm()))
  assert.ok('problems' in parsed && parsed.problems.version, 'a change says which version was read')
})

test('every field of a posting can be typed', () => {
  const shape = Object.keys(PostingForm.shape)
  assert.deepEqual(
    postingFields.filter((field) => !shape.includes(field)),
    ['workerCheck'],
  )
})
