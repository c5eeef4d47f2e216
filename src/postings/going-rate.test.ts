import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent } from '../../tests/world/posting-forms.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as } from '../actor.ts'
import { careOf, isFarBelow } from './checklist-care.ts'
import { goingRateOf } from './going-rate.ts'

const { db, owner } = await freshDatabase()
const posting = postingsOf(owner)
const company = await office(owner).member('company')
const rate = (occupation: string | null, id: string = randomUUID()) =>
  as(db, company, (tx) => goingRateOf(tx, { id, occupation }, NOW))

test('too few postings say nothing; of one occupation if five are known, else of all', async () => {
  assert.equal(await rate('sales'), null)
  for (const fee_yen of [20_000, 40_000, 50_000, 60_000]) await posting('published', { occupation: 'sales', fee_yen })
  assert.equal(await rate('sales'), null, 'four are too few')
  await posting('published', { occupation: 'design', fee_kind: 'hourly', fee_yen: 3000, hours_per_month: null })
  assert.deepEqual(await rate('sales'), { occupation: null, count: 5, yenPerHour: 4000 })
  const { id } = await posting('filled', { occupation: 'sales', fee_kind: 'lump', fee_yen: 600_000, period_months: 6 })
  assert.deepEqual(await rate('sales'), { occupation: 'sales', count: 5, yenPerHour: 5000 })
  assert.deepEqual(await rate('sales', id), { occupation: null, count: 5, yenPerHour: 4000 }, 'never against itself')
})

test('drafts, unpaid work, fees without hours and what is older than two years do not count', async () => {
  const before = await rate(null)
  await posting('draft', { fee_yen: 900_000 })
  await posting('published', { fee_kind: 'unpaid', fee_yen: null })
  await posting('published', { fee_yen: 900_000, hours_per_month: null })
  await posting('closed', { fee_yen: 900_000, published_at: new Date('2023-11-30T00:00:00Z') })
  assert.deepEqual(await rate(null), before)
})

test('from where on an hour is far below comparable ones — in yen', () => {
  const five = { occupation: 'sales', count: 12, yenPerHour: 5000 }
  const told = [800, 900, 2999, 3000, 5000].map((yen) => [yen, isFarBelow(yen, null), isFarBelow(yen, five)])
  assert.deepEqual(told, [
    [800, true, true],
    [900, false, true],
    [2999, false, true],
    [3000, false, false],
    [5000, false, false],
  ])
})

test('the client hears what the others pay', () => {
  const [care] = careOf({ ...completeContent, feeYen: 20_000 }, { occupation: 'sales', count: 12, yenPerHour: 5000 })
  assert.equal(
    care?.remedy,
    '1時間あたり約2,000円です。営業の求人12件の真ん中は約5,000円です。応募が集まりにくいため、報酬を上げるか稼働を減らしてください',
  )
  assert.deepEqual(careOf(completeContent, { occupation: null, count: 9, yenPerHour: 5000 }), [])
})
