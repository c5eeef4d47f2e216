import type { Engine } from './engine.ts'
import { kinds, type Question, type QueryKind } from './queries.ts'

/** Milliseconds by kind of question, and the share of totals that are right. */
export interface Measured {
  p50: Partial<Record<QueryKind, number>>
  p95: Partial<Record<QueryKind, number>>
  exact: number
}

/** A question with its right totals, by how an engine understands it. */
export interface Checked {
  question: Question
  totals: { words: number; letters: number }
}

const longestPerKind = 3000
const fewest = 8
const longestWarming = 2000

/**
 * Asks everything once, kind by kind, after other questions have warmed the engine up. A kind that takes too long is cut
 * short, never below eight questions.
 */
export async function measure(
  engine: Engine,
  checked: readonly Checked[],
  warming: readonly Question[],
): Promise<Measured> {
  const measured: Measured = { p50: {}, p95: {}, exact: 0 }
  let [right, asked] = [0, 0]
  await warm(engine, warming)
  for (const kind of kinds) {
    const ofKind = checked.filter(({ question }) => question.kind === kind)
    const times: number[] = []
    for (const { question, totals } of ofKind) {
      if (times.length >= fewest && sum(times) > longestPerKind) break
      const before = performance.now()
      const total = await engine.answer(question)
      times.push(performance.now() - before)
      asked++
      if (total === Math.min(totals[engine.meaning], engine.ceiling)) right++
    }
    measured.p50[kind] = percentile(times, 0.5)
    measured.p95[kind] = percentile(times, 0.95)
  }
  measured.exact = round(right / Math.max(1, asked), 4)
  return measured
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
