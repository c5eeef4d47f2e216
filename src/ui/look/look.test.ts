import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Audience, audienceNames } from '../header.tsx'
import { sampleProblems } from '../styles/fields-sample.tsx'
import { beyondTheEdge, openBrowser, violations } from './browser.ts'

const { see } = openBrowser()

test('every piece passes the rules of accessibility, at a desk and on a phone, right and wrong', async () => {
  for (const sight of [{ width: 1280 }, { width: 360, wrong: true }, { width: 320, audience: 'operator' as const }]) {
    const page = await see(sight)
    assert.deepEqual(await violations(page), [], JSON.stringify(sight))
    await page.close()
  }
})

test('nothing reaches over the edge, down to 320 px, which is a desk at 400 %', async () => {
  for (const width of [1280, 768, 360, 320]) {
    const page = await see({ width, audience: 'company', wrong: true })
    assert.deepEqual(await beyondTheEdge(page), [], `${width} px`)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
    await page.close()
  }
})

test('the header of every audience fits a phone', async () => {
  for (const audience of Object.keys(audienceNames) as Audience[]) {
    const page = await see({ width: 320, audience })
    const height = await page.locator('.top').evaluate((header) => header.getBoundingClientRect().height)
    assert.ok(height < 100, `${audience}: ${height} px`)
    await page.close()
  }
})

test('a reader with a keyboard skips to the matter', async () => {
  const page = await see()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '本文へ移動' })
  assert.ok(await skip.isVisible())
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
  await page.close()
})

test('on a phone the menu opens and closes by keyboard', async () => {
  const page = await see({ width: 360, audience: 'municipality' })
  const link = page.getByRole('link', { name: '実績報告' })
  assert.equal(await link.isVisible(), false)
  await page.getByRole('button', { name: 'メニュー' }).focus()
  await page.keyboard.press('Enter')
  assert.ok(await link.isVisible())
  assert.deepEqual(await violations(page), [])
  await page.keyboard.press('Escape')
  assert.equal(await link.isVisible(), false)
  await page.close()
})

test('at a desk the menu is simply there, without its button', async () => {
  const page = await see({ audience: 'municipality' })
  assert.ok(await page.getByRole('link', { name: '実績報告' }).isVisible())
  assert.equal(await page.getByRole('button', { name: 'メニュー' }).isVisible(), false)
  await page.close()
})

test('the account opens to hats, pages and the way out, inside the screen', async () => {
  const page = await see({ width: 320, audience: 'company' })
  await page.locator('summary', { hasText: 'のメニュー' }).click()
  for (const name of ['株式会社湯けむり醸造 地域企業・編集者', 'ログアウト']) {
    const box = await page.getByRole('button', { name }).boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= 320, name)
  }
  await page.close()
})

test('each sentence of the error summary leads to the control that it is about', async () => {
  const page = await see({ wrong: true })
  assert.match(await page.title(), /^エラー: /)
  for (const [field, sentence] of Object.entries(sampleProblems)) {
    await page.getByRole('alert').getByRole('link', { name: sentence }).click()
    assert.equal(await page.evaluate(() => document.activeElement?.id), field)
  }
  await page.close()
})

test('whatever is focused has the outline of the design system', async () => {
  const page = await see()
  for (const selector of ['.foot a', '#title', '#occupation', 'form .button', '#remote-2', '.disclosure summary']) {
    const target = page.locator(selector).first()
    await target.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    const outline = await target.evaluate((element) => {
      const { outlineWidth, outlineStyle, outlineColor, boxShadow } = getComputedStyle(element)
      return `${outlineWidth} ${outlineStyle} ${outlineColor} ${boxShadow}`
    })
    assert.equal(outline, '4px solid rgb(0, 0, 0) rgb(255, 212, 61) 0px 0px 0px 2px', selector)
  }
  await page.close()
})

test('a finger of 44 px hits every button, field and page number', async () => {
  const page = await see({ width: 360, audience: 'operator' })
  const small = await page.evaluate(() => {
    const touched = document.querySelectorAll<HTMLElement>(
      '.button, input:not([type=hidden], [type=radio], [type=checkbox]), select, .pages a, .tabs a, .chip, .choice, .menu',
    )
    return [...touched]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const around = getComputedStyle(element, '::after')
        const reach =
          around.content === 'none' ? 0 : -Number.parseFloat(around.top) - Number.parseFloat(around.bottom) || 0
        return { name: element.outerHTML.slice(0, 80), height: element.getBoundingClientRect().height + reach }
      })
      .filter(({ height }) => height < 43.9)
  })
  assert.deepEqual(small, [])
  await page.close()
})

test('nothing is written smaller than 14 px', async () => {
  const page = await see()
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('body *')].map((element) =>
        Number.parseFloat(getComputedStyle(element).fontSize),
      ),
    ),
  )
  assert.ok(smallest >= 14, `${smallest} px`)
  await page.close()
})

test('on a phone a row of a table is a card whose cells say what they are', async () => {
  const page = await see({ width: 360 })
  const cell = page.locator('.stacks td[data-label="返事の期限"]').first()
  assert.equal(await cell.evaluate((element) => getComputedStyle(element, '::before').content), '"返事の期限"')
  assert.equal(await cell.evaluate((element) => getComputedStyle(element).display), 'flex')
  assert.equal(await page.getByRole('table', { name: '応募者（スマートフォンではカードになります）' }).count(), 1)
  await page.close()
})

test('on paper there is the matter and nothing to press', async () => {
  const page = await see({ audience: 'company' })
  await page.emulateMedia({ media: 'print' })
  for (const selector of ['.top', '.crumbs', '.foot', '.ribbon', '.button', '.pages']) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector)
  }
  assert.ok(await page.getByRole('heading', { name: '取引条件明示書' }).isVisible())
  await page.close()
})

test('in forced colours a button and a tag keep their edge', async () => {
  const page = await see()
  await page.emulateMedia({ forcedColors: 'active' })
  for (const selector of ['form .button', '.tag', '.label', '.banner']) {
    const width = await page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopWidth)
    assert.equal(width, '1px', selector)
  }
  assert.deepEqual(await violations(page), [])
  await page.close()
})

test('somebody who asked for less motion sees none', async () => {
  const page = await see()
  const motion = () =>
    page.evaluate(() => [
      getComputedStyle(document.documentElement).scrollBehavior,
      getComputedStyle(document.querySelector('.card') ?? document.body).transitionDuration,
    ])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  assert.deepEqual(await motion(), ['auto', '0s'])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  assert.equal((await motion())[0], 'smooth')
  await page.close()
})
