import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { completeContent } from '../../tests/world/posting-forms.ts'
import type { PostingContent } from './content.ts'
import { columnsOf } from './content-columns.ts'
import { feeInWords, missingForPublication } from './publication.ts'

const missing = (given: Partial<PostingContent>, now = NOW) => {
  const content = { ...completeContent, ...given }
  return missingForPublication({ ...columnsOf(content), worker_check: content.workerCheck, unread: {} }, now)
}

test('a finished posting lacks nothing', () => {
  assert.deepEqual(missing({}), {})
})

test('each of the six items, the title and the closing day are asked for at their own field', () => {
  const empty = { title: '', recruiterName: '', recruiterAddress: '', recruiterContact: '', duties: '', workPlace: '' }
  for (const [field, value] of Object.entries({ ...empty, feeYen: null, closesOn: null }))
    assert.deepEqual(Object.keys(missing({ [field]: value })), [field])
})

test('words that only stand in for an item are no item', () => {
  assert.deepEqual(
    Object.keys(missing({ recruiterName: '社名非公開', workPlace: '応相談', recruiterAddress: '鳥取県倉吉市' })),
    ['recruiterName', 'recruiterAddress', 'workPlace'],
  )
})

test('unpaid work is a fee that is said', () => {
  assert.deepEqual(missing({ feeKind: 'unpaid', feeYen: null }), {})
})

test('the closing day lies between today and ninety days from now, in Japan', () => {
  assert.equal(missing({ closesOn: '2025-12-01' }).closesOn, undefined)
  assert.match(missing({ closesOn: '2025-11-30' }).closesOn ?? '', /今日以降/)
  assert.equal(missing({ closesOn: '2026-03-01' }).closesOn, undefined)
  assert.match(missing({ closesOn: '2026-03-02' }).closesOn ?? '', /90日以内/)
  // 00:00 in Japan on the second is still the first in UTC.
  const midnight = new Date('2025-12-01T15:00:00Z')
  assert.match(missing({ closesOn: '2025-12-01' }, midnight).closesOn ?? '', /今日以降/)
})

test('all seven questions that tell 業務委託 from employment are answered, however they are answered', () => {
  assert.equal(Object.keys(missing({ workerCheck: {} })).length, 7)
  assert.deepEqual(missing({ workerCheck: { ...completeContent.workerCheck, orders: 'yes', hours: 'yes' } }), {})
})

test('the fee in words', () => {
  const said = (fee_kind: string, fee_yen: number | null) => feeInWords({ fee_kind, fee_yen })
  assert.deepEqual(
    [said('monthly', 50_000), said('hourly', 3000), said('lump', 300_000), said('unpaid', null), said('monthly', null)],
    ['月額50,000円', '1時間3,000円', '一式300,000円', '無償', ''],
  )
})
