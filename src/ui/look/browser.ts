import chromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { type Browser, type Page, chromium as playwright, type Route } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Audience } from '../header.tsx'
import { faviconSvg } from '../logo.tsx'
import { siteCss } from '../site-css.ts'
import { sampleDocument } from '../styles/sample-document.tsx'

/** For tests only: the page of all pieces in a browser, under the content policy of the house. */
export interface Sight {
  width?: number
  audience?: Audience
  wrong?: boolean
  /** False for a browser that runs no script of any kind. */
  javaScript?: boolean
}

const css = siteCss()
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'"

/** Starts a browser for the tests of a file and stops it after them. */
export function openBrowser(): { see: (sight?: Sight) => Promise<Page> } {
  let browser: Browser
  beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--disable-gpu'],
    })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
  })
  return { see: (sight = {}) => openSample(browser, sight) }
}

async function openSample(browser: Browser, sight: Sight): Promise<Page> {
  const { width = 1280, javaScript = true } = sight
  const viewport = { width, height: 900 }
  const page = await browser.newPage({ viewport, bypassCSP: javaScript, javaScriptEnabled: javaScript })
  page.setDefaultTimeout(10_000)
  await page.route('**/*', (route) => answer(route, sight))
  await page.goto('http://sample.test/styles')
  return page
}

function answer(route: Route, { audience = 'public', wrong = false }: Sight): Promise<void> {
  const headers = { 'content-security-policy': policy }
  const path = new URL(route.request().url()).pathname
  if (path === '/site.css') return route.fulfill({ body: css, contentType: 'text/css', headers })
  if (path === '/favicon.svg') return route.fulfill({ body: faviconSvg, contentType: 'image/svg+xml', headers })
  const body = sampleDocument({ stylesheet: '/site.css', audience, wrong })
  return route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers })
}

const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe objects to, as 「rule: where」. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
    criteria,
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** What reaches over the right edge, but for what is meant to scroll. */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const hidden = getComputedStyle(element).clipPath !== 'none' || element.closest('.scrolls, .unseen')
      return !hidden && element.getBoundingClientRect().right > edge + 1
    })
    return wide.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`)
  })
}
