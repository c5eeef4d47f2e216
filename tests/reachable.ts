import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const sweep = runInNewContext('gc') as () => void

/** Bytes of objects and buffers that are still reachable: what is left after a sweep. */
export function reachable(): number {
  sweep()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** What is reachable once nothing more is let go: buffers are given back a while after the sweep that found them. */
async function atRest(): Promise<number> {
  let now = reachable()
  for (let before = Number.POSITIVE_INFINITY; now < before - 100_000; now = reachable()) {
    before = now
    await nextTurn()
  }
  return now
}

/**
 * The most that was still reachable while the work went on, in MB beyond what was there before. Rubbish is swept up before
 * every look, so that a busy machine, where the sweeper comes late, measures the same.
 */
export async function heldBy(work: () => Promise<void>): Promise<number> {
  const before = await atRest()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, reachable())), 500)
  try {
    await work()
    most = Math.max(most, reachable())
  } finally {
    clearInterval(watch)
  }
  return (most - before) / 1_000_000
}
