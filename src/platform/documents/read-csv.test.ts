import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import iconv from 'iconv-lite'
import { test } from 'vitest'
import { decode, readCsv } from './read-csv.ts'
import { type Cell, tableLimits, UnreadableFile } from './table.ts'

const rowsOf = (bytes: Buffer | string): Cell[][] =>
  readCsv({ name: '名簿.csv', bytes: Buffer.from(bytes) }, tableLimits)[0]?.rows ?? []

test.each<[string, string, Cell[][]]>([
  [
    'plain',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a line end at the end', 'a,b\r\n', [['a', 'b']]],
  [
    'old Mac line ends',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    'a,,b\n,c,\n',
    [
      ['a', null, 'b'],
      [null, 'c', null],
    ],
  ],
  [
    'an empty row between',
    'a,b\n\nc,d',
    [
      ['a', 'b'],
      [null, null],
      ['c', 'd'],
    ],
  ],
  [
    'quotes',
    '"a,b","c""d","e\r\nf"\ng,h,i',
    [
      ['a,b', 'c"d', 'e\nf'],
      ['g', 'h', 'i'],
    ],
  ],
  ['an empty quote', '"",b', [[null, 'b']]],
  ['letters after a quote', '"株式会社"A,b', [['株式会社A', 'b']]],
  [
    'a semicolon after a quote, between commas',
    '"A";本店,東京\nB,鳥取\nC,島根',
    [
      ['A;本店', '東京'],
      ['B', '鳥取'],
      ['C', '島根'],
    ],
  ],
  [
    'a comma after a quote, between tabs',
    '"A",本店\t東京\nB\t鳥取\nC\t島根',
    [
      ['A,本店', '東京'],
      ['B', '鳥取'],
      ['C', '島根'],
    ],
  ],
  [
    'tabs',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'semicolons',
    'a;b\nc;d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'commas in the sentences of a table with tabs',
    'a,b,c\td\ne\tf\ng\th',
    [
      ['a,b,c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ],
  ],
  ['one column', 'a\nb', [['a'], ['b']]],
  ['a quote inside a cell is a letter', 'a"b,c', [['a"b', 'c']]],
  ['leading zeros stay', '0858,007', [['0858', '007']]],
  ['nothing', '', []],
  ['blanks alone', ' , \n,\n', []],
])('%s', (_, text, wanted) => {
  assert.deepEqual(rowsOf(text), wanted)
})

test('the same words, however the file is encoded', () => {
  const text = '会社名,担当\n㈱髙﨑商店,①花子'
  const files: Record<string, Buffer> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with its mark': Buffer.from(`\uFEFF${text}`),
    Shift_JIS: iconv.encode(text, 'cp932'),
    'UTF-16 LE': Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]),
    'UTF-16 BE': Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf-16be')]),
  }
  for (const [name, bytes] of Object.entries(files))
    assert.deepEqual(
      rowsOf(bytes),
      [
        ['会社名', '担当'],
        ['㈱髙﨑商店', '①花子'],
      ],
      name,
    )
})

test.each([
  ['JIS of old mail programs', iconv.encode('\x1B$B2q<R\x1B(B', 'latin1'), /ISO-2022-JP/],
  ['zeros', Buffer.from([0x61, 0, 0x62]), /CSVのファイルではないようです/],
  ['control characters', Buffer.from([0x82, 0x01, 0x61]), /CSVのファイルではないようです|文字コードがわかりません/],
  ['no encoding at all', Buffer.from([0x61, 0xfd, 0xfe, 0x2c]), /文字コードがわかりません/],
])('%s: a sentence says what to do', (_, bytes, sentence) => {
  assert.throws(
    () => decode(bytes),
    (error: unknown) => error instanceof UnreadableFile && sentence.test(error.message),
  )
})

test('an open quote names the row as Excel counts it', () => {
  assert.throws(() => rowsOf('a,b\n"c\nd",e\nf,"g'), { message: /^3行目の「"」が閉じられていません/ })
})

test('whatever stands in a table, it is read back from its own file', () => {
  const cell = fc.oneof(
    fc.constantFrom('a', '', 'x,y', 'x;y', '"', 'line\nend', '"",', '髙', '𠮷', '0858', ';', 'a"b'),
    fc.string({ unit: fc.constantFrom('あ', 'b', ',', '"', ';', '\n') }),
  )
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(tables, (table) => {
      const width = Math.max(...table.map((row) => row.length))
      // A header of plain words decides which sign divides the cells.
      const rows = [...Array.from({ length: 20 }, () => Array(width).fill('見出し')), ...table, Array(width).fill('終')]
      const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
      const full = rows.map((row) => Array.from({ length: width }, (_, n) => row[n] || null))
      assert.deepEqual(
        rowsOf(quoted.join('\r\n')).map((row) => row.map((one) => (one === '' ? null : one))),
        full,
      )
    }),
    { numRuns: 200 },
  )
})
