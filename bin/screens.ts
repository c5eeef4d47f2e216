/**
 * Takes a picture of every page, at 1280 and 360 px, for a person to look through: `npm run screens [-- FOLDER]`.
 * Starts a demo of its own and walks, as each audience, along every link; of pages with the same address pattern the first
 * three are kept.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Page } from 'playwright-core'
import { startProgram } from '../src/start/program.ts'
import { routes } from '../src/routes.ts'
import { audienceNames } from '../src/ui/header.tsx'

const PER_PATTERN = 3
const MOST_PAGES = 400
const widths = [1280, 360]

const folder = resolve(process.argv[2] ?? 'screens')
const home = mkdtempSync(join(tmpdir(), 'yui-screens-'))
const program = await startProgram({ YUI_VAR: home, PORT: '0', LOG_LEVEL: 'error' }, () => new Date())
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
  headless: true,
})
const seen = new Set<string>()
let taken = 0
try {
  for (const [audience, name] of Object.entries(audienceNames)) await walk(audience, name)
  const missed = routes.filter((r) => r.method === 'get' && !seen.has(r.path)).map((r) => r.path)
  console.log(`${taken} pictures in ${folder}`)
  console.log(`Pages that no link led to: ${missed.join(' ') || 'none'}`)
} finally {
  await browser.close()
  await program.stop()
  rmSync(home, { recursive: true, force: true })
}

async function walk(audience: string, name: string): Promise<void> {
  const page = await browser.newPage({ locale: 'ja-JP', baseURL: program.address ?? '' })
  await page.goto(name ? '/demo' : '/')
  if (name)
    await page
      .getByRole('form', { name: `${name}として入る` })
      .getByRole('button')
      .click()
  mkdirSync(join(folder, audience), { recursive: true })
  const waiting = [new URL(page.url()).pathname, ...(name ? [] : ['/styles', '/register', '/sign-in', '/nothing-here'])]
  const known = new Set(waiting)
  const kept = new Map<string, number>()
  for (let next = waiting.shift(); next && taken < MOST_PAGES * widths.length; next = waiting.shift()) {
    const pattern = patternOf(next)
    const count = (kept.get(pattern) ?? 0) + 1
    kept.set(pattern, count)
    if (count > PER_PATTERN) continue
    for (const link of await picture(page, next, join(folder, audience, fileName(pattern, count))))
      if (!known.has(link)) waiting.push(known.add(link) && link)
  }
  await page.close()
}

/** @returns the links of the page that stay in the house */
async function picture(page: Page, path: string, file: string): Promise<string[]> {
  const response = await page.goto(path).catch(() => null)
  if (!response || !(response.headers()['content-type'] ?? '').startsWith('text/html')) return []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${file}-${width}.png`, fullPage: true })
    taken += 1
  }
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((a) => (a as HTMLAnchorElement).href),
  )
  return links
    .filter((link) => link.startsWith(program.address ?? ''))
    .map((link) => new URL(link).pathname)
    .filter((p) => !/\.(pdf|csv|rss|xml)$|\/file$/.test(p))
}

function patternOf(path: string): string {
  const found =
    routes.find((r) => r.method === 'get' && new RegExp(`^${r.path.replace(/:\w+/g, '[^/]+')}$`).test(path))?.path ??
    path
  seen.add(found)
  return found
}

function fileName(pattern: string, count: number): string {
  return `${pattern.replace(/^\//, '').replaceAll('/', '_').replaceAll(':', '') || 'home'}${count > 1 ? `-${count}` : ''}`
}
