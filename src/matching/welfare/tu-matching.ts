/** TU matching (Tomita, Togashi, Hashizume and Ohsaka, RecSys 2023): both sides ranked by an equilibrium with transfers. */
import type { Market } from './market.ts'

const TOLERANCE = 1e-9
const MOST_ROUNDS = 10_000

/**
 * The matching mass mu of every pair, C × J by rows, by iterated proportional fitting of
 * K = exp((f + gᵀ) / 2·beta) with one unit of mass (matched or single) on each side.
 * @param beta how much chance there is in the choice; the published tables use 1
 * @throws Error when 10,000 rounds do not settle it
 */
export function tuMatching(market: Market, beta = 1): Float64Array {
  const { candidates, postings } = market
  const kernel = pairKernel(market, beta)
  const left = new Float64Array(candidates).fill(1)
  const right = new Float64Array(postings).fill(1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const movedLeft = settle(left, (c) => weighted(kernel, c * postings, 1, right))
    const movedRight = settle(right, (j) => weighted(kernel, j, postings, left))
    if (Math.max(movedLeft, movedRight) < TOLERANCE) {
      return kernel.map((k, at) => k * (left[Math.floor(at / postings)] ?? 0) * (right[at % postings] ?? 0))
    }
  }
  throw new Error(`TU matching did not settle in ${MOST_ROUNDS} rounds`)
}

function pairKernel({ candidates, postings, f, g }: Market, beta: number): Float64Array {
  return f.map((liked, at) => {
    const c = Math.floor(at / postings)
    return Math.exp((liked + (g[(at % postings) * candidates + c] ?? 0)) / (2 * beta))
  })
}

/** Each x solves x² + x · (what the other side offers) = 1, written so that no digits are lost. Returns the largest move. */
function settle(side: Float64Array, offered: (id: number) => number): number {
  let moved = 0
  for (let id = 0; id < side.length; id++) {
    const half = offered(id) / 2
    const next = 1 / (Math.sqrt(1 + half * half) + half)
    moved = Math.max(moved, Math.abs(next - (side[id] ?? 0)))
    side[id] = next
  }
  return moved
}

function weighted(kernel: Float64Array, start: number, stride: number, by: Float64Array): number {
  let sum = 0
  for (let k = 0; k < by.length; k++) sum += (kernel[start + k * stride] ?? 0) * (by[k] ?? 0)
  return sum
}
