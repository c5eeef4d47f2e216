import assert from 'node:assert/strict'
import { test } from 'vitest'
import { careOf, yenPerHour } from './checklist-care.ts'
import { emptyContent, type PostingContent } from './content.ts'

const paid = (fee: Partial<PostingContent>): PostingContent => ({ ...emptyContent, ...fee })

test('where the fee, the hours or the months are not decided yet, nobody is warned about the pay', () => {
  for (const fee of [
    { feeKind: 'monthly', feeYen: null, hoursPerMonth: 20 },
    { feeKind: 'monthly', feeYen: 50_000, hoursPerMonth: null },
    { feeKind: 'lump', feeYen: 50_000, hoursPerMonth: 20, periodMonths: null },
  ] as const) {
    assert.equal(yenPerHour(paid(fee)), null)
    assert.ok(careOf(paid(fee)).every(({ remedy }) => !remedy.includes('1時間あたり')))
  }
})

test('a client who offers little for an hour is told what it comes to', () => {
  const cares = careOf(paid({ feeKind: 'monthly', feeYen: 10_000, hoursPerMonth: 30, periodMonths: 3 }))
  assert.ok(
    cares.some(({ remedy }) => remedy.includes('1時間あたり約333円')),
    JSON.stringify(cares),
  )
})

test('what an empty form says of visits agrees with itself; what is chosen to the contrary is pointed at', () => {
  const told = (remote: PostingContent['remote'], visitRhythm: PostingContent['visitRhythm']) =>
    careOf(paid({ remote, visitRhythm }))
      .filter(({ label }) => label === '働き方と訪問')
      .map(({ field, state }) => `${field} ${state}`)
  assert.deepEqual(told(emptyContent.remote, emptyContent.visitRhythm), [])
  const table = (['full', 'partly', 'onsite'] as const).map((remote) => [
    remote,
    told(remote, 'none').join(),
    told(remote, 'first').join(),
    told(remote, 'weekly').join(),
  ])
  assert.deepEqual(table, [
    ['full', '', 'remote care', 'remote care'],
    ['partly', 'visitRhythm care', '', ''],
    ['onsite', 'visitRhythm care', '', ''],
  ])
})
