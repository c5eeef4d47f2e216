/**
 * Is this installation alive? Starts the program with a demo of its own in a temporary folder (or asks the one at the
 * address that is given), opens the pages that matter, and says how long each took. Exit code 1 when one is not as it should be.
 *   npm run smoke              npm run smoke -- https://yui.example.jp
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProgram } from '../src/start/program.ts'

const pages: readonly (readonly [path: string, word: RegExp])[] = [
  ['/healthz', /ok/],
  ['/readyz', /ready/],
  ['/', /まちの困りごと/],
  ['/postings', /求人/],
  ['/towns', /まち|町/],
  ['/sign-in', /ログイン/],
  ['/sitemap.xml', /<urlset/],
  ['/postings.rss', /<rss/],
]

async function look(address: string): Promise<boolean> {
  let good = true
  for (const [path, word] of pages) {
    const started = performance.now()
    const response = await fetch(`${address}${path}`)
    const text = await response.text()
    const right = response.status === 200 && word.test(text)
    console.log(
      `${right ? '✓' : '✗'} ${String(response.status)} ${(performance.now() - started).toFixed(0).padStart(5)} ms  ${path}`,
    )
    good &&= right
  }
  return good
}

async function lookAtOurOwn(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'yui-smoke-'))
  const program = await startProgram(
    { YUI_VAR: folder, PORT: '0', LOG_LEVEL: 'error', YUI_POSTGRES: process.env.YUI_POSTGRES },
    () => new Date(),
  )
  try {
    await program.warm
    return await look(program.address ?? '')
  } finally {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const [address] = process.argv.slice(2)
process.exit((await (address ? look(new URL(address).origin) : lookAtOurOwn())) ? 0 : 1)
