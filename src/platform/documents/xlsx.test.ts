import assert from 'node:assert/strict'
import { readXlsx } from 'hucre'
import { test } from 'vitest'
import { readTables } from './read-tables.ts'
import { type SheetValue, sheetName, xlsx, xlsxStream } from './xlsx.ts'

const day = Temporal.PlainDate.from('2026-11-30')

async function streamed(rows: AsyncIterable<SheetValue[]> | Iterable<SheetValue[]>): Promise<Buffer> {
  const columns = [
    { header: '会社名' },
    { header: '団体コード', kind: 'text' as const },
    { header: '月額', kind: 'yen' as const },
    { header: '締切日', kind: 'date' as const },
  ]
  return Buffer.concat(await Array.fromAsync(xlsxStream({ name: '一覧', columns }, rows)))
}

test('a sheet holds its header and rows: texts stay texts, days are days', async () => {
  const [table] = await readTables({ name: 'x.xlsx', bytes: await streamed([['髙﨑商店𠮷', '031201', 50000, day]]) })
  assert.equal(table?.sheet, '一覧')
  assert.deepEqual(table?.rows, [
    ['会社名', '団体コード', '月額', '締切日'],
    ['髙﨑商店𠮷', '031201', 50000, day],
  ])
})

test('a text that looks like a formula is a text, and control characters do not break the file', async () => {
  const bytes = await streamed([['=1+1\u0000', '_x0041_', null, undefined]])
  const [table] = await readTables({ name: 'x.xlsx', bytes })
  assert.deepEqual(table?.rows[1], ['=1+1', '_x0041_', null, null])
})

test('a text longer than a cell can hold is shortened and says so', async () => {
  const [table] = await readTables({ name: 'x.xlsx', bytes: await streamed([['あ'.repeat(40_000)]]) })
  const text = String(table?.rows[1]?.[0])
  assert.equal(text.length, 32_767)
  assert.match(text, /\(以下省略\)$/)
})

test('rows are asked for while the file is written, not gathered first', async () => {
  let asked = 0
  const rows = (function* (): Generator<SheetValue[]> {
    for (;;) yield [`会社${++asked}`]
  })()
  const reader = xlsxStream({ name: '一覧', columns: [{ header: '会社名' }] }, rows).getReader()
  for (let i = 0; i < 3; i++) await reader.read()
  await reader.cancel()
  assert.ok(asked < 100_000)
})

test('a workbook has its sheets in order, with names that Excel accepts', async () => {
  const sheet = (name: string) => ({
    name,
    columns: [{ header: '指標' }, { header: '値', kind: 'number' as const }],
    rows: [['成約', 2]],
  })
  const bytes = await xlsx([sheet('実績[令和8年度]/上期'), sheet('長'.repeat(40)), sheet('長'.repeat(40)), sheet('')])
  const tables = await readTables({ name: 'x.xlsx', bytes })
  assert.deepEqual(
    tables.map((table) => table.sheet),
    ['実績 令和8年度  上期', '長'.repeat(31), `${'長'.repeat(27)}(2)`, 'シート'],
  )
  assert.deepEqual(tables[0]?.rows, [
    ['指標', '値'],
    ['成約', 2],
  ])
})

test('a workbook for reading: headings are bold, long texts show every line, figures have their thousands', async () => {
  const columns = [{ header: '指標' }, { header: '値', kind: 'figure' as const }, { header: '評価', wrap: true }]
  const rows = [
    ['費用', 1_573_333.33, '一行目\n二行目'],
    ['成約', 1200, '届いた'],
  ]
  const { sheets } = await readXlsx(await xlsx([{ name: '指標', columns, rows }]), { readStyles: true })
  const styleOf = (at: string) => sheets[0]?.cells?.get(at)?.style
  assert.deepEqual(
    ['0,0', '0,1', '0,2', '1,0'].map((at) => styleOf(at)?.font?.bold === true),
    [true, true, true, false],
  )
  assert.deepEqual([styleOf('1,1')?.numFmt, styleOf('2,1')?.numFmt], ['#,##0.00', '#,##0'])
  assert.equal(styleOf('1,2')?.alignment?.wrapText, true)
  assert.deepEqual(sheets[0]?.rows[1], rows[0])
})

test('names of sheets, mended', () => {
  assert.deepEqual(["'引用'", 'a:b?c*d', '  ', '求人'].map(sheetName), ['引用', 'a b c d', 'シート', '求人'])
})
