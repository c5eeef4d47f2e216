import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Context, MiddlewareHandler } from 'hono'
import { Counter } from 'prom-client'
import { registry } from './metrics.ts'

/** Who is let in while more come than one machine can serve: better a quick word to some than silence for all. */
interface Crowd {
  /** @returns what to call when the request is answered, or null when it has to be turned away */
  enter(kind: 'reading' | 'writing'): (() => void) | null
}

interface Capacity {
  /** Readers served at the same time. A page takes about 30 ms alone, so the last of a hundred waits about three seconds. */
  readers?: number
  /** Milliseconds by which the program lags behind; 0 where nobody measures. */
  lag?: () => number
}

const READERS = 100
/** Who has typed something is turned away last: only when nothing moves any more. */
const WORST_LAG_MS = 5000

/**
 * Counts the readers that are being served. Those who write are not counted: a form may arrive a letter at a time over a bad
 * line, and a few of those must not close the door for everybody.
 */
export function createCrowd({ readers = READERS, lag = () => 0 }: Capacity = {}): Crowd {
  let inside = 0
  return {
    enter(kind) {
      if (kind === 'writing') return lag() > WORST_LAG_MS ? null : () => undefined
      if (inside >= readers) return null
      inside += 1
      return () => {
        inside -= 1
      }
    },
  }
}

/** How far the program has lagged behind lately, in milliseconds; begins anew every second. */
export function eventLoopLag(): () => number {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let [before, since] = [0, performance.now()]
  return () => {
    const now = performance.now()
    const worst = delay.max / 1e6
    if (now - since > 1000) {
      before = worst
      since = now
      delay.reset()
    }
    return Math.max(before, worst)
  }
}

const turnedAway = new Counter({
  name: 'yui_requests_turned_away_total',
  help: 'Requests answered with 503 because more came than could be served',
  labelNames: ['kind'],
  registers: [registry],
})

/** What watches over the house and what pages are drawn with is always answered: it costs nothing. */
const always = /^\/(healthz$|readyz$|metrics$|assets\/)/

/** @param refuse the page for whoever is turned away; it is drawn once and sent to all of them */
export function keepDoor(crowd: Crowd, refuse: (c: Context) => Response): MiddlewareHandler {
  let drawn: { text: Promise<string>; like: Response } | undefined
  return async (c, next) => {
    const kind = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'reading' : 'writing'
    const leave = always.test(c.req.path) ? () => undefined : crowd.enter(kind)
    if (leave) return next().finally(leave)
    turnedAway.inc({ kind })
    const like = drawn?.like ?? refuse(c)
    drawn ??= { like, text: like.text() }
    return new Response(await drawn.text, { status: like.status, headers: new Headers(like.headers) })
  }
}
