import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'vitest'
import { badFiles } from '../../../tests/import/bad-files.ts'
import { goodFiles } from '../../../tests/import/good-files.ts'
import * as wanted from '../../../tests/import/wanted.ts'
import type { WantedColumn } from './match-columns.ts'
import { matchTables } from './match-tables.ts'
import { problemSentence, type RowReaders, readRow } from './read-rows.ts'
import { readTables } from './read-tables.ts'
import { openZip } from './open-zip.ts'

const folder = new URL('../../../tests/import/files/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder))

/** Everything a file comes to: one line per row that can be taken, one per thing that is wrong. */
async function outcome(name: string, columns: readonly WantedColumn[], readers: RowReaders<string>): Promise<string[]> {
  const { read: tables, problems } = matchTables(await readTables({ name, bytes: read(name) }), columns)
  if (problems.length > 0) return problems
  return tables
    .flatMap((table) => table.rows)
    .flatMap((row) => {
      const result = readRow(row, readers)
      if (!result.ok) return result.problems.map(problemSentence)
      return [`${row.rowNumber}: ${(Object.values(result.values) as Shown[]).map(shown).join(' | ')}`]
    })
}

type Shown = string | number | boolean | string[] | Temporal.PlainDate | undefined

const shown = (value: Shown) => (value === undefined ? '—' : String(value).replaceAll('\n', '⏎'))
const companies = (name: string) => outcome(name, wanted.companyColumns, wanted.companyReaders)
const postings = (name: string) => outcome(name, wanted.postingColumns, wanted.postingReaders)
const talents = (name: string) => outcome(name, wanted.talentColumns, wanted.talentReaders)

const yado =
  '8999900000001 | 株式会社湯けむり旅館 | 鳥取県東伯郡湯梨浜町大字旭1-1 | 313700 | 宿泊業 | 24 | 山根 花子 | hanako@yado.example'
const suisan =
  '7999900000002 | 日本海水産有限会社 | 鳥取県境港市大正町2 | 312045 | 水産加工 | 58 | 足立 健 | ken@suisan.example'
const takasaki =
  '6999900000003 | ㈱髙﨑商店 | 北海道札幌市中央区①条2丁目 | 011002 | 小売業 | 7 | 髙﨑 𠮷男 | yoshio@takasaki.example'

test('the committed files are those that the script makes', () => {
  const made = { ...goodFiles(), ...badFiles() }
  assert.deepEqual(
    readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .toSorted(),
    Object.keys(made).toSorted(),
  )
  for (const [name, bytes] of Object.entries(made)) {
    // Compression may differ between machines; what is inside may not.
    if (name.startsWith('30-'))
      assert.deepEqual(openZip(read(name), { maxBytes: 1e8, maxEntries: 9 }).names().length, 2)
    else assert.ok(bytes.equals(read(name)), `${name} differs: node tests/import/make-files.ts`)
  }
})

test('companies: titles above, notes, a total and empty numbered rows below', async () => {
  assert.deepEqual(await companies('01-companies-titles-and-notes.xlsx'), [
    `5: ${yado}`,
    `6: ${suisan}`,
    `7: ${takasaki}`,
  ])
})

test('companies: what was not read is told', async () => {
  const name = '01-companies-titles-and-notes.xlsx'
  const [table] = matchTables(await readTables({ name, bytes: read(name) }), wanted.companyColumns).read
  assert.deepEqual(
    table?.leftOut.map(({ rowNumber, text }) => `${rowNumber}: ${text}`),
    [
      '10: 合計 89',
      '12: ※ 従業員数は令和8年4月1日時点の常時使用する従業員の数',
      '13: ※ 連絡先は商工会経由で確認したもの',
    ],
  )
})

test('companies: Shift_JIS with letters of NEC and IBM, and UTF-8 with a BOM', async () => {
  const inJis = takasaki.replace('𠮷', '吉')
  assert.deepEqual(await companies('02-companies-shift-jis.csv'), [`2: ${yado}`, `3: ${suisan}`, `4: ${inJis}`])
  assert.deepEqual(await companies('03-companies-utf8-bom.csv'), [`2: ${yado}`, `3: ${suisan}`, `4: ${takasaki}`])
})

test('companies: headers in another order, numbered, broken into lines, with remarks', async () => {
  const withoutMail = suisan.replace('ken@suisan.example', '—')
  assert.deepEqual(await companies('04-companies-shuffled.xlsx'), [`2: ${yado}`, `3: ${withoutMail}`])
})

test('companies: codes that lost their zeros, are shown with zeros, or have five digits', async () => {
  const rows = await companies('05-companies-codes-without-zeros.xlsx')
  assert.deepEqual(rows, [`2: ${takasaki}`, `3: ${takasaki}`, `4: ${takasaki}`])
})

test('companies: a town merged over its rows, blank rows, the header printed again', async () => {
  assert.deepEqual(await companies('06-companies-merged-downwards.xlsx'), [
    '2: 8999900000001 | 株式会社湯けむり旅館 | 鳥取県東伯郡湯梨浜町大字旭1-1 | 313700 | — | — | — | —',
    '3: 5999900000004 | 合同会社まちの企画 | 鳥取県東伯郡湯梨浜町大字龍島500 | 313700 | — | — | — | —',
    '6: 7999900000002 | 日本海水産有限会社 | 鳥取県境港市大正町2 | 312045 | — | — | — | —',
    '7: 4999900000005 | 境港工房 | 鳥取県境港市本町9 | 312045 | — | — | — | —',
  ])
})

test('companies: eight columns among a hundred', async () => {
  assert.deepEqual(await companies('07-companies-hundred-columns.xlsx'), [
    `2: ${yado}`,
    `3: ${suisan}`,
    `4: ${takasaki}`,
  ])
})

test('companies: the same one twice stays twice, for the desk to decide', async () => {
  const rows = await companies('08-companies-duplicates.csv')
  assert.deepEqual(rows, [`2: ${yado}`, `3: ${suisan}`, `4: ${takasaki}`, `5: ${yado}`])
})

test('postings: fees, hours and days in six ways of writing say the same', async () => {
  const rows = await postings('09-postings-eras-and-full-width.xlsx')
  const same = 'ＥＣサイトの改善 | 8999900000001 | 50000 | 20 | 2026-11-30 | true'
  assert.deepEqual(
    rows,
    [2, 3, 4, 5, 6, 7].map((row) => `${row}: ${same}`),
  )
})

test('postings: two sheets of months; the example, the hidden year and the list of choices stay out', async () => {
  assert.deepEqual(await postings('10-postings-sheets.xlsx'), [
    '2: 宿の予約サイト改善 | 8999900000001 | 50000 | 20 | 2026-11-30 | true',
    '2: 宿の写真撮影 | 8999900000001 | 50000 | 20 | 2026-11-30 | true',
  ])
})

test('postings: separated by semicolons, or by tabs in UTF-16', async () => {
  const rows = [
    '2: 宿の予約サイト改善 | 8999900000001 | 50000 | 20 | 2026-11-30 | true',
    '3: 干物の販路開拓 | 7999900000002 | 30000 | 15 | 2026-12-15 | false',
  ]
  assert.deepEqual(await postings('11-postings-semicolon.csv'), rows)
  assert.deepEqual(await postings('12-postings-tab-utf16.txt'), rows)
})

test('talents: a header of two rows tells the person from the emergency contact', async () => {
  assert.deepEqual(await talents('13-talents-two-header-rows.xlsx'), [
    '4: 佐藤 結 | yui@talent.example | マーケティング,広報 | 株式会社Aで10年',
    '5: 𠮷田 縁 | en@talent.example | 経理,人事 | —',
  ])
})

test('talents: quotes and line ends inside cells', async () => {
  assert.deepEqual(await talents('14-talents-quotes.csv'), [
    '2: 佐藤 結 | yui@talent.example | マーケティング,広報,EC | 2015年 "株式会社A" 入社⏎2020年 独立',
    '3: 𠮷田 縁 | en@talent.example | 経理,人事 | 株式会社B, 10年',
  ])
})

test('one bad row among good ones is told cell by cell', async () => {
  assert.deepEqual(await companies('24-one-bad-row.xlsx'), [
    '2: 8999900000001 | 株式会社1号 | 鳥取県東伯郡湯梨浜町大字旭1-1 | 313700 | 宿泊業 | 10 | 山根 花子 | a@example.com',
    'シート「企業一覧」3行目 A列(法人番号)「123」: 数字13桁で入力してください。',
    'シート「企業一覧」3行目 B列(会社名): 空欄です。値を入力してください。',
    'シート「企業一覧」3行目 D列(市区町村コード)「999999」: 全国地方公共団体コードを入力してください。',
    'シート「企業一覧」3行目 F列(従業員数)「約５０名」: 「50」のように整数をひとつだけ入力してください。',
    '4: 6999900000003 | 株式会社3号 | 鳥取県東伯郡湯梨浜町大字旭1-1 | 313700 | 宿泊業 | 10 | 山根 花子 | a@example.com',
  ])
})

test('formulas give what they last came to; errors and uncomputed ones are told', async () => {
  assert.deepEqual(await companies('27-formulas-and-errors.xlsx'), [
    '2: 8999900000001 | 株式会社1号 | 鳥取県東伯郡湯梨浜町大字旭1-1 | 313700 | 宿泊業 | 10 | 山根 花子 | a@example.com',
    'シート「企業一覧」3行目 A列(法人番号)「#N/A」: 数式の結果が出ていません(#N/A)。数式ではなく値を入力してください。',
    'シート「企業一覧」4行目 B列(会社名)「#CALC!」: 数式の結果が出ていません(#CALC!)。数式ではなく値を入力してください。',
  ])
})

test('files whose header is not right are told what to write', async () => {
  assert.deepEqual(await companies('23-only-header.xlsx'), ['見出しの下に行がありません。1行以上を入力してください。'])
  assert.deepEqual(await companies('25-missing-column.xlsx'), [
    'シート「企業一覧」の1行目の見出しに「法人番号」がありません。「法人番号」という見出しの列を加えてください。',
  ])
  assert.deepEqual(await companies('26-header-twice.csv'), [
    'シート「26-header-twice.csv」のB列「会社名」とD列「会社名」が、どちらも「会社名」と読めます。読み取らない列の見出しを変えるか、その列を削除してください。',
  ])
  assert.deepEqual(await companies('34-no-header.csv'), [
    'シート「34-no-header.csv」に見出しの行が見つかりません。表の一番上の行に「法人番号」「会社名」「所在地」の見出しを書いてください。',
  ])
})

test('files that cannot be read at all, each with its sentence', async () => {
  const broken = 'ファイルが壊れているか、途中で切れています。Excelで開けるか確かめ、保存し直してください。'
  const notExcel = 'Excelのファイルではないようです。Excelで開き、「Excelブック(.xlsx)」で保存し直してください。'
  const expected: Record<string, string> = {
    '21-empty.csv': 'ファイルが空です。内容を確かめて、もう一度選んでください。',
    '22-blank.xlsx': '表が見つかりません。見出しの行と、その下に1行以上を入力してください。',
    '28-picture.xlsx': 'ExcelやCSVのファイルではないようです。「Excelブック(.xlsx)」か「CSV」で保存し直してください。',
    '29-truncated.xlsx': broken,
    '30-bomb.xlsx': '中身が大きすぎるファイルです。画像や使わないシートを削除して、保存し直してください。',
    '31-entities.xlsx': notExcel,
    '32-old-or-locked.xls':
      '古い形式(.xls)か、パスワード付きのファイルです。Excelでパスワードを外し、「Excelブック(.xlsx)」で保存し直してください。',
    '33-letter.xlsx': notExcel,
    '35-open-quote.csv': '2行目の「"」が閉じられていません。Excelで開き、CSVとして保存し直してください。',
    '36-other-encoding.csv': '文字コードがJIS(ISO-2022-JP)です。UTF-8で保存し直してください。',
  }
  for (const [name, message] of Object.entries(expected)) {
    await assert.rejects(companies(name), { name: 'UnreadableFile', message }, name)
  }
})
