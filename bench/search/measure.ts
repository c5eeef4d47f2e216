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
const rounds = 3
// Others on the machine matter little to an engine that usually takes so long, and asking it three times would take an hour.
const longestAgain = 500
// A web process answers all day: what is measured is an engine whose code is compiled and whose pages are in memory.
const longestWarming = 2000

interface Tally {
  engine: Engine
  /** The least that each question took. */
  times: Record<QueryKind, Map<Question, number>>
  right: number
}

/**
 * Asks each question of all engines in turn, so that a busy minute of the machine hits all alike, and everything again in
 * two more rounds: the least of the three counts, because the work of others on the machine is no property of an engine.
 * Other questions warm them up before. Where a kind takes an engine too long it is cut short, never below six questions.
 */
export async function measure(
  engines: readonly Engine[],
  checked: readonly Checked[],
  warming: readonly Question[],
): Promise<Map<Engine, Measured>> {
  const tallies = engines.map((engine): Tally => ({ engine, times: noTimes(), right: 0 }))
  for (const { engine } of tallies) await warm(engine, warming)
  for (const [at, one] of checked.entries()) for (const tally of inTurn(tallies, at)) await ask(tally, one)
  for (let round = 1; round < rounds; round++)
    for (const [at, { question }] of checked.entries())
      for (const tally of inTurn(tallies, at + round)) await askAgain(tally, question)
  return new Map(tallies.map((tally) => [tally.engine, measuredOf(tally)]))
}

function inTurn(tallies: readonly Tally[], at: number): Tally[] {
  const turn = at % tallies.length
  return [...tallies.slice(turn), ...tallies.slice(0, turn)]
}

async function ask(tally: Tally, { question, totals }: Checked): Promise<void> {
  const { engine } = tally
  const times = tally.times[question.kind]
  if (times.size >= fewest && sum([...times.values()]) > longestPerKind) return
  const before = performance.now()
  const total = await engine.answer(question)
  times.set(question, performance.now() - before)
  if (total === Math.min(totals[engine.meaning], engine.ceiling)) tally.right++
}

async function askAgain({ engine, times }: Tally, question: Question): Promise<void> {
  const known = times[question.kind].get(question)
  if (known === undefined || percentile([...times[question.kind].values()], 0.5) > longestAgain) return
  const before = performance.now()
  await engine.answer(question)
  times[question.kind].set(question, Math.min(known, performance.now() - before))
}

function measuredOf({ times, right }: Tally): Measured {
  const of = (share: number) =>
    Object.fromEntries(kinds.map((kind) => [kind, percentile([...times[kind].values()], share)])) as Measured['p50']
  const asked = sum(kinds.map((kind) => times[kind].size))
  return { p50: of(0.5), p95: of(0.95), exact: round(right / Math.max(1, asked), 4) }
}

function noTimes(): Tally['times'] {
  return Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Tally['times']
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
