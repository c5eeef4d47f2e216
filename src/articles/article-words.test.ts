import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { occurs } from '../platform/search/guards.ts'
import { fold, usualGuards } from '../platform/search/index.ts'
import { articleWords, holdsWord } from './article-words.ts'

const { owner } = await freshDatabase()

/** Whether the database finds the words of a query in a text. */
async function found(query: string, text: string): Promise<boolean> {
  const conditions = articleWords(query).words.map(holdsWord)
  const { rows } = await sql<{ found: boolean }>`
    select ${sql.join(conditions, sql` and `)} as found from (select ${fold(text)}::text as folded) a`.execute(owner)
  return rows[0]?.found === true
}

const table: [query: string, text: string, found: boolean][] = [
  ['兼業', '副業の人と始めた', true],
  ['"兼業"', '副業の人と始めた', false],
  ['ｻｰﾊﾞ', 'サーバーを移した', true],
  ['らーめん', 'ラーメンの店', true],
  ['京都', '東京都の会社', false],
  ['京都', '東京都と京都の会社', true],
  ['津市', '大津市と草津市', false],
  ['IT', 'digitalな話', false],
  ['IT', '町のITの話', true],
  ['IT', 'it', true],
  ['C++', 'C++で書く', true],
  ['C++', 'C++++', false],
  ['c#', 'C#とC++', true],
  ['観光 温泉', '温泉の観光', true],
  ['観光 温泉', '温泉の宿', false],
  ["o'clock", "eight o'clock", true],
  ['100%', '100人', true],
]
test.each(table)('「%s」 in 「%s」: %s', async (query, text, expected) => {
  assert.equal(await found(query, text), expected)
  const said = articleWords(query).words.every(({ forms }) =>
    forms.some((form) => occurs(fold(text), form, usualGuards)),
  )
  assert.equal(said, expected)
})
