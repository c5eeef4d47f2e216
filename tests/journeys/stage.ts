import assert from 'node:assert/strict'
import { serve, type ServerType } from '@hono/node-server'
import chromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { createApp } from '../../src/app.ts'
import { markInstallation } from '../../src/start/installation.ts'
import { routes } from '../../src/routes.ts'
import { freshDatabase } from '../database.ts'
import { settle } from '../settle.ts'
import type { Actor } from '../../src/actor.ts'
import { signIn, testServices } from '../visitor.ts'
import { NOW } from '../world/office.ts'

const companions = new WeakMap<Page, Page>()

/** The program on a port, a browser in front of it, and a clock that only the story moves. */
export async function stage({ demo = false } = {}) {
  const { db, owner } = await freshDatabase()
  let now = NOW
  await markInstallation(db, demo, now)
  const services = testServices(db, { now: () => now, demo })
  const { server, origin } = await listen((ourOrigin) =>
    createApp({ ...services, config: { ...services.config, origin: ourOrigin } }, routes, { take: () => 0 }),
  )
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    headless: true,
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })
  return {
    db,
    owner,
    origin,
    services,
    /** Moves the clock forward and does what falls due. */
    async later(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds)
      await settle(owner, services)
    },
    /** Does what was left for later, without time passing. */
    settle: () => settle(owner, services),
    visitor: (options: Look) => newVisitor(browser, origin, options),
    /** Somebody who has signed in before: their browser still knows them. */
    async signedIn(actor: Actor, options: Look): Promise<Page> {
      const page = await newVisitor(browser, origin, options)
      const { token } = await signIn(db, actor, now)
      await page.context().addCookies([{ name: 'yui', value: token, url: origin }])
      return page
    },
    /** The newest mail to an address, as its reader sees it. */
    async mailTo(address: string) {
      await settle(owner, services)
      return owner
        .selectFrom('mails')
        .select(['subject', 'body', 'path'])
        .where('to_address', '=', address)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    },
  }
}

/** With scripts or without, and how wide the window is (360 is a phone). */
export interface Look {
  javaScript: boolean
  width?: number
}

async function listen(
  appFor: (origin: string) => ReturnType<typeof createApp>,
): Promise<{ server: ServerType; origin: string }> {
  let app: ReturnType<typeof createApp> | undefined
  return new Promise((resolve) => {
    const server = serve(
      {
        fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
        port: 0,
        hostname: '127.0.0.1',
      },
      ({ port }) => {
        const origin = `http://localhost:${port}`
        app = appFor(origin)
        resolve({ server, origin })
      },
    )
  })
}

async function newVisitor(browser: Browser, origin: string, { javaScript, width = 1280 }: Look): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    locale: 'ja-JP',
    baseURL: origin,
    bypassCSP: true,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  if (!javaScript) companions.set(page, await newVisitor(browser, origin, { javaScript: true, width }))
  return page
}

/** Every page that a journey touches goes through here, so no page can skip the look at its accessibility. */
export async function arriveAt(page: Page, heading: string | RegExp): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: heading })
    .waitFor()
    .catch(() => lostAt(page, heading))
  const violations = await violationsOf(page)
  assert.deepEqual(
    violations.map((v) => `${v.id} on ${page.url()}: ${v.nodes.map((n) => n.target).join(' ')}`),
    [],
  )
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(sideways <= 0, `${page.url()} scrolls sideways by ${sideways}px`)
}

/** Where the story stands instead, and what the page says is wrong: the first thing to know when a journey breaks. */
async function lostAt(page: Page, wanted: string | RegExp): Promise<never> {
  const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts()
  const alerts = await page.getByRole('alert').allInnerTexts()
  throw new Error(`wanted 「${wanted}」, stands at ${page.url()}: ${[...headings, ...alerts].join(' / ')}`)
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Markup that was looked at before in this file; the same page with other words is not looked at twice. */
const looked = new Set<string>()

/** axe needs scripts, so a page without them is looked at in a companion that shows the same markup and style. */
async function violationsOf(page: Page) {
  const html = await page.content()
  const markup = markupOf(html)
  if (looked.has(markup)) return []
  looked.add(markup)
  const companion = companions.get(page)
  if (companion) {
    if (companion.url() === 'about:blank') await companion.goto('/healthz')
    await companion.setContent(html, { waitUntil: 'load' })
  }
  const shown = companion ?? page
  await shown.evaluate(axe.source)
  const found = await shown.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ['violations'] }),
    rules,
  )
  return found.violations
}

/** Tags and attributes, without words, values and the ids of records. */
function markupOf(html: string): string {
  return html
    .replace(/>[^<]*[^<\s][^<]*</g, '>…<')
    .replace(/ (value|href|action|data-key)="[^"]*"/g, ' $1')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
}

/** Presses a button and waits for the page it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
  await page.waitForLoadState()
}

/** Both ways of using the product: every story is told with scripts and without. */
export const ways = [
  { way: 'with JavaScript', javaScript: true },
  { way: 'without JavaScript', javaScript: false },
] as const
