import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { demoWorld } from '../../src/demo/world.ts'
import { routes } from '../../src/routes.ts'
import { NOW } from '../world/office.ts'
import { lookClosely, sendEmptyForms } from './look-closely.ts'
import { stage } from './stage.ts'

const house = await stage({ demo: true })
await demoWorld(house.db, NOW)
await house.settle()

const NARROW = { javaScript: true, width: 320 }
const pages = routes.filter(({ method }) => method === 'get')

/** The route of an address; null for files, feeds and addresses outside the house. */
function patternOf(href: string): string | null {
  const { origin, pathname } = new URL(href)
  if (origin !== house.origin || /\.(pdf|csv|rss|xml|ics|js|css|svg)$|\/file$|\/calendar$/.test(pathname)) return null
  const fits = (path: string) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname)
  return pages.find(({ path }) => fits(path))?.path ?? null
}

const linksOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href))
const menuOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('#navigation a')].map((a) => a.textContent).join(' '))

interface Walked {
  findings: string[]
  /** Each main menu that was drawn, with a page that draws it. */
  menus: Map<string, string>
  patterns: Set<string>
}

/** Pages that look the same to everybody are looked at once. */
const looked = new Set<string>()
const isPublic = (pattern: string) => pages.some(({ path, for: whom }) => path === pattern && whom.includes('anyone'))

/** From the home of an audience along every link: the first page of each pattern, looked at closely. */
async function walk(page: Page): Promise<Walked> {
  const walked: Walked = { findings: [], menus: new Map(), patterns: new Set() }
  const waiting = [page.url()]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const pattern = patternOf(next)
    if (!pattern || walked.patterns.has(pattern) || (isPublic(pattern) && looked.has(pattern))) continue
    walked.patterns.add(pattern)
    looked.add(pattern)
    const response = await page.goto(next).catch(() => null)
    if (!response?.headers()['content-type']?.startsWith('text/html')) continue
    if (response.status() !== 200) walked.findings.push(`${pattern} a link leads to ${response.status()}`)
    else walked.menus.set(await menuOf(page), pattern)
    waiting.push(...(await linksOf(page)))
    for (const finding of [...(await sendEmptyForms(page)), ...(await lookClosely(page))])
      walked.findings.push(`${pattern} ${finding}`)
  }
  return walked
}

const audiences = [
  ['副業人材', 65],
  ['地域企業', 40],
  ['自治体', 75],
  ['支援機関', 15],
  ['運営事業者', 85],
] as const

describe('every page that a link leads to, in a window of 320 px (1280 px at 400 %)', () => {
  test.each(audiences)('as %s', async (name, least) => {
    const page = await house.visitor(NARROW)
    await page.goto('/demo')
    await page
      .getByRole('form', { name: `${name}として入る` })
      .getByRole('button')
      .click()
    await page.waitForLoadState()
    const { findings, menus, patterns } = await walk(page)
    assert.deepEqual(findings, [])
    assert.equal(menus.size, 1, `3.2.3 the menu differs: ${[...menus].flat().join(' | ')}`)
    assert.ok(patterns.size >= least, `only ${patterns.size} pages`)
  })
})
