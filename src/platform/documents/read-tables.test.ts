import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import iconv from 'iconv-lite'
import { test } from 'vitest'
import { workbook } from '../../../tests/import/workbook.ts'
import { readTables } from './read-tables.ts'
import { columnLetter, tableLimits, UnreadableFile } from './table.ts'
import { xlsxStream } from './xlsx.ts'

const rowsOf = async (text: string | Buffer) => (await readTables({ name: 'x.csv', bytes: Buffer.from(text) }))[0]?.rows

test('rows keep their numbers: blank lines and line ends inside quotes count as Excel counts', async () => {
  assert.deepEqual(await rowsOf('a,b\r\n\r\n"x\r\ny",2\r\n'), [
    ['a', 'b'],
    [null, null],
    ['x\ny', '2'],
  ])
})

test('a title above and commas in sentences do not hide the delimiter', async () => {
  assert.deepEqual((await rowsOf('一覧、4月\na\tb\n1,2,3\t4\n5\t6\n'))?.[2], ['1,2,3', '4'])
})

test('the last line may lack its end, and may end in an empty cell', async () => {
  assert.deepEqual(await rowsOf('a,b\n1,'), [
    ['a', 'b'],
    ['1', null],
  ])
  assert.deepEqual(await rowsOf('a,b\n1,2'), [
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('one text in every encoding that offices use', async () => {
  const text = '会社名,備考\r\n㈱髙﨑商店①,～ソ表\r\n'
  const files = [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    iconv.encode(text, 'cp932'),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  ]
  for (const bytes of files)
    assert.deepEqual(await rowsOf(bytes), [
      ['会社名', '備考'],
      ['㈱髙﨑商店①', '～ソ表'],
    ])
})

test('text in an unknown encoding is refused rather than garbled', async () => {
  await assert.rejects(rowsOf(Buffer.from([0x61, 0x2c, 0xff, 0xfd, 0x80, 0x0d, 0x0a])), UnreadableFile)
})

test('a furigana, an era date, a built-in Japanese date, zeros of a format', async () => {
  const odd = [
    { text: '東京', reading: 'トウキョウ' },
    { date: 46356, era: true },
    { date: 46356 },
    { zeros: 1100, width: 5 as const },
    { date: 46356.75 },
  ]
  const [table] = await readTables({ name: 'x.xlsx', bytes: workbook([{ name: 'a', rows: [odd] }]) })
  assert.deepEqual(table?.rows[0]?.map(String), ['東京', '2026-11-30', '2026-11-30', '01100', '2026-11-30T18:00:00'])
})

test('hidden sheets are marked, empty ones left out', async () => {
  const sheets = [
    { name: '表', rows: [['a']] },
    { name: '空', rows: [] },
    { name: '隠', rows: [['b']], hidden: true },
  ]
  const tables = await readTables({ name: 'x.xlsx', bytes: workbook(sheets) })
  assert.deepEqual(
    tables.map(({ sheet, hidden }) => `${sheet} ${hidden}`),
    ['表 false', '隠 true'],
  )
})

test('too many bytes, rows, columns and sheets are refused, never cut off', async () => {
  const limits = { ...tableLimits, fileBytes: 9000, rows: 3, columns: 3, sheets: 2 }
  const file = (rows: string[][], sheets = 1) => ({
    name: 'x.xlsx',
    bytes: workbook(Array.from({ length: sheets }, (_, i) => ({ name: `s${i}`, rows }))),
  })
  const csv = (text: string) => ({ name: 'x.csv', bytes: Buffer.from(text) })
  const three = ['a', 'b', 'c']
  assert.equal((await readTables(file([three, three, three]), limits))[0]?.rows.length, 3)
  await assert.rejects(readTables(file([three, three, three, three]), limits), /3行を超えています/)
  await assert.rejects(readTables(file([[...three, 'd']]), limits), /3列を超えています/)
  await assert.rejects(readTables(file([three], 3), limits), /2枚を超えています/)
  await assert.rejects(readTables(csv('a\n'.repeat(4)), limits), /3行を超えています/)
  await assert.rejects(readTables(csv('a,b,c,d\n'), limits), /3列を超えています/)
  await assert.rejects(readTables(csv('a'.repeat(9001)), limits), /0MB以下に分けて/)
})

test('empty cells far to the right, which Excel leaves behind, do not count', async () => {
  const wide = ['a', ...Array.from({ length: 300 }, () => '')]
  const [table] = await readTables({ name: 'x.xlsx', bytes: workbook([{ name: 's', rows: [wide] }]) })
  assert.deepEqual(table?.rows, [['a']])
})

test('whatever bytes come, they are read or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
      await readTables({ name: 'x.csv', bytes }).catch((error: unknown) => assert.ok(error instanceof UnreadableFile))
    }),
    { numRuns: 500 },
  )
})

test('a workbook with any stretch of it damaged is read or refused with a sentence', async () => {
  const whole = workbook([{ name: '一覧', rows: [['会社名'], [{ text: '甲', reading: 'コウ' }], [{ date: 46356 }]] }])
  const damage = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 12 }))
  await fc.assert(
    fc.asyncProperty(damage, async ([at, bytes]) => {
      const damaged = Buffer.from(whole)
      damaged.set(bytes.subarray(0, whole.length - at), at)
      await readTables({ name: 'x', bytes: damaged }).catch((error: unknown) =>
        assert.ok(error instanceof UnreadableFile, String(error)),
      )
    }),
    { numRuns: 300 },
  )
})

test('what our own writer writes is read back', async () => {
  const parts = await Array.fromAsync(xlsxStream({ name: 'x', columns: [{ header: '会社名' }] }, [['甲'], ['乙']]))
  const [table] = await readTables({ name: 'x', bytes: Buffer.concat(parts) })
  assert.deepEqual(table?.rows, [['会社名'], ['甲'], ['乙']])
})

test('letters of columns', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetter), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
