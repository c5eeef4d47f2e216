import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { loadAssets } from '../src/request/assets.ts'
import { startEmbedded } from '../src/platform/db/launcher.ts'
import { type Contestant, median, type Round, round, start, stop } from './pages/measure.ts'
import type { Recorded } from './pages/questions.ts'
import { fill } from './pages/world.ts'

/**
 * npm run bench:pages [-- --postings 3000 --requests 800 --rounds 5]
 * The search page against a bare node:http server that runs the same statements and sends the same bytes: turn by turn in
 * one run, each in a process of its own, on loopback, uncompressed. The last line is JSON: requests per second and
 * milliseconds of processor time per request of both, `ratio` of the rates (goal 0.5), and bytes on the wire.
 */
const { values } = parseArgs({
  options: {
    postings: { type: 'string', default: '3000' },
    requests: { type: 'string', default: '800' },
    rounds: { type: 'string', default: '5' },
  },
})
const postings = wholeNumber('postings', values.postings, 100, 20_000)
const requests = wholeNumber('requests', values.requests, 50, 5000)
const rounds = wholeNumber('rounds', values.rounds, 1, 15)
/** So many rounds' worth of requests go by before anything is counted, as in a server that has been up for a minute. */
const WARM = 3
const folder = mkdtempSync(join(tmpdir(), 'yui-pages-'))
const server = await startEmbedded(folder)
try {
  await fill(server.host, postings)
  console.log(`${postings} postings written`)
  await compare(join(folder, 'recorded.json'))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function compare(file: string): Promise<void> {
  const ours = await start('ours', [server.host, file])
  const bare = await start('bare', [server.host, file])
  const results = { ours: [] as Round[], bare: [] as Round[] }
  // Not counted: just-in-time compilers and caches get warm.
  for (const one of [ours, bare]) await round(one, requests * WARM)
  for (let turn = 0; turn < rounds; turn++) {
    results.ours.push(await say(ours))
    results.bare.push(await say(bare))
  }
  stop(ours)
  stop(bare)
  const sum = (list: readonly Round[]) => ({
    requestsPerSecond: Math.round(median(list.map(({ rate }) => rate))),
    cpuPerRequest: Number(median(list.map(({ cpu }) => cpu)).toFixed(3)),
  })
  const ratio = median(results.ours.map(({ rate }, turn) => rate / (results.bare[turn]?.rate ?? 1)))
  console.log(
    JSON.stringify({
      ours: sum(results.ours),
      bare: sum(results.bare),
      ratio: Number(ratio.toFixed(3)),
      ...bytes(file),
    }),
  )
}

async function say(contestant: Contestant): Promise<Round> {
  const measured = await round(contestant, requests)
  console.log(
    `${contestant.name}: ${measured.rate.toFixed(0)} requests/s, ${measured.cpu.toFixed(2)} ms of processor time each`,
  )
  return measured
}

/** Bytes on the wire: the page as it is and compressed, the style sheet, and all script of the site. */
function bytes(file: string) {
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded[]
  const page = Buffer.from(recorded[0]?.body ?? '')
  const asset = (name: string) => {
    const assets = loadAssets()
    return gzipSync(assets.find(assets.href(name).split('/').at(-1) ?? '')?.body ?? '').length
  }
  const ofSite = recorded.some(({ body }) => body.includes('<script src')) ? asset('passkey.js') : 0
  return {
    page: page.length,
    pageGzipped: gzipSync(page).length,
    css: asset('site.css'),
    script: asset('passkey.js'),
    scriptOfPage: ofSite,
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new RangeError(`--${name} must be a whole number from ${least} to ${most}`)
}
