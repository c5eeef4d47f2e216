import assert from 'node:assert/strict'
import { test } from 'vitest'
import { completeContent, filledForm } from '../../tests/world/posting-forms.ts'
import { parseForm } from '../platform/web/parse.ts'
import { emptyContent, type PostingContent } from './content.ts'
import { pathAfterStep, stepForm } from './form.ts'
import { readableFields } from './field-names.ts'
import { problemsOfUnread, readStep, withStep } from './read-step.ts'
import { fieldsOf, neighboursOf, type Step, stepNamed, stepOfBox, steps } from './steps.ts'
import { typedOf } from './typed.ts'

type Filled = Record<string, string | readonly string[]>
const fieldsIn = (typed: Record<string, string | readonly string[] | undefined>) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value ?? ''].flat()]))
const all = stepNamed('all') as Step
const read = (typed: Filled): PostingContent => withStep(emptyContent, readStep(all, fieldsIn(typed)))
const step = (id: string) => stepNamed(id) as Step

test('a filled form is the content that it shows, full-width digits and commas understood', () => {
  assert.deepEqual(read(filledForm()), completeContent)
})

test('everything may be missing: a draft grows', () => {
  const { feeKind, remote, visitRhythm, travelPaidBy } = emptyContent
  assert.deepEqual(read({ feeKind, remote, visitRhythm, travelPaidBy, confidentiality: 'yes' }), emptyContent)
  assert.deepEqual(read({ confidentiality: 'yes' }), emptyContent)
})

test('a content drawn as a form and sent back unchanged is the same content, unread words included', () => {
  const unread = {
    ...completeContent,
    feeYen: null,
    closesOn: null,
    unread: { feeYen: ['5万円くらい'], 'closesOn-month': ['13'] },
  }
  for (const content of [
    emptyContent,
    completeContent,
    { ...completeContent, confidentiality: false, closesOn: null },
    unread,
  ])
    assert.deepEqual({ ...read(typedOf(content) as Filled), unread: content.unread }, content)
  assert.deepEqual(read(typedOf(unread) as Filled).unread.feeYen, ['5万円くらい'])
})

test('unpaid work has no fee, whatever was typed into the box', () => {
  assert.equal(read(filledForm({ feeKind: 'unpaid', feeYen: '50000' })).feeYen, null)
})

const odd: Filled = {
  title: '題'.repeat(61),
  feeYen: '3〜5万円',
  hoursPerMonth: '201',
  periodMonths: '0',
  seats: 'たくさん',
  occupation: 'astronaut',
  mustSkills: ['sns-marketing', 'magic'],
  remote: 'moon',
  'closesOn-month': '13',
  roundId: 'x',
  check_pay: 'maybe',
}

test('what cannot be understood is kept as it was typed, its field is empty, and each box says why', () => {
  const content = read(filledForm(odd))
  const kept = { ...odd, 'closesOn-year': '2025', 'closesOn-day': '25' }
  assert.deepEqual(content.unread, fieldsIn(kept))
  assert.deepEqual(
    [content.title, content.feeYen, content.seats, content.closesOn, content.mustSkills, content.workerCheck.pay],
    ['', null, 1, null, [], undefined],
  )
  assert.equal(content.duties, completeContent.duties, 'the rest is understood as ever')
  assert.deepEqual(problemsOfUnread(content.unread), {
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
  })
})

test('a step changes its own fields and its own unread words, and leaves those of other steps alone', () => {
  const before = { ...completeContent, unread: { feeYen: ['5万円くらい'], title: ['題'.repeat(61)] } }
  const after = withStep(
    before,
    readStep(step('background'), fieldsIn({ title: '短い件名', background: '新しい背景' })),
  )
  assert.deepEqual(after, {
    ...completeContent,
    title: '短い件名',
    background: '新しい背景',
    unread: { feeYen: ['5万円くらい'] },
  })
})

test('nobody sets what the step does not show, and a change says which version was read', () => {
  const refused = (id: string, typed: Filled) => {
    const parsed = parseForm(stepForm(step(id)), fieldsIn(typed))
    return 'problems' in parsed ? Object.keys(parsed.problems) : []
  }
  assert.deepEqual(refused('tried', { version: '1', tried: '何も' }), [])
  assert.deepEqual(refused('tried', { version: '1', title: '別の画面の欄' }), ['form'])
  assert.deepEqual(refused('all', filledForm({ version: '1', state: 'published', unread: 'x' })), ['form'])
  assert.deepEqual(refused('all', filledForm()), ['version'])
  assert.deepEqual(refused('tried', { version: '1', next: 'elsewhere' }), ['next'])
})

test('every field of a posting is written on one step, and on 一覧で編集', () => {
  assert.deepEqual(steps.flatMap((one) => fieldsOf(one)).toSorted(), [...readableFields].toSorted())
  assert.deepEqual(fieldsOf(all).toSorted(), [...readableFields].toSorted())
  assert.deepEqual(Object.fromEntries(steps.map((one) => [one.id, fieldsOf(one).length])), {
    background: 2,
    tried: 1,
    goal: 1,
    work: 8,
    together: 8,
    conditions: 16,
  })
  assert.deepEqual(['closesOn-month', 'check_pay', 'duties', 'nonsense'].map(stepOfBox), [
    'conditions',
    'conditions',
    'work',
    'background',
  ])
})

test('where each button of each step leads', () => {
  const led = steps.map(({ id }) => [
    id,
    ...(['next', 'back', 'stay', 'posting'] as const).map(
      (next) => pathAfterStep('1', id, { next, example: null }, true).replace('/client/postings/1', '') || '(求人)',
    ),
  ])
  assert.deepEqual(led, [
    ['background', '/steps/tried', '(求人)', '/steps/background', '(求人)'],
    ['tried', '/steps/goal', '/steps/background', '/steps/tried', '(求人)'],
    ['goal', '/steps/work', '/steps/tried', '/steps/goal', '(求人)'],
    ['work', '/steps/together', '/steps/goal', '/steps/work', '(求人)'],
    ['together', '/steps/conditions', '/steps/work', '/steps/together', '(求人)'],
    ['conditions', '(求人)', '/steps/together', '/steps/conditions', '(求人)'],
  ])
  assert.equal(
    pathAfterStep('1', 'conditions', { next: 'next', example: null }, false),
    '/client/postings/1/steps/conditions',
    'what could not be understood is shown before going on',
  )
  assert.equal(
    pathAfterStep('1', 'work', { next: 'example', example: 'factory' }, true),
    '/client/postings/1/steps/work?example=factory#example',
  )
  assert.deepEqual(neighboursOf('all'), { back: null, next: 'confirm' })
})
