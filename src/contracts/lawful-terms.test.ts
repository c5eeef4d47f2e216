import assert from 'node:assert/strict'
import { test } from 'vitest'
import { governmentTerms, termsWith } from '../../tests/world/terms.ts'
import vectors from '../law/vectors.json' with { type: 'json' }
import { problemsOfTerms } from './lawful-terms.ts'

const today = Temporal.PlainDate.from('2025-12-01')
const problems = (given: Parameters<typeof termsWith>[0]) => problemsOfTerms(termsWith(given), today)
const fieldsOf = (given: Parameters<typeof termsWith>[0]) => Object.keys(problems(given))
const fee = termsWith().fee

test('complete terms have nothing left to mend', () => {
  assert.deepEqual(problems({}), {})
})

test('each item of the notice is asked for at its own field', () => {
  assert.deepEqual(fieldsOf({ work: ' ' }), ['work'])
  assert.deepEqual(fieldsOf({ place: '' }), ['place'])
  assert.deepEqual(fieldsOf({ rights: { transferred: true, scope: '' } }), ['work'])
  assert.deepEqual(fieldsOf({ inspection: { takesPlace: true, withinDays: null } }), ['inspectionDays'])
  assert.deepEqual(fieldsOf({ fee: { ...fee, yen: 0 } }), ['feeYen', 'closingAgreed'])
  assert.deepEqual(fieldsOf({ fee: { ...fee, expenses: '' } }), ['feeYen'])
  assert.deepEqual(fieldsOf({ talent: { name: '', legalForm: 'individual' } }), ['form'])
  assert.match(problems({ harassmentContact: '' }).form ?? '', /14条/)
})

test('a period runs forward, begins in time and ends within three years', () => {
  assert.deepEqual(fieldsOf({ startsOn: '2025-11-30' }), ['startsOn'])
  assert.deepEqual(fieldsOf({ endsOn: '2025-12-31' }), ['endsOn'])
  assert.deepEqual(fieldsOf({ endsOn: '2029-01-01' }), ['endsOn'])
  assert.deepEqual(fieldsOf({ startsOn: '2025-11-01', commissionedOn: '2025-10-20' }), [])
})

test('a monthly closing has to be agreed on beforehand', () => {
  assert.deepEqual(fieldsOf({ payment: { kind: 'monthly', template: 'next-month-end', agreedBeforehand: false } }), [
    'paymentTemplate',
    'closingAgreed',
  ])
})

test('unpaid work has neither fee nor payment to be stated', () => {
  assert.deepEqual(fieldsOf({ fee: { ...fee, kind: 'unpaid', yen: 0 }, payment: { kind: 'none' } }), [])
})

const lump = (endsOn: string, paidOn: string) =>
  problemsOfTerms(
    termsWith({ fee: { ...fee, kind: 'lump' }, startsOn: endsOn, endsOn, payment: { kind: 'on', day: paidOn } }),
    Temporal.PlainDate.from(endsOn),
  )

test('every vector of the sixty days: the limit itself is lawful, the day after it is refused at the field', () => {
  for (const [received = '', limit = ''] of vectors.limit60) {
    assert.deepEqual(lump(received, limit), {}, received)
    const late = Temporal.PlainDate.from(limit).add({ days: 1 }).toString()
    assert.match(lump(received, late).paidOn ?? '', /61日目/, received)
    const early = Temporal.PlainDate.from(received).subtract({ days: 1 }).toString()
    assert.match(lump(received, early).paidOn ?? '', /以降の日/, received)
  }
})

test('every vector of the payment templates, as a payment from the closing day', () => {
  for (const { closing, pay, ok } of vectors.paymentTemplates)
    assert.equal(Object.keys(lump(closing, pay)).length === 0, ok, `${closing} → ${pay}`)
})

const town = { ...termsWith().client, kind: 'municipality' as const }

test('a municipality writes its four terms, each at its own field', () => {
  const given = { client: town, government: { ...governmentTerms, delay: '', dispute: ' ' } }
  assert.deepEqual(fieldsOf(given), ['government-delay', 'government-dispute'])
  assert.match(problems(given)['government-delay'] ?? '', /遅延利息/)
  assert.match(problems(given)['government-dispute'] ?? '', /紛争/)
})

test('a municipality pays by the earlier of both limits, and inspects within ten days', () => {
  const ordered = {
    client: town,
    government: governmentTerms,
    startsOn: '2026-01-01',
    endsOn: '2026-01-31',
    fee: { ...fee, kind: 'lump' as const },
  }
  assert.deepEqual(fieldsOf({ ...ordered, payment: { kind: 'on', day: '2026-03-01' } }), [])
  assert.match(problems({ ...ordered, payment: { kind: 'on', day: '2026-03-02' } }).paidOn ?? '', /支払遅延防止法/)
  assert.deepEqual(
    fieldsOf({
      ...ordered,
      payment: { kind: 'on', day: '2026-02-27' },
      inspection: { takesPlace: true, withinDays: 11 },
    }),
    ['inspectionDays'],
  )
})

test('what is open needs a reason and a day within the contract; then the item itself may be missing', () => {
  const open = { item: 'place' as const, reason: '現地の会場を調整中のため', expectedOn: '2026-01-31' }
  assert.deepEqual(fieldsOf({ place: '', pending: [open] }), [])
  assert.deepEqual(fieldsOf({ place: '', pending: [{ ...open, reason: '' }] }), ['place'])
  assert.deepEqual(fieldsOf({ pending: [{ ...open, expectedOn: '2026-07-01' }] }), ['pendingDay1'])
})
