import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { startEmbedded } from '../src/platform/db/launcher.ts'
import { startProgram } from '../src/start/program.ts'
import { DATABASE, fill } from './pages/world.ts'
import { addTalents } from './start/talents.ts'

/**
 * npm run bench:start [-- --postings 50000 --talents 5000]
 * A cold start: how long until the program listens, until /readyz says yes, and how long a request waited at most
 * meanwhile. The last line is JSON: milliseconds to listen, to first no of /readyz, and to ready; how many of them this
 * program was on the processor; the longest answer of /healthz meanwhile, the longest pause of the event loop, and memory in
 * MB.
 */
// A connection that was kept would be closed by whoever could not look at it for five seconds.
const alone = { headers: { connection: 'close' } }
const { values } = parseArgs({
  options: { postings: { type: 'string', default: '50000' }, talents: { type: 'string', default: '5000' } },
})
const postings = wholeNumber('postings', values.postings, 100, 100_000)
const talents = wholeNumber('talents', values.talents, 0, 100_000)
const folder = mkdtempSync(join(tmpdir(), 'yui-start-'))
const server = await startEmbedded(folder)
try {
  await fill(server.host, postings)
  await addTalents(server.host, talents)
  console.log(`${postings} postings and ${talents} talents written`)
  console.log(JSON.stringify({ postings, talents, ...(await coldStart()) }))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function coldStart() {
  const login = (role: string) => `postgres://${role}@localhost/${DATABASE}?host=${encodeURIComponent(server.host)}`
  const address = `http://127.0.0.1:${await freePort()}`
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const [began, ownBefore] = [performance.now(), process.cpuUsage()]
  const program = await startProgram(
    {
      DATABASE_URL: login('app'),
      DATABASE_OWNER_URL: login('postgres'),
      ORIGIN: address,
      SECRET: 'a secret of the benchmark, long enough',
      HOST: '127.0.0.1',
      PORT: new URL(address).port,
      WORKER: 'off',
      LOG_LEVEL: 'error',
      YUI_VAR: folder,
    },
    () => new Date(),
  )
  const listening = performance.now() - began
  delay.enable()
  const { longest, firstNo, ready } = await watch(address, began)
  await program.warm
  delay.disable()
  const own = process.cpuUsage(ownBefore)
  const figures = {
    listening: Math.round(listening),
    firstNo,
    ready,
    processor: Math.round((own.user + own.system) / 1000),
    longestAnswer: Math.round(longest),
    longestPause: Math.round(delay.max / 1e6),
    rssInMB: Math.round(process.memoryUsage().rss / 1e6),
  }
  await program.stop()
  return figures
}

/** Asks every tenth of a second whether it lives and whether it is ready, until it is. */
async function watch(address: string, began: number) {
  let longest = 0
  let firstNo: number | null = null
  for (;;) {
    const asked = performance.now()
    const alive = await fetch(`${address}/healthz`, alone)
    if (!alive.ok) throw new Error(`/healthz answered ${alive.status}`)
    longest = Math.max(longest, performance.now() - asked)
    const answer = await fetch(`${address}/readyz`, alone)
    if (answer.ok) return { longest, firstNo, ready: Math.round(performance.now() - began) }
    firstNo ??= Math.round(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new RangeError(`--${name} must be a whole number from ${least} to ${most}`)
  return value
}
