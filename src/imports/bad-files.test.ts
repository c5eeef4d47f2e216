import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { importFromFile } from './import-from-file.ts'
import { BadTable } from './keep-import.ts'

/** Files of tests/import/files of which nothing may be taken. */
const { db, owner } = await freshDatabase()
const operator = await office(owner).member('operator')

async function sentencesOf(name: string): Promise<string[]> {
  const bytes = readFileSync(new URL(`../../tests/import/files/${name}`, import.meta.url))
  try {
    await importFromFile(db, operator, { kind: 'companies', file: { name, bytes }, dryRun: false }, NOW)
  } catch (error) {
    if (error instanceof BadTable) return error.sentences
    throw error
  }
  return assert.fail(`${name} was taken`)
}

afterEach(async () => {
  const made = await owner.selectFrom('organizations').select('id').where('kind', '=', 'company').execute()
  const kept = await owner.selectFrom('imports').select('id').execute()
  assert.deepEqual([made, kept], [[], []], 'nothing was taken and nothing is kept')
})

test('one bad row keeps all of the table out', async () => {
  assert.deepEqual(await sentencesOf('24-one-bad-row.xlsx'), [
    'シート「企業一覧」3行目 A列(法人番号)「123」: 法人番号を13桁の数字で入力してください。個人事業主は「個人」と入力してください。',
    'シート「企業一覧」3行目 B列(会社名): 空欄です。値を入力してください。',
    'シート「企業一覧」3行目 D列(市区町村コード)「999999」: 団体コードの検査数字（6桁目）が合いません。番号を確かめてください。',
    'シート「企業一覧」3行目 F列(従業員数)「約５０名」: 「50」のように整数をひとつだけ入力してください。',
  ])
  assert.deepEqual(await sentencesOf('27-formulas-and-errors.xlsx'), [
    'シート「企業一覧」3行目 A列(法人番号)「#N/A」: 数式の結果が出ていません(#N/A)。数式ではなく値を入力してください。',
    'シート「企業一覧」4行目 B列(会社名)「#CALC!」: 数式の結果が出ていません(#CALC!)。数式ではなく値を入力してください。',
  ])
})

test('files of which nothing is taken, each with what to do about it', async () => {
  const wanted: Record<string, RegExp> = {
    '21-empty.csv': /ファイルが空です/,
    '22-blank.xlsx': /表が見つかりません/,
    '23-only-header.xlsx': /見出しの下に行がありません/,
    '25-missing-column.xlsx': /「法人番号」という見出しの列を加えてください/,
    '26-header-twice.csv': /B列「会社名」とD列「会社名」が、どちらも「会社名」と読めます/,
    '28-picture.xlsx': /ExcelやCSVのファイルではない/,
    '29-truncated.xlsx': /壊れているか、途中で切れています/,
    '30-bomb.xlsx': /中身が大きすぎる/,
    '31-entities.xlsx': /Excelのファイルではない/,
    '32-old-or-locked.xls': /古い形式\(\.xls\)か、パスワード付き/,
    '33-letter.xlsx': /Excelのファイルではない/,
    '34-no-header.csv': /「法人番号」「会社名」「所在地」の見出しを書いてください/,
    '35-open-quote.csv': /2行目の「"」が閉じられていません/,
    '36-other-encoding.csv': /文字コードがJIS/,
  }
  for (const [name, sentence] of Object.entries(wanted)) assert.match((await sentencesOf(name)).join(), sentence, name)
})
