import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Told } from '../history.ts'
import { withoutRepeats } from './telling.ts'

const told = (seq: number, what: string, who: string, to: string | null = null): Told => ({
  seq,
  what,
  who,
  at: new Date(seq * 60_000),
  from: null,
  to,
  reason: null,
})

test('what one person saved again and again is one line, at the time of the last; moves are never joined', () => {
  const lines = withoutRepeats([
    told(1, '下書き', 'a', 'draft'),
    told(2, '変更', 'a'),
    told(3, '変更', 'a'),
    told(4, '変更', 'b'),
    told(5, '変更', 'a'),
    told(6, '差戻し', 'o', 'returned'),
    told(7, '差戻し', 'o', 'returned'),
  ])
  assert.deepEqual(
    lines.map(({ seq, what, who }) => `${seq} ${what} ${who}`),
    ['1 下書き a', '3 変更(2回) a', '4 変更 b', '5 変更 a', '6 差戻し o', '7 差戻し o'],
  )
})

test('nothing was done yet, and once is no repeat', () => {
  assert.deepEqual(withoutRepeats([]), [])
  const once = told(1, '変更', 'a')
  assert.deepEqual(withoutRepeats([once]), [once])
})
