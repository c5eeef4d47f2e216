import { test } from 'vitest'
import assert from 'node:assert/strict'
import { transitionalCredit } from './transitional-credit.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('what a payment of 55,000 yen to an unregistered talent costs the client, by period', () => {
  const periods = [
    '2023-10-01',
    '2026-09-30',
    '2026-10-01',
    '2028-09-30',
    '2028-10-01',
    '2030-09-30',
    '2030-10-01',
    '2031-09-30',
    '2031-10-01',
  ]
  assert.deepEqual(
    periods.map((text) => {
      const { percent, credit, burden } = transitionalCredit(55_000, day(text))
      return `${text} ${percent}% 控除 ${credit} 負担 ${burden}`
    }),
    [
      '2023-10-01 80% 控除 4000 負担 1000',
      '2026-09-30 80% 控除 4000 負担 1000',
      '2026-10-01 70% 控除 3500 負担 1500',
      '2028-09-30 70% 控除 3500 負担 1500',
      '2028-10-01 50% 控除 2500 負担 2500',
      '2030-09-30 50% 控除 2500 負担 2500',
      '2030-10-01 30% 控除 1500 負担 3500',
      '2031-09-30 30% 控除 1500 負担 3500',
      '2031-10-01 0% 控除 0 負担 5000',
    ],
  )
})

test('before registration began everything could be deducted', () => {
  assert.equal(transitionalCredit(55_000, day('2023-09-30')).burden, 0)
})
