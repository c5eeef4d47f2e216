import { checkCount, checkIndex } from './boundary.ts'
import { edgeAt, edgesOf, gone } from './edges.ts'
import type { MarketState } from './market.ts'

/** A list with its exploring slots filled, and the chance with which each place came about, for the log. */
export interface ExploredList {
  edges: Int32Array
  propensity: Float64Array
}

const oneIn = 10

/**
 * Gives one slot in ten to a candidate drawn evenly from those the list leaves out, so that what is never shown can still
 * show its worth. Which slot of each ten, and who, follows from the seed alone.
 * @throws RangeError naming the argument
 */
export function explored(state: MarketState, talent: number, list: Int32Array, seed: number): ExploredList {
  checkIndex('talent', talent, state.talents)
  checkCount('seed', seed)
  const edges = list.slice()
  const propensity = new Float64Array(list.length).fill(1)
  const others = leftOut(state, talent, list)
  for (let ten = 0; ten < list.length && others.length > 0; ten += oneIn) {
    const slot = ten + Math.floor(drawn(seed, talent, 2 * ten) * oneIn)
    if (slot >= list.length || (edges[slot] ?? -1) < 0) continue
    propensity[slot] = 1 / others.length
    const [chosen = -1] = others.splice(Math.floor(drawn(seed, talent, 2 * ten + 1) * others.length), 1)
    edges[slot] = chosen
  }
  return { edges, propensity }
}

/** The talent's open candidates that are not on the list, by posting. */
function leftOut(state: MarketState, talent: number, list: Int32Array): number[] {
  const listed = new Set(list)
  const posting = (edge: number) => edgeAt(state.edges, edge).posting
  return [...edgesOf(state.edges, talent)]
    .filter((edge) => !listed.has(edge) && state.edges.shown[edge] !== gone && state.open[posting(edge)] === 1)
    .sort((a, b) => posting(a) - posting(b))
}

/** A number in 0–1 that is the same for the same three (a 32-bit mixing function after MurmurHash3's finaliser). */
function drawn(seed: number, talent: number, turn: number): number {
  let h = Math.imul(seed + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(talent + 1, 0xc2b2ae35) ^ Math.imul(turn + 1, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}
