import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Paper, reportTable, sheetsOf } from './statement-tables.ts'

const figure = { month_value: 6 / 7, value: (6 / 7) * 100, target: 90, unit: '%', achievement: '95.2%', rows: 7 }
const paper = {
  statement: {
    kind: 'monthly',
    version: 1,
    state: 'draft',
    year: 2026,
    month: 10,
    known: new Date('2026-11-22T00:00:00Z'),
    facts: { town: '湯けむり町', programme: '湯けむり副業プロジェクト', grant: '', targetMonth: '2027年3月' },
    texts: {},
  },
  figures: [{ ...figure, name: '応募率', words: '', definition: '1件以上の応募があった求人の割合' }],
  columns: [],
} as unknown as Paper

test('a share leaves the house with two decimals at most, in the table as in the workbook', () => {
  const [, month, value, unit, target] = reportTable(paper).rows[0] ?? []
  assert.deepEqual([month, value, unit, target], [0.86, 85.71, '%', 90])
  const figures = sheetsOf(paper).find(({ name }) => name === '指標')
  assert.deepEqual(figures?.rows[0]?.slice(1, 5), [0.86, 85.71, '%', 90])
})

test('money is whole yen; figures have their own format, and long words show every line', () => {
  const cost = { ...paper.figures[0], name: '1件あたりの費用', unit: '円', value: 4_720_000 / 3, month_value: null }
  const made = { ...paper, figures: [cost] } as unknown as Paper
  assert.equal(reportTable(made).rows[0]?.[2], 1_573_333)
  const columns = sheetsOf(made).find(({ name }) => name === '指標')?.columns ?? []
  assert.deepEqual(
    ['実績値', '評価', '基準日'].map((heading) => {
      const column = columns.find(({ header }) => header === heading)
      return [column?.kind, column?.wrap]
    }),
    [
      ['figure', undefined],
      [undefined, true],
      ['date', undefined],
    ],
  )
})
