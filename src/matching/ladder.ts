import type { CandidateIndex } from './candidate-index.ts'
import { coverageFor } from './talent-coverage.ts'

/** Per rung, a key, the least coverage of each posting with which anybody could reach that key. */
export interface Ladder {
  lowest: number
  step: number
  entries: Float32Array[]
}

/** So that nearly all pairs are passed over by comparing two numbers, without estimating anything. */
export function ladderOf(index: CandidateIndex): Ladder {
  const lowest = -6
  const step = 0.25
  const rungs = Array.from({ length: 25 }, (_, rung) => lowest + rung * step)
  const entries = rungs.map((key) => {
    const entry = new Float32Array(index.postings.owners)
    for (let posting = 0; posting < entry.length; posting++) entry[posting] = coverageFor(index, posting, key)
    return entry
  })
  return { lowest, step, entries: [new Float32Array(index.postings.owners), ...entries] }
}

/** The entries of the highest rung that is not above this key. */
export function rungBelow({ lowest, step, entries }: Ladder, key: number): Float32Array {
  const rung = Math.floor((key - lowest) / step) + 1
  return entries[Math.max(0, Math.min(entries.length - 1, rung))] ?? new Float32Array(0)
}
