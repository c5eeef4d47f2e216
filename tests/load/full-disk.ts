import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { countsOf, lossesOf } from './ledger.ts'
import { type Rig, rigIn } from './rig.ts'
import { startWriters } from './writers.ts'

interface FullDisk {
  /** Answers to readers while the disk was full, and after there was room again, by status. */
  full: Record<number, number>
  after: Record<number, number>
  acknowledged: number
  lost: number
  twice: number
  /** Seconds from the moment there was room again until pages are read; null when they never were. */
  back: number | null
  /** What people were told whose writing could not be kept. */
  refusals: Record<string, number>
}

const SIZE = '700m'
const FULL_SECONDS = 20
const PATIENCE_SECONDS = 60

/**
 * A small file system as data folder, filled to the last byte while people write, and emptied again.
 * @returns a sentence where this machine may not mount one
 */
export async function fillDisk(folder: string, port: number): Promise<FullDisk | string> {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk], { stdio: 'pipe' })
  } catch {
    return 'disk full: left out, because a small file system cannot be mounted here (it takes root)'
  }
  const rig = rigIn(join(disk, 'var'), port)
  try {
    await rig.start()
    return await among(rig, join(disk, 'ballast'))
  } finally {
    rmSync(join(disk, 'ballast'), { force: true })
    await rig.stop()
    execFileSync('umount', [disk])
  }
}

async function among(rig: Rig, ballast: string): Promise<FullDisk> {
  const writers = await startWriters(rig, 3)
  await pause(8000)
  fillUp(ballast)
  const full = await readFor(rig, FULL_SECONDS)
  rmSync(ballast)
  const freed = performance.now()
  // As a service manager would: the database is started again if it has ended.
  await rig.ask('select 1').catch(() => undefined)
  const back = await untilRead(rig, freed)
  const after = await readFor(rig, 5)
  await writers.stop()
  const { lost, twice } = await lossesOf(rig, writers)
  const acknowledged = Object.values(countsOf(writers)).reduce((a, b) => a + b, 0)
  const refusals = Object.fromEntries(writers.refusals)
  return { full, after, acknowledged, lost: lost.length, twice: twice.length, back, refusals }
}

/** To the last byte, in ever smaller pieces. */
function fillUp(path: string): void {
  const file = openSync(path, 'w')
  for (let size = 8 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    const piece = Buffer.alloc(size, 1)
    try {
      for (;;) writeSync(file, piece)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  closeSync(file)
}

const statusOf = (rig: Rig): Promise<number> =>
  fetch(`${rig.address}/postings`)
    .then(async (response) => (await response.text(), response.status))
    .catch(() => 0)

async function readFor(rig: Rig, seconds: number): Promise<Record<number, number>> {
  const seen: Record<number, number> = {}
  for (const began = performance.now(); performance.now() - began < seconds * 1000; await pause(200)) {
    const status = await statusOf(rig)
    seen[status] = (seen[status] ?? 0) + 1
  }
  return seen
}

async function untilRead(rig: Rig, freed: number): Promise<number | null> {
  for (let waited = 0; waited < PATIENCE_SECONDS; waited += 0.2) {
    if ((await statusOf(rig)) === 200) return (performance.now() - freed) / 1000
    await pause(200)
  }
  return null
}
