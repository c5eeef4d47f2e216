import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW } from '../../tests/world/office.ts'
import { lengthInWords } from './length-in-words.ts'
import { readContract } from './read-contract.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const lengthOf = async (wanted: Parameters<typeof contract.inForce>[0], now = NOW) => {
  const made = await contract.inForce(wanted)
  return { made, length: (await as(db, made.client, (tx) => readContract(tx, made.client, made.id, now))).length }
}

test('six months from the day both consented: the duties of a month and of six months, in words', async () => {
  const { length } = await lengthOf({})
  assert.equal(length.length, 'sixMonths')
  assert.match(
    lengthInWords(length),
    /^この契約は6か月以上です。.*30日前.*\(2025年12月1日\(月\)〜2026年6月30日\(火\)\)$/,
  )
  assert.deepEqual(
    length.duties.filter(({ id }) => id === 'care' || id === 'endNotice').map(({ id, force }) => `${id} ${force}`),
    ['care 義務', 'endNotice 義務'],
  )
})

test('less than a month, and less than six', async () => {
  const short = await lengthOf({ offer: { starts_on: '2025-12-01', ends_on: '2025-12-30' } })
  assert.match(lengthInWords(short.length), /1か月未満/)
  const middle = await lengthOf({ offer: { starts_on: '2025-12-01', ends_on: '2025-12-31' } })
  assert.match(lengthInWords(middle.length), /1か月以上6か月未満/)
})

test('two short contracts, one after the other, are one long one; after a pause of a month they are not', async () => {
  const first = await lengthOf({ offer: { starts_on: '2025-12-01', ends_on: '2026-02-28' } })
  const march = new Date('2026-03-27T01:00:00Z')
  const next = await lengthOf(
    { like: first.made, now: march, offer: { starts_on: '2026-04-01', ends_on: '2026-05-31' } },
    march,
  )
  assert.equal(next.length.chained, true)
  assert.match(lengthInWords(next.length), /^更新前の契約と通算して6か月以上.*2025年12月1日/)
  const august = new Date('2026-08-01T01:00:00Z')
  const late = await lengthOf(
    { like: first.made, now: august, offer: { starts_on: '2026-08-01', ends_on: '2026-09-30' } },
    august,
  )
  assert.deepEqual([late.length.chained, late.length.length], [false, 'oneMonth'])
})

test('a talent who employs people is owed nothing by this act', async () => {
  const made = await contract.inForce()
  await owner.updateTable('talents').set({ uses_employees: true }).where('id', '=', made.talent.talentId).execute()
  const { length } = await as(db, made.talent, (tx) => readContract(tx, made.talent, made.id, NOW))
  assert.deepEqual(length.duties, [])
})
