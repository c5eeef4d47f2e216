import { describe, test } from 'vitest'
import { demoWorld } from '../../src/demo/world.ts'
import { NOW } from '../world/office.ts'
import { follow, says } from './hands.ts'
import { arriveAt, press, stage, ways } from './stage.ts'

const house = await stage({ demo: true })
await demoWorld(house.db, NOW)
await house.settle()

const homes = [
  { part: '副業人材', home: 'マイページ', words: '進行中' },
  { part: '地域企業', home: 'ホーム', words: '求人' },
  { part: '自治体', home: /年度.*の数字/, words: 'マッチング件数' },
  { part: '支援機関', home: /商工会/, words: '求人を公開している企業' },
  { part: '運営事業者', home: '今日の仕事', words: '審査を待つ求人' },
] as const

describe.each(ways)('a visitor of the demo, $way', ({ javaScript }) => {
  test.each(homes)(
    'steps into the shoes of $part with one click, and reads their home',
    async ({ part, home, words }) => {
      const page = await house.visitor({ javaScript, width: javaScript ? 1280 : 360 })
      await page.goto('/')
      await arriveAt(page, /まちの困りごとに/)
      await follow(page, '立場を選んで試す')
      await arriveAt(page, 'デモを試す')
      await page
        .getByRole('form', { name: `${part}として入る` })
        .getByRole('button')
        .click()
      await arriveAt(page, home)
      await says(page, words)
    },
  )

  test('changes their mind, signs out, and is somebody else', async () => {
    const page = await house.visitor({ javaScript })
    await page.goto('/demo')
    await page.getByRole('form', { name: '自治体として入る' }).getByRole('button').click()
    await arriveAt(page, /の数字/)
    await page.locator('details.hats > summary').click()
    await press(page, 'ログアウト')
    await arriveAt(page, /まちの困りごとに/)
    await page.goto('/demo')
    await page.getByRole('form', { name: '地域企業として入る' }).getByRole('button').click()
    await arriveAt(page, 'ホーム')
  })
})
