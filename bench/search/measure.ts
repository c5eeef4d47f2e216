import type { Engine } from './engine.ts'
import { kinds, type Question, type QueryKind } from './queries.ts'

/** Milliseconds by kind of question, and the share of totals that are right. */
export interface Measured {
  p50: Record<QueryKind, number>
  p95: Record<QueryKind, number>
  exact: number
}

/** A question with its right totals, by how an engine understands it. */
export interface Checked {
  question: Question
  totals: { words: number; letters: number }
}

const longestPerKind = 2000
const fewest = 6
// A web process answers all day: what is measured is an engine whose code is compiled and whose pages are in memory.
const longestWarming = 2000

interface Tally {
  engine: Engine
  times: Record<QueryKind, number[]>
  right: number
}

/**
 * Asks everything once, each question of all engines in turn, so that a busy minute of the machine hits all alike; other
 * questions warm them up before. Where a kind takes an engine too long it is cut short, never below six questions.
 */
export async function measure(
  engines: readonly Engine[],
  checked: readonly Checked[],
  warming: readonly Question[],
): Promise<Map<Engine, Measured>> {
  const tallies = engines.map((engine): Tally => ({ engine, times: noTimes(), right: 0 }))
  for (const { engine } of tallies) await warm(engine, warming)
  for (const [at, one] of checked.entries()) {
    const turn = at % tallies.length
    for (const tally of [...tallies.slice(turn), ...tallies.slice(0, turn)]) await ask(tally, one)
  }
  return new Map(tallies.map((tally) => [tally.engine, measuredOf(tally)]))
}

async function ask(tally: Tally, { question, totals }: Checked): Promise<void> {
  const { engine } = tally
  const times = tally.times[question.kind]
  if (times.length >= fewest && sum(times) > longestPerKind) return
  const before = performance.now()
  const total = await engine.answer(question)
  times.push(performance.now() - before)
  if (total === Math.min(totals[engine.meaning], engine.ceiling)) tally.right++
}

function measuredOf({ times, right }: Tally): Measured {
  const of = (share: number) =>
    Object.fromEntries(kinds.map((kind) => [kind, percentile(times[kind], share)])) as Measured['p50']
  const asked = sum(kinds.map((kind) => times[kind].length))
  return { p50: of(0.5), p95: of(0.95), exact: round(right / Math.max(1, asked), 4) }
}

function noTimes(): Record<QueryKind, number[]> {
  return Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<QueryKind, number[]>
}

async function warm(engine: Engine, warming: readonly Question[]): Promise<void> {
  const before = performance.now()
  for (const question of warming) {
    if (performance.now() - before > longestWarming) break
    await engine.answer(question)
  }
}

/** The smallest time that at least this share of the times does not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0, 2)
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
