import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import {
  type EndOfContract,
  noticeDeadline,
  noticeDuty,
  noticeExceptions,
  noticeMethods,
  problemWithNotice,
  reasonExceptions,
  renewalQuestions,
} from './early-termination.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const halfYear: EndOfContract = { start: day('2026-10-01'), endsOn: day('2027-03-31'), by: 'client' }

test('notice is given thirty days before the end', () => {
  assert.equal(noticeDeadline(day('2027-03-31')).toString(), '2027-03-01')
  assert.deepEqual(noticeDuty(halfYear), {
    needed: true,
    by: day('2027-03-01'),
    reason: 'フリーランス法16条により、2027年3月1日(月)までに予告してください',
  })
})

test('who owes no notice', () => {
  const reasons = [
    noticeDuty({ ...halfYear, by: 'talent' }),
    noticeDuty({ ...halfYear, by: 'both' }),
    noticeDuty({ ...halfYear, start: day('2026-10-02') }),
    noticeDuty({ ...halfYear, exception: 'disaster' }),
  ].map((duty) => `${duty.needed} ${duty.reason}`)
  assert.deepEqual(reasons, [
    'false 合意による終了、または受託者からの解除のため、予告は必要ありません',
    'false 合意による終了、または受託者からの解除のため、予告は必要ありません',
    'false 契約の期間が6か月に満たないため、予告の義務はありません',
    'false 例外（災害その他やむを得ない事由により予告することが困難な場合）に当たるため、予告は必要ありません',
  ])
})

test('the law has five exceptions, three ways to give notice, two to keep the reason', () => {
  assert.deepEqual(
    noticeExceptions.map(({ code }) => code),
    ['disaster', 'original-ended', 'short', 'talent-fault', 'dormant'],
  )
  assert.deepEqual(noticeMethods, ['書面', 'ファクシミリ', '電子メール等'])
  assert.deepEqual(
    reasonExceptions.map(({ code }) => code),
    ['third-party', 'other-law'],
  )
})

test('a notice that comes too late is told the first day on which the contract may end', () => {
  assert.equal(problemWithNotice(halfYear, day('2027-03-01')), undefined)
  assert.equal(
    problemWithNotice(halfYear, day('2027-03-02')),
    '予告は終了日の30日前までに必要です。終了日を2027年4月1日(木)以降にするか、双方で合意してください',
  )
  assert.equal(problemWithNotice({ ...halfYear, by: 'both' }, day('2027-03-31')), undefined)
})

test('the client is asked about renewal while there is still time', () => {
  assert.deepEqual(renewalQuestions(day('2027-03-31')).map(String), ['2027-01-30', '2027-02-14', '2027-02-28'])
})

test('a notice on the deadline is always in time, a day later never', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 190, max: 900 }), (days, length) => {
      const start = day('2024-11-01').add({ days })
      const end: EndOfContract = { start, endsOn: start.add({ days: length }), by: 'client' }
      const deadline = noticeDeadline(end.endsOn)
      assert.equal(problemWithNotice(end, deadline), undefined)
      assert.match(problemWithNotice(end, deadline.add({ days: 1 })) ?? '', /30日前まで/)
      assert.ok(renewalQuestions(end.endsOn).every((asked) => Temporal.PlainDate.compare(asked, deadline) < 0))
    }),
  )
})
