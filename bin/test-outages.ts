/**
 * What people notice when something is down: PostgreSQL is restarted while they read, and slow clients hold connections
 * open. The program itself is never restarted. Exit code 1 when reading is refused for longer than five seconds after the
 * database answers again, when an answer is neither a page nor 503, or when slow clients slow the others down.
 * A full disk (a small file system as data folder, where mounting is allowed): nothing acknowledged is lost, every answer is
 * a page or 503, and reading goes on when there is room again.
 *   npm run test:outages
 *   npm run test:outages -- disk        only the full disk; restart, slow likewise
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fillDisk } from '../tests/load/full-disk.ts'
import { rigIn } from '../tests/load/rig.ts'

const PORT = 3974
const MOST_SECONDS = 5
const SLOW_CLIENTS = 300
const parts = process.argv.slice(2)
const wants = (part: string) => parts.length === 0 || parts.includes(part)

interface Seen {
  at: number
  status: number
  seconds: number
}

const folder = mkdtempSync(join(tmpdir(), 'yui-outages-'))
const rig = rigIn(folder, PORT)

/** One reader opens the public list again and again, from a connection pool of its own. */
function reader(): { seen: Seen[]; stop(): Promise<void> } {
  const seen: Seen[] = []
  const state = { on: true }
  const running = (async () => {
    while (state.on) {
      const at = performance.now()
      const status = await fetch(`${rig.address}/postings`)
        .then(async (r) => (await r.text(), r.status))
        .catch(() => 0)
      seen.push({ at, status, seconds: (performance.now() - at) / 1000 })
      // Slower than the pace of 600 pages a minute, which would refuse it.
      await pause(120)
    }
  })()
  return {
    seen,
    stop: async () => {
      state.on = false
      await running
    },
  }
}

async function databaseRestart(): Promise<{ away: number; statuses: number[] }> {
  const one = reader()
  await pause(3000)
  await rig.restartDatabase()
  const back = performance.now()
  await pause(8000)
  await one.stop()
  const refused = one.seen.filter(({ status }) => status !== 200)
  const last = Math.max(back, ...refused.map(({ at, seconds }) => at + seconds * 1000))
  return { away: (last - back) / 1000, statuses: [...new Set(one.seen.map(({ status }) => status))] }
}

/** Somebody who sends a request a letter at a time, and never ends it. */
function slowClient(): Socket {
  const socket = connect(PORT, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n\r\na`)
  const drip = setInterval(() => socket.writable && socket.write('a'), 500)
  socket.on('close', () => clearInterval(drip))
  return socket
}

const middle = (seen: readonly Seen[]) =>
  seen.map(({ seconds }) => seconds).toSorted((a, b) => a - b)[Math.floor(seen.length / 2)] ?? 0

async function read(seconds: number): Promise<Seen[]> {
  const one = reader()
  await pause(seconds * 1000)
  await one.stop()
  return one.seen
}

async function slowClients(): Promise<{ alone: number; among: number; failed: number }> {
  const alone = await read(8)
  const slow = Array.from({ length: SLOW_CLIENTS }, slowClient)
  await pause(1000)
  const among = await read(8)
  for (const socket of slow) socket.destroy()
  return { alone: middle(alone), among: middle(among), failed: among.filter(({ status }) => status !== 200).length }
}

/** Each says what it saw, and whether that is good. */
async function restarted(): Promise<boolean> {
  const restart = await databaseRestart()
  console.log(JSON.stringify({ restart }))
  return restart.away <= MOST_SECONDS && restart.statuses.every((status) => status === 200 || status === 503)
}

async function slowed(): Promise<boolean> {
  const slow = await slowClients()
  console.log(JSON.stringify({ slow: { clients: SLOW_CLIENTS, ...slow } }))
  // Three times as slow is what a loaded machine may do by itself.
  return slow.failed === 0 && slow.among <= Math.max(3 * slow.alone, 0.2)
}

async function filled(): Promise<boolean> {
  const disk = await fillDisk(folder, PORT + 100)
  if (typeof disk === 'string') console.log(disk)
  else console.log(JSON.stringify({ disk }))
  if (typeof disk === 'string') return true
  const areAnswers = Object.keys(disk.full).every((status) => ['200', '503'].includes(status))
  return areAnswers && disk.acknowledged > 0 && disk.lost + disk.twice === 0 && disk.back !== null
}

const isGood: boolean[] = []
try {
  if (wants('restart') || wants('slow')) {
    await rig.start()
    await read(2)
    if (wants('restart')) isGood.push(await restarted())
    if (wants('slow')) isGood.push(await slowed())
    await rig.stop()
  }
  if (wants('disk')) isGood.push(await filled())
  process.exitCode = isGood.length > 0 && isGood.every(Boolean) ? 0 : 1
} finally {
  await rig.stop().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
}
