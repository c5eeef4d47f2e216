import { setTimeout as pause } from 'node:timers/promises'
import type { Seen } from './figures.ts'

export interface Rates {
  views: number
  writes: number
}

/** Sends one request. It answers with what it saw, whatever happens. */
export type Sender = (number: number) => Promise<Omit<Seen, 'kind' | 'ms'>>

/**
 * Sends so many a second for so many seconds, whether the answers come or not, as people do who know nothing of each other.
 * What could not be sent in time because this program was held up is sent late, and its time counts from when it was due.
 */
export async function drive(
  send: Record<Seen['kind'], Sender>,
  { views, writes }: Rates,
  seconds: number,
): Promise<Seen[]> {
  const seen: Seen[] = []
  const running: Promise<void>[] = []
  const began = performance.now()
  const launched = { view: 0, write: 0 }
  const launch = (kind: Seen['kind'], rate: number) => {
    const due = began + (launched[kind] * 1000) / rate
    const answer = send[kind](launched[kind]++)
    running.push(answer.then((one) => void seen.push({ ...one, kind, ms: performance.now() - due })))
  }
  for (let passed = 0; passed < seconds; passed = (performance.now() - began) / 1000) {
    while (launched.view < passed * views) launch('view', views)
    while (launched.write < passed * writes) launch('write', writes)
    await pause(5)
  }
  await Promise.all(running)
  return seen
}
