import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf, goodTerms } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import type { MadeApplication } from '../../tests/world/applications.ts'
import { offerTerms, type Terms } from './offer-terms.ts'

const { db, owner } = await freshDatabase()
const applications = applicationsOf(owner)

const offer = ({ client, id }: MadeApplication, given: Partial<Terms> = {}) =>
  as(db, client, (tx) => offerTerms(tx, client, id, { ...goodTerms, ...given }, NOW))
const fields =
  (...names: string[]) =>
  (error: unknown) =>
    error instanceof Invalid && Object.keys(error.problems).join() === names.join()

test('an offer holds every term, and until when it may be answered', async () => {
  const application = await applications.interview()
  const offerId = await offer(application)
  const row = await owner.selectFrom('offers').selectAll().where('id', '=', offerId).executeTakeFirstOrThrow()
  const { at, answered_at, by_account, ...terms } = row
  assert.deepEqual(terms, {
    id: offerId,
    application_id: application.id,
    fee_yen: 50_000,
    fee_kind: 'monthly',
    hours_per_month: 10,
    starts_on: '2026-01-01',
    ends_on: '2026-06-30',
    duties: goodTerms.duties,
    work_place: 'オンライン',
    payment_rule: 'next-month-end',
    travel_paid_by: 'client',
    message: goodTerms.message,
    answer_by: new Date('2025-12-08T01:00:00Z'),
  })
  assert.deepEqual([at, answered_at, by_account], [NOW, null, application.client.accountId])
})

test('days that cannot be are refused at their field', async () => {
  const application = await applications.interview()
  await assert.rejects(offer(application, { startsOn: '2025-11-30' }), fields('startsOn'))
  await assert.rejects(offer(application, { endsOn: '2025-12-31' }), fields('endsOn'))
  await assert.rejects(offer(application, { endsOn: '2028-12-02' }), fields('endsOn'))
  await offer(application, { startsOn: '2025-12-01', endsOn: '2028-12-01' })
})

test('work for nothing is named as such, and a fee is more than zero', async () => {
  const application = await applications.interview()
  await assert.rejects(offer(application, { feeYen: 0 }), fields('feeYen'))
  await assert.rejects(offer(application, { feeKind: 'unpaid' }), fields('feeYen'))
  await offer(application, { feeKind: 'unpaid', feeYen: 0 })
})

test('no offer is made when the seats are taken, nor for a posting that has ended', async () => {
  const taken = await applications.interview({ ofPosting: { seats: 1, seats_taken: 1 } })
  await assert.rejects(offer(taken), (error) => error instanceof Stale && /募集人数に達して/.test(error.message))
  for (const state of ['withdrawn', 'unfilled', 'filled']) {
    const ended = await applications.interview({ ofPosting: { state } })
    await assert.rejects(offer(ended), Stale)
  }
  await offer(await applications.interview({ ofPosting: { state: 'closed' } }))
})
