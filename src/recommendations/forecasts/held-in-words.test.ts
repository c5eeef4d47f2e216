import assert from 'node:assert/strict'
import { test } from 'vitest'
import { forecastRecord } from '../../matching/index.ts'
import { heldInWords } from './held-in-words.ts'

const ended = (...came: number[]) => forecastRecord(came.map((one) => ({ least: 1, most: 2, came: one })))

test('a client reads what happened most often to the postings that have ended, and how many came', () => {
  assert.equal(
    heldInWords(ended(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2)),
    'これまでに終わった求人12件のうち11件では、目安より多くの応募がありました(平均3.8件)。',
  )
  assert.equal(
    heldInWords(ended(1, 2, 1, 2, 0)),
    'これまでに終わった求人5件のうち4件では、応募は目安の中でした(平均1.2件)。',
  )
  assert.equal(
    heldInWords(ended(0, 0, 0, 5, 1)),
    'これまでに終わった求人5件のうち3件では、応募は目安より少なくなりました(平均1.2件)。',
  )
})
