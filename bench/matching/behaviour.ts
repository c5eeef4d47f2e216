import { type Examination, examinationWeights } from '../../src/matching/examination.ts'
import { shuffled, uniform } from './chance.ts'
import type { Market } from './sight.ts'

/** What a market made of the lists: shares of postings, applicants per posting, inequality between postings. */
export interface Outcome {
  applicant: number
  suitable: number
  matched: number
  applicants: number
  gini: number
}

/** How people behave; an assumption of ours. */
const mostApplications = 5
const mostReviewed = 8
const suitableFrom = 0.5

export interface Trial {
  length: number
  examination: Examination
  seed: number
  /** Rounds of luck that the outcome is averaged over. */
  rounds: number
}

/** Lets the people of the market meet these lists, several times over, with the same luck for every policy. */
export function meet(market: Market, lists: Int32Array, trial: Trial): Outcome {
  const sum: Outcome = { applicant: 0, suitable: 0, matched: 0, applicants: 0, gini: 0 }
  for (let round = 0; round < trial.rounds; round++) {
    const outcome = meetOnce(market, lists, trial, trial.seed * 1000 + 100 + round * 17)
    for (const key of Object.keys(sum) as (keyof Outcome)[]) sum[key] += outcome[key] / trial.rounds
  }
  return sum
}

function meetOnce(market: Market, lists: Int32Array, trial: Trial, luck: number): Outcome {
  const applications = apply(market, lists, trial, luck)
  const counts = applications.map((edges) => edges.length)
  const share = (n: number) => n / Math.max(1, applications.length)
  return {
    applicant: share(counts.filter((n) => n > 0).length),
    suitable: share(
      applications.filter((edges) => edges.some(({ edge }) => market.trueQ[edge]! >= suitableFrom)).length,
    ),
    matched: share(choose(market, applications, luck)),
    applicants: share(counts.reduce((sum, n) => sum + n, 0)),
    gini: gini(counts),
  }
}

interface Sent {
  talent: number
  edge: number
}

/** Each talent who opens the list reads down it, and applies to what appeals, at most five times. */
function apply(
  { graph, activity, trueP }: Market,
  lists: Int32Array,
  { length, examination }: Trial,
  luck: number,
): Sent[][] {
  const received: Sent[][] = Array.from({ length: graph.postings }, () => [])
  const v = examinationWeights(examination, length)
  for (let talent = 0; talent < graph.talents; talent++) {
    if (uniform(luck, talent, 0) >= activity[talent]!) continue
    let sent = 0
    for (let k = 0; k < length && sent < mostApplications; k++) {
      const edge = lists[talent * length + k]!
      if (edge < 0) break
      if (uniform(luck + 1, talent, k) >= v[k]!) continue
      const posting = graph.nbr[edge]!
      if (uniform(luck + 2, talent, posting) >= trueP[edge]!) continue
      received[posting]!.push({ talent, edge })
      sent++
    }
  }
  return received
}

/** Clients in random order review their best eight and take the first success; a talent takes one posting. */
function choose({ graph, trueQ }: Market, received: Sent[][], luck: number): number {
  const taken = new Uint8Array(graph.talents)
  let matched = 0
  for (const posting of shuffled(graph.postings, luck + 3)) {
    const best = received[posting]!.toSorted((a, b) => trueQ[b.edge]! - trueQ[a.edge]! || a.talent - b.talent)
    const success = best
      .slice(0, mostReviewed)
      .find(({ talent, edge }) => !taken[talent] && uniform(luck + 4, talent, posting) < trueQ[edge]!)
    if (!success) continue
    taken[success.talent] = 1
    matched++
  }
  return matched
}

/** Gini coefficient of applicants per posting: 0 all alike, towards 1 a few have all. */
export function gini(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b)
  let total = 0
  let weighted = 0
  for (const [k, n] of sorted.entries()) {
    total += n
    weighted += (k + 1) * n
  }
  if (total === 0) return 0
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}
