import assert from 'node:assert/strict'
import { test } from 'vitest'
import { nextStepOf } from './next-step.ts'
import { crumbsBelow, listOf, titleOf } from './paths.ts'
import { dayInWords, feeAndHours, hoursInWords, periodInWords, remoteInWords, travelInWords } from './posting-words.ts'
import { postingStates } from './posting.ts'

test('days, hours, periods and places, decided or not', () => {
  assert.equal(dayInWords('2026-04-01'), '2026年4月1日(水)')
  assert.equal(dayInWords(null), '')
  assert.equal(hoursInWords(10), '月10時間ほど')
  assert.equal(hoursInWords(null), '')
  assert.equal(feeAndHours({ fee_kind: 'monthly', fee_yen: 50_000, hours_per_month: 10 }), '月額50,000円・月10時間ほど')
  assert.equal(feeAndHours({ fee_kind: 'monthly', fee_yen: null, hours_per_month: null }), '')
  const period = (period_months: number | null, starts_on: string | null) => periodInWords({ period_months, starts_on })
  assert.deepEqual(
    [period(6, '2026-04-01'), period(6, null), period(null, '2026-04-01'), period(null, null)],
    [
      '6か月(2026年4月1日(水)から)',
      '6か月(開始日は相談して決めます)',
      '期間は相談して決めます(2026年4月1日(水)から)',
      '',
    ],
  )
  assert.equal(remoteInWords({ remote: 'full', visit_rhythm: 'none' }), 'フルリモート')
  assert.equal(remoteInWords({ remote: 'onsite', visit_rhythm: 'weekly' }), '現地中心・訪問は週1回ほど')
  assert.equal(travelInWords({ travel_paid_by: 'client', visit_note: '' }), '発注者が負担')
})

test('every state says what happens next, and whose turn it is', () => {
  const said = (waiting: number, publish_on: string | null = null) =>
    Object.fromEntries(
      postingStates.map((state) => [state, nextStepOf({ state, closes_on: '2025-12-25', publish_on }, waiting)]),
    )
  const quiet = said(0)
  assert.equal(new Set(Object.values(quiet)).size, postingStates.length, 'no two states say the same')
  assert.match(quiet.published ?? '', /2025年12月25日\(木\)まで応募を受け付けています/)
  assert.equal(said(3).published, '3件の応募が、あなたの返事を待っています。')
  assert.match(said(3).closed ?? '', /3件の応募.*選考を続けられます/)
  assert.match(said(0, '2025-12-10').review ?? '', /2025年12月10日\(水\)に公開されます/)
})

test('the way up: a client to its list, an operator to the desk', () => {
  const operator = { kind: 'operator', accountId: 'a', organizationId: 'o', role: 'editor' } as const
  assert.equal(listOf(operator).href, '/desk/postings')
  assert.deepEqual(crumbsBelow({ ...operator, kind: 'company' }, { id: 'p', title: '' }), [
    { href: '/client/postings', label: '求人' },
    { href: '/client/postings/p', label: '(件名のない下書き)' },
  ])
  assert.equal(titleOf({ title: '件名' }), '件名')
})
