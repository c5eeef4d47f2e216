import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'vitest'
import { office } from '../world/office.ts'
import { choose, fill, follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage()
const operator = await office(house.owner).member('operator')
const kept = (name: string) => fileURLToPath(new URL(`../import/files/${name}`, import.meta.url))

async function companies(): Promise<number> {
  const rows = await house.owner.selectFrom('organizations').select('id').where('kind', '=', 'company').execute()
  return rows.length
}

describe.each(ways)('an operator with a spreadsheet, $way', ({ javaScript }) => {
  const width = javaScript ? 1280 : 360

  test('a bad row: nothing is taken, and the page names sheet, row, column and remedy', async () => {
    const page = await house.signedIn(operator, { javaScript, width })
    const before = await companies()
    await page.goto('/desk')
    await arriveAt(page, '今日の仕事')
    await choose(page, '設定と記録')
    await arriveAt(page, '設定と記録')
    await follow(page, '取り込み')
    await arriveAt(page, '表から取り込む')
    await press(page, '読み取って確かめる')
    await arriveAt(page, '表から取り込む')
    await page.getByRole('alert').getByRole('link', { name: '取り込むファイルを選んでください' }).waitFor()
    await fill(page, { kind: 'companies' })
    await page.getByLabel('ファイル').setInputFiles(kept('24-one-bad-row.xlsx'))
    await press(page, '読み取って確かめる')
    await arriveAt(page, '表から取り込む')
    await says(page, '何も取り込んでいません', '3行目 A列(法人番号)「123」')
    assert.equal(await companies(), before)
  })

  test('a good table with titles and notes: looked through row by row, then taken whole', async () => {
    const page = await house.signedIn(operator, { javaScript, width })
    const before = await companies()
    const name = javaScript ? '01-companies-titles-and-notes.xlsx' : '06-companies-merged-downwards.xlsx'
    await page.goto('/desk/imports')
    await fill(page, { kind: 'companies' })
    await page.getByLabel('ファイル').setInputFiles(kept(name))
    await press(page, '読み取って確かめる')
    await arriveAt(page, `${name}の確認`)
    await says(page, '一行ずつの結果', '新しく登録')
    assert.equal(await companies(), before, 'nothing is made by looking')
    await press(page, /件を取り込む/)
    await arriveAt(page, name)
    const made = Number(/(\d+)件を取り込みました/.exec(await page.locator('main').innerText())?.[1])
    assert.equal(await companies(), before + made)
    assert.ok(made >= 1)
    await choose(page, '組織')
    await arriveAt(page, '組織')
  })
})
