import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { openBrowser } from './browser.ts'

const { see } = openBrowser()

interface Box {
  words: string
  left: number
  right: number
  top: number
  bottom: number
}

/** The words of each chart that are seen, with the room they take. */
function wordsOfCharts(page: Page): Promise<Box[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.plot')].map((plot) =>
      [...plot.querySelectorAll('text')]
        .filter((text) => text.checkVisibility())
        .map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect()
          return { words: text.textContent ?? '', left, right, top, bottom }
        }),
    ),
  )
}

function touching(boxes: Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top + 4 < b.bottom - 4 && b.top + 4 < a.bottom - 4)
      .map((b) => `${a.words} / ${b.words}`),
  )
}

test('no words of a chart lie over others, at a desk or on a phone', async () => {
  for (const width of [1280, 768, 320]) {
    const page = await see({ width })
    const charts = await wordsOfCharts(page)
    assert.ok(charts.length >= 3)
    for (const boxes of charts) assert.deepEqual(touching(boxes), [], `${width} px`)
    await page.close()
  }
})

test('this harness sees words that lie over others', () => {
  const box = { left: 0, right: 40, top: 0, bottom: 20 }
  assert.deepEqual(
    touching([
      { ...box, words: '4月' },
      { ...box, words: '5月', left: 30, right: 70 },
    ]),
    ['4月 / 5月'],
  )
})

test('the words of a chart stay inside the screen and as large as other words', async () => {
  const page = await see({ width: 320 })
  const boxes = (await wordsOfCharts(page)).flat()
  assert.ok(boxes.every(({ left, right }) => left >= 0 && right <= 320))
  assert.ok(boxes.every(({ top, bottom }) => bottom - top >= 14))
  await page.close()
})

test('a phone shows fewer months than a desk, and both the last', async () => {
  const months = async (width: number) => {
    const page = await see({ width })
    const [line = []] = await wordsOfCharts(page)
    await page.close()
    return line.map(({ words }) => words).filter((words) => words.endsWith('月'))
  }
  assert.equal((await months(1280)).length, 12)
  assert.deepEqual(await months(320), ['7月', '11月', '3月'])
})

test('every pattern that a bar is filled with is drawn on the page', async () => {
  const page = await see()
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('[fill^="url("]')]
      .map((shape) => /#([^)]+)/.exec(shape.getAttribute('fill') ?? '')?.[1] ?? '')
      .filter((id) => document.getElementById(id) === null),
  )
  assert.deepEqual(lost, [])
  await page.close()
})

test('bars are as long as their figures', async () => {
  const page = await see()
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('.bars rect')].map((bar) => bar.getBoundingClientRect().width),
  )
  const [twelve = 0, eight = 0, five = 0, none = 1] = widths
  assert.ok(Math.abs(eight / twelve - 8 / 12) < 0.01)
  assert.ok(Math.abs(five / twelve - 5 / 12) < 0.01)
  assert.equal(none, 0)
  await page.close()
})

test('the figures of a chart open as a table without JavaScript', async () => {
  const page = await see({ javaScript: false })
  await page.locator('summary', { hasText: '数値の表（関係人口の深さ）' }).click()
  const table = page.getByRole('table', { name: '関係人口の深さ' })
  assert.ok(await table.getByRole('rowheader', { name: '令和7年度' }).isVisible())
  assert.ok(await table.getByRole('cell', { name: '31' }).isVisible())
  await page.close()
})

test('a chart is heard as one picture with its title and its sentence', async () => {
  const page = await see()
  const picture = page.getByRole('img', {
    name: '求人と応募の推移 応募は10月のセミナーの後に増え、12月に最も多くなりました。',
  })
  assert.equal(await picture.count(), 1)
  await page.close()
})

test('a meter is heard with its words and is as long as what is reached', async () => {
  const page = await see()
  const meter = page.getByRole('meter', { name: 'マッチング件数の目標に対する割合' })
  assert.equal(await meter.getAttribute('aria-valuetext'), '目標10件の70%')
  const share = await meter.evaluate((bar) => {
    const [track = 1, done = 0] = [...bar.querySelectorAll('rect')].map((part) => part.getBoundingClientRect().width)
    return done / track
  })
  assert.ok(Math.abs(share - 0.7) < 0.01)
  await page.close()
})
