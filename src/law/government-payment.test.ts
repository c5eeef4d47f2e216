import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import {
  governmentPaymentLimit,
  inspectionLimit,
  missingGovernmentTerms,
  type MunicipalWork,
  municipalDeadlines,
} from './government-payment.ts'
import { limit60 } from './payment-limit.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const december: MunicipalWork = {
  receivedOn: day('2026-12-01'),
  noticeReceivedOn: day('2026-12-01'),
  invoiceReceivedOn: day('2026-12-10'),
  writtenTerms: true,
}

const read = (work: MunicipalWork) => {
  const { inspectBy, payBy, transferOn, because } = municipalDeadlines(work)
  return `検査 ${inspectBy.toString()} 支払 ${payBy.toString()} 振込 ${transferOn.toString()} ${because}`
}

test('an invoice to the town hall is paid by the earlier of two laws', () => {
  assert.equal(read(december), '検査 2026-12-10 支払 2027-01-08 振込 2027-01-08 支払遅延防止法')
})

test('without an invoice the freelance act still runs', () => {
  assert.equal(
    read({ ...december, invoiceReceivedOn: undefined }),
    '検査 2026-12-10 支払 2027-01-29 振込 2027-01-29 フリーランス法',
  )
})

test('an invoice that comes late does not move the sixty days', () => {
  assert.equal(
    read({ ...december, invoiceReceivedOn: day('2027-01-20') }),
    '検査 2026-12-10 支払 2027-01-29 振込 2027-01-29 フリーランス法',
  )
})

test('a late inspection is taken off the time to pay', () => {
  assert.equal(
    read({ ...december, inspectedOn: day('2026-12-14') }),
    '検査 2026-12-10 支払 2027-01-04 振込 2027-01-04 支払遅延防止法',
  )
  assert.equal(read({ ...december, inspectedOn: day('2026-12-05') }), read(december))
})

test('without written terms it is fifteen days', () => {
  assert.equal(inspectionLimit(day('2026-12-01')).toString(), '2026-12-10')
  assert.equal(governmentPaymentLimit(day('2026-12-10'), { writtenTerms: false }).toString(), '2026-12-24')
  assert.equal(
    governmentPaymentLimit(day('2026-12-10'), { writtenTerms: true, inspectionLateByDays: 90 }).toString(),
    '2026-12-10',
  )
})

test('the contract names four things', () => {
  assert.equal(missingGovernmentTerms({}).length, 4)
  assert.deepEqual(
    missingGovernmentTerms({
      inspection: '完了通知から10日以内',
      payment: '請求から30日以内',
      delay: ' ',
      dispute: '協議による',
    }),
    ['契約書に「履行の遅滞その他債務の不履行の場合における遅延利息、違約金その他の損害金」を記載してください'],
  )
})

test('whatever the town hall does, the freelance act is kept', () => {
  const days = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(days, days, days, fc.boolean(), (notice, inspected, invoice, writtenTerms) => {
      const receivedOn = day('2026-04-01')
      const work = {
        receivedOn,
        noticeReceivedOn: receivedOn.add({ days: notice }),
        inspectedOn: receivedOn.add({ days: inspected }),
        invoiceReceivedOn: receivedOn.add({ days: invoice }),
        writtenTerms,
      }
      const { payBy, transferOn } = municipalDeadlines(work)
      assert.ok(Temporal.PlainDate.compare(payBy, limit60(receivedOn)) <= 0)
      assert.ok(Temporal.PlainDate.compare(transferOn, payBy) <= 0)
    }),
  )
})
