import assert from 'node:assert/strict'
import { test } from 'vitest'
import { termsWith } from '../../tests/world/terms.ts'
import { previewTakings } from './takings.ts'

const fee = termsWith().fee

test('50,000 yen a month of advice: tax added, 10.21 % withheld, 49,895 yen left', () => {
  const takings = previewTakings(termsWith(), 'management-planning')
  assert.deepEqual(
    [takings?.amounts.tax, takings?.amounts.withholding, takings?.amounts.payable, takings?.withholding],
    [5000, 5105, 49_895, '対象'],
  )
})

test('with tax inside, the fee is what remains without it', () => {
  const takings = previewTakings(termsWith({ fee: { ...fee, yen: 55_000, tax: '税込' } }), null)
  assert.deepEqual([takings?.amounts.fee, takings?.amounts.payable], [50_000, 49_895])
})

test('programming is paid in full, a corporation too; where a person must decide the smaller sum is shown', () => {
  assert.equal(previewTakings(termsWith(), 'software-development')?.amounts.withholding, 0)
  assert.equal(
    previewTakings(termsWith({ talent: { name: '合同会社', legalForm: 'corporation' } }), null)?.amounts.payable,
    55_000,
  )
  const advice = previewTakings(termsWith({ client: { ...termsWith().client, kind: 'municipality' } }), null)
  assert.deepEqual([advice?.withholding, advice?.amounts.payable], ['要確認', 49_895])
})

test('hours are multiplied, unpaid work has nothing to preview', () => {
  assert.equal(previewTakings(termsWith({ fee: { ...fee, kind: 'hourly', yen: 5000 } }), null)?.amounts.fee, 50_000)
  assert.equal(
    previewTakings(termsWith({ fee: { ...fee, kind: 'unpaid', yen: 0 }, payment: { kind: 'none' } }), null),
    null,
  )
})
