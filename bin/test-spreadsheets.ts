/**
 * What an office sees when it opens our workbooks: each is opened by LibreOffice Calc, saved by it as CSV the way it is shown,
 * and compared cell by cell with what went in. Where LibreOffice is not installed, says so and ends with 0.
 *   npm run test:spreadsheets -- [--rows=20000]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { xlsx, xlsxStream } from '../src/platform/documents/xlsx.ts'
import {
  awkwardCells,
  awkwardSheet,
  cellsOfCsv,
  longCells,
  longColumns,
  longRow,
} from '../tests/import/awkward-sheet.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '20000' } } })
const ROWS = Number(values.rows)
/** CSV: comma, quotes, UTF-8, from line 1, no column formats, cells as they are shown in Japan. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1041,false,true'

if (spawnSync('soffice', ['--version']).status !== 0) {
  console.log(
    'LibreOffice is not installed (apt-get install libreoffice-calc): no workbook was opened, the check is skipped.',
  )
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'yui-spreadsheets-'))
const numbers = function* (): Generator<number> {
  for (let n = 1; n <= ROWS; n++) yield n
}
try {
  const streamed = xlsxStream({ name: '根拠', columns: longColumns }, numbers().map(longRow))
  const long = [longColumns.map(({ header }) => header), ...Array.from(numbers(), longCells)]
  const different = [
    ...compare('awkward', await xlsx([awkwardSheet]), awkwardCells),
    ...compare('long', Buffer.from(await new Response(streamed).arrayBuffer()), long),
  ]
  for (const words of different.slice(0, 40)) console.log(words)
  console.log(JSON.stringify({ cells: awkwardCells.length * 2 + long.length * 3, different: different.length }))
  process.exitCode = different.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @returns a sentence per cell that LibreOffice shows otherwise */
function compare(name: string, bytes: Buffer, wanted: readonly (readonly string[])[]): string[] {
  const book = join(folder, `${name}.xlsx`)
  writeFileSync(book, bytes)
  // A profile of its own: an office that is open on this machine is left alone.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', AS_SHOWN, '--outdir', folder, book], {
    stdio: 'pipe',
  })
  const rows = cellsOfCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'))
  if (rows.length !== wanted.length) return [`${name}: ${rows.length} rows instead of ${wanted.length}`]
  return wanted.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      rows[r]?.[c] === cell
        ? []
        : [`${name} ${r + 1},${c + 1}: ${JSON.stringify(rows[r]?.[c])} for ${JSON.stringify(cell)}`],
    ),
  )
}
