import assert from 'node:assert/strict'
import { test } from 'vitest'
import { scoreBoxes, scoreField } from './score-field.ts'
import {
  BudgetLineForm,
  ChangedYearForm,
  CRITERIA,
  DecisionForm,
  MilestoneForm,
  NewYearForm,
  ParticipantForm,
  ProcurementForm,
  procurementOf,
  scoreForm,
} from './year-forms.ts'

interface Form {
  safeParse: (value: unknown) => {
    success: boolean
    data?: unknown
    error?: { issues: { path: PropertyKey[]; message: string }[] }
  }
}

/** The sentences of a form, each at its box; or what was understood. */
function read(form: Form, typed: Record<string, string>): unknown {
  const { success, data, error } = form.safeParse(typed)
  return success ? data : (error?.issues ?? []).map(({ path, message }) => `${path.join()}: ${message}`)
}

const money = { item: 'travel', phase: 'planned', yen: '５万円', onDay: '2024-02-29', note: '旅費 第1号' }

test.each<[string, Form, Record<string, string>, unknown]>([
  ['a year', NewYearForm, { year: '２０２６年度' }, { year: 2026 }],
  [
    'a year before the system began',
    NewYearForm,
    { year: '2018' },
    ['year: 年度は2019年度から2100年度までの数字で入力してください'],
  ],
  ['a year in words', NewYearForm, { year: '令和8' }, ['year: 年度を数字で入力してください']],
  ['no year', NewYearForm, {}, ['year: 年度を数字で入力してください']],
  ['money on a leap day', BudgetLineForm, money, { ...money, yen: 50_000 }],
  [
    'money on a day that never was',
    BudgetLineForm,
    { ...money, onDay: '2025-02-29' },
    ['onDay: 日付は実在する日付を西暦で入力してください(例 2026年4月1日)'],
  ],
  [
    'nothing paid',
    BudgetLineForm,
    { ...money, yen: '0' },
    ['yen: 金額は1円から1,000,000,000,000円までの数字で入力してください'],
  ],
  [
    'less than nothing',
    BudgetLineForm,
    { ...money, yen: '-1' },
    ['yen: 金額は1円から1,000,000,000,000円までの数字で入力してください'],
  ],
  ['a part of a yen', BudgetLineForm, { ...money, yen: '1.5' }, ['yen: 金額を数字で入力してください']],
  ['an item that is none', BudgetLineForm, { ...money, item: 'gift' }, ['item: 費目・財源を選んでください']],
  ['a proof of one sign', BudgetLineForm, { ...money, note: '1' }, ['note: 根拠は2文字以上で入力してください']],
  ['a proof of blanks', BudgetLineForm, { ...money, note: '　 ' }, ['note: 根拠を入力してください']],
  [
    'a box that the form does not have',
    MilestoneForm,
    { title: '報告会', dueOn: '2026-03-31', done: 'yes' },
    [': Unrecognized key: "done"'],
  ],
  [
    'a milestone',
    MilestoneForm,
    { title: ' 成果　報告会 ', dueOn: '2026-03-31' },
    { title: '成果 報告会', dueOn: '2026-03-31' },
  ],
  [
    'a title that is too long',
    MilestoneForm,
    { title: 'あ'.repeat(101), dueOn: '2026-03-31' },
    ['title: 節目は100文字以内で入力してください'],
  ],
  ['no organization', ParticipantForm, { organization: 'somebody' }, ['organization: 組織を選んでください']],
  ['no grant', ChangedYearForm, { version: '1' }, { version: 1, purpose: '', grantCode: null }],
  [
    'a grant that is none',
    ChangedYearForm,
    { version: '1', grantCode: 'x' },
    ['grantCode: 財源の種類を選んでください'],
  ],
  ['a decision without a winner', DecisionForm, { decidedOn: '2025-12-01' }, ['winner: 選んだ提案者を選んでください']],
])('%s', (_, form, typed, wanted) => {
  assert.deepEqual(read(form, typed), wanted)
})

const filled = {
  title: '業務委託',
  mostPoints: '5点',
  criterion1: '企画',
  weight1: '70',
  criterion2: '価格',
  weight2: '30',
  proposer1: 'みなと企画',
  proposer3: 'やまびこ',
  evaluator2: '田中',
}
const procured = (typed: Record<string, string>) => {
  // Boxes left empty do not arrive.
  const arrived = Object.entries(typed).filter(([, value]) => value !== '')
  return procurementOf(ProcurementForm.parse(Object.fromEntries(arrived)))
}

test('a procurement: the rows that were filled in, wherever they stand', () => {
  assert.deepEqual(procured(filled), {
    title: '業務委託',
    mostPoints: 5,
    criteria: [
      { name: '企画', weight: 70 },
      { name: '価格', weight: 30 },
    ],
    proposers: ['みなと企画', 'やまびこ'],
    evaluators: ['田中'],
  })
})

test('half a row weighs nothing, so that the sum of 100 tells of it', () => {
  const sum = (typed: Record<string, string>) =>
    procured({ ...filled, ...typed }).criteria.reduce((n, { weight }) => n + weight, 0)
  assert.deepEqual(
    [
      sum({ criterion3: '実績' }),
      sum({ weight3: '10' }),
      sum({ criterion2: '' }),
      sum({ weight2: '' }),
      sum({ criterion6: '実績', weight6: '1' }),
    ],
    [100, 100, 70, 70, 101],
  )
})

test('boxes are counted out: a seventh criterion is not in the form', () => {
  const typed = { ...filled, [`criterion${CRITERIA + 1}`]: '実績' }
  assert.equal(ProcurementForm.safeParse(typed).success, false)
})

test('the score sheet has a box for each proposer and criterion, and each box its limits', () => {
  const judging = { proposers: [{ id: 'p1' }, { id: 'p2' }], criteria: [{ id: 'c1' }, { id: 'c2' }] }
  const boxes = scoreBoxes(judging as unknown as Parameters<typeof scoreBoxes>[0])
  assert.deepEqual(
    boxes.map(({ name, proposerId, criterionId }) => `${name} ${proposerId} ${criterionId}`),
    ['points-1-1 p1 c1', 'points-1-2 p1 c2', 'points-2-1 p2 c1', 'points-2-2 p2 c2'],
  )
  assert.equal(scoreField(1, 0), 'points-2-1')
  const sheet = scoreForm(['a', 'b'], 5)
  assert.deepEqual(read(sheet, { a: '０', b: '5点' }), { a: 0, b: 5 })
  const wrong = '点は0点から5点までの数字で入力してください'
  assert.deepEqual(read(sheet, { a: '6', b: '-1' }), [`a: ${wrong}`, `b: ${wrong}`])
  assert.deepEqual(read(sheet, { a: '4.5' }), ['a: 点を数字で入力してください', 'b: 点を数字で入力してください'])
})
