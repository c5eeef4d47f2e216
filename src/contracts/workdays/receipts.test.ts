import assert from 'node:assert/strict'
import { test } from 'vitest'
import { Invalid } from '../../platform/errors.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { contractsOf } from '../../../tests/world/contracts.ts'
import { pdfFile, pngFile } from '../../../tests/world/files.ts'
import { office } from '../../../tests/world/office.ts'
import { workdaysOf } from '../../../tests/world/workdays.ts'

const { db, owner } = await freshDatabase()
const { begun, add } = workdaysOf({ db, owner })
const { member } = office(owner)
const receipt = (name: string, bytes: Uint8Array = pdfFile()) => ({ type: 'pdf' as const, name, bytes })
const problemsOf = async (work: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Invalid, String(error))
  return error.problems
}

test('a receipt entered twice is found, also under another contract of the same person', async () => {
  const made = await begun()
  const paper = receipt('領収書.pdf')
  await add(made, { receipt: paper })
  const again = { day: '2025-11-27', travelYen: 38_000, lodgingYen: 11_000, receipt: receipt('別の名前.pdf') }
  assert.match((await problemsOf(add(made, again))).receipt ?? '', /2025年11月20日\(木\)の記録ですでに使われています/)
  const other = await contractsOf({ db, owner }).inForce({
    like: { ...made, client: await member('company') },
    offer: { starts_on: '2025-11-01', ends_on: '2026-03-31' },
    now: new Date('2025-10-20T01:00:00Z'),
  })
  assert.match((await problemsOf(add(other, again))).receipt ?? '', /すでに使われています/)
  assert.ok(await add(made, { ...again, receipt: receipt('次.pdf', pngFile()) }), 'another paper is another receipt')
  assert.ok(await add(await begun(), { receipt: paper }), 'somebody else has a paper of their own')
})

test('the same trip or the same night twice is found; the way back and another day are not', async () => {
  const made = await begun()
  await add(made)
  assert.match((await problemsOf(add(made))).travelYen ?? '', /同じ区間・同じ額の交通費/)
  const night = { origin: '', destination: '', means: null, travelYen: null }
  assert.match((await problemsOf(add(made, night))).lodgingYen ?? '', /同じ額の宿泊費/)
  const noNight = { nights: null, lodgingYen: null, mealsYen: null }
  assert.ok(await add(made, { ...noNight, origin: '湯けむり町', destination: '東京' }))
  assert.ok(await add(made, { day: '2025-11-21' }))
})

test('two windows send the same receipt at once: one record is kept, the other hears why', async () => {
  const made = await begun()
  const paper = receipt('領収書.pdf')
  const both = await Promise.allSettled([
    add(made, { receipt: paper }),
    add(made, { receipt: paper, day: '2025-11-27', travelYen: 38_000, lodgingYen: 11_000 }),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const [lost] = both.filter((one) => one.status === 'rejected')
  assert.ok(lost?.reason instanceof Invalid)
})

test('the database itself keeps one receipt, one trip and one night from being claimed twice', async () => {
  const made = await begun()
  const id = await add(made, { receipt: receipt('領収書.pdf') })
  const row = await owner.selectFrom('workdays').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const again = (change: Partial<typeof row>) =>
    owner
      .insertInto('workdays')
      .values({ ...row, id: crypto.randomUUID(), ...change })
      .execute()
  const free = { receipt_hash: null, travel_yen: 0, lodging_yen: 0, meals_yen: 0, nights: 0 }
  await assert.rejects(again({ ...free, receipt_hash: row.receipt_hash }), /one_receipt_is_used_once/)
  await assert.rejects(again({ ...free, travel_yen: row.travel_yen }), /one_trip_is_claimed_once/)
  const night = { lodging_yen: row.lodging_yen, nights: 1 }
  await assert.rejects(again({ ...free, ...night }), /one_night_is_claimed_once/)
  await assert.rejects(again({ ...free, minutes: 0 }), /a_record_says_something/)
  await assert.rejects(again({ ...free, travel_yen: 1, origin: '' }), /fare_has_a_way/)
  await again(free)
})
