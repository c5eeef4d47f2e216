import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { type CsvValue, csv } from './csv.ts'
import { readTables } from './read-tables.ts'

async function written(header: string[], rows: CsvValue[][]): Promise<string> {
  return (await Array.fromAsync(csv(header, rows))).join('')
}

test('an export starts with a BOM, ends its lines as Excel does, and quotes what needs it', async () => {
  const text = await written(
    ['会社名', '備考'],
    [
      ['湯けむり旅館', 'a,"b"\n改行'],
      ['髙﨑商店', null],
    ],
  )
  assert.equal(text, '\uFEFF会社名,備考\r\n湯けむり旅館,"a,""b""\n改行"\r\n髙﨑商店,\r\n')
})

test('a text that Excel would run is shown as text', async () => {
  const attacks = [
    '=1+1',
    '+81-3',
    '-2+3',
    '-1-1',
    '-A1',
    '-',
    '-5%1',
    '-2,3',
    '-1\n=1',
    '@SUM(A1)',
    '\tx',
    '＝HYPERLINK("x")',
    '＋1',
    '－1',
    '＠x',
  ]
  const lines = (
    await written(
      ['x'],
      attacks.map((text) => [text]),
    )
  )
    .split('\r\n')
    .slice(1, -1)
  for (const each of lines) assert.match(each, /^"?'/)
})

test('a number or a percentage below nothing is written as it is, also as a text', async () => {
  const plain = ['-2', '-100.0%', '-0.5', '-12345', '-7%']
  const text = await written(['達成率'], [plain])
  assert.equal(text.split('\r\n')[1], plain.join(','))
})

test('numbers, days and truth are written as they are', async () => {
  const text = await written(['x'], [[-5, 50000, true, Temporal.PlainDate.from('2026-11-30'), undefined]])
  assert.equal(text.split('\r\n')[1], '-5,50000,true,2026-11-30,')
})

test('rows are written as they come, not gathered first', async () => {
  let asked = 0
  const rows = (function* () {
    for (;;) yield [++asked]
  })()
  const lines = csv(['x'], rows)
  for (let i = 0; i < 3; i++) await lines.next()
  assert.equal(asked, 2)
})

test('whatever is written comes back', async () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('会社,"\n\r\t=+-@ 髙𠮷;ａ')), maxLength: 8 })
  const rows = fc.array(fc.array(letters, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      const text = await written(
        ['番号', '見出し', '次'],
        values.map((row) => ['x', ...row]),
      )
      const [table] = await readTables({ name: 'x.csv', bytes: Buffer.from(text) })
      const back = table?.rows.slice(1).map((row) => row.map((cell) => cell ?? ''))
      const width = table?.rows[0]?.length
      const shown = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll(/\r\n?/g, '\n')
      assert.equal(width, 3)
      assert.deepEqual(
        back,
        values.map((row) => ['x', ...row.map(shown)]),
      )
    }),
    { numRuns: 200 },
  )
})
