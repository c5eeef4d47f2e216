import { bestOf, type BestOf, drain, offer } from './best-of.ts'
import { checkCount, checkEach, checkLength, refuse } from './boundary.ts'
import { type Examination, examinationWeights } from './examination.ts'
import { type CandidateGraph, checkGraph } from './graph.ts'
import { addApplications, objective, openPrices, type Prices, pricingOf, strength } from './price.ts'

export interface BatchOptions {
  /** Places per list. */
  length: number
  price: 'power' | 'dual'
  /** Default 2. */
  alpha?: number
  /** Default 0.3. */
  kappa?: number
  /** Default 0. */
  mu?: number
  /** Most passes over all talents, default 2: there and back. Fewer when a round trip moves the objective less than 0.1 %. */
  sweeps?: number
  /** Default 'inverse', also where reality is flatter: planning too flat is the one setting that loses. */
  examination?: Examination
  /** Suitable applications each posting already has; default none. */
  load?: ArrayLike<number>
  /** 1 for postings past half their life without a suitable applicant; default none. */
  late?: ArrayLike<number>
  /** How often each edge has been shown already; default never. Each time halves the score. */
  shown?: Uint8Array
}

/**
 * Lists for every talent at once (mail digests): Gauss–Seidel best response. For each talent its own load is taken out,
 * its postings are ranked by p · (q · w + mu) · 0.5^shown, and the new load put in.
 * @param activity chance, or expected number of times, that each talent opens a list
 * @returns talents × length edge indices, best first, −1 where empty; equal scores by posting id
 * @throws RangeError naming the argument
 */
export function batchLists(graph: CandidateGraph, activity: Float32Array, options: BatchOptions): Int32Array {
  const { length, sweeps, examination } = checkBatch(graph, activity, options)
  const lists = new Int32Array(graph.talents * length).fill(-1)
  const prices = openPrices(pricingOf(options), graph.postings, options.load, options.late)
  const batch: Batch = {
    graph,
    activity,
    lists,
    length,
    prices,
    v: examinationWeights(examination, length),
    shown: options.shown,
    best: bestOf(length),
    order: busiestFirst(activity),
  }
  let before = objective(prices)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    respondAll(batch, sweep)
    // Measured after the way back only: ending on the way out, the lists lean towards whoever chose last.
    if (sweep % 2 === 0) continue
    const after = objective(prices)
    if (Math.abs(after - before) < 0.001 * Math.abs(before)) break
    before = after
  }
  return lists
}

interface Batch {
  graph: CandidateGraph
  activity: Float32Array
  lists: Int32Array
  length: number
  prices: Prices
  v: Float64Array
  shown: Uint8Array | undefined
  best: BestOf
  order: Int32Array
}

function checkBatch(graph: CandidateGraph, activity: Float32Array, options: BatchOptions) {
  const { length, sweeps = 2, examination = 'inverse', load, late, shown } = options
  checkGraph(graph)
  checkLength('activity', activity, graph.talents)
  checkEach('activity', activity, 0, Number.MAX_VALUE)
  checkCount('length', length, 1)
  checkCount('sweeps', sweeps, 1)
  if (examination !== 'inverse' && examination !== 'log')
    refuse('examination', `must be 'inverse' or 'log', not ${String(examination)}`)
  if (load) {
    checkLength('load', load, graph.postings)
    checkEach('load', load, 0, Number.MAX_VALUE)
  }
  if (late) checkLength('late', late, graph.postings)
  if (shown) checkLength('shown', shown, graph.nbr.length)
  return { length, sweeps, examination }
}

/** Talents by activity, then id: an order that does not depend on how talents are numbered, as far as activities differ. */
export function busiestFirst(activity: Float32Array): Int32Array {
  const order = Int32Array.from(activity.keys())
  return order.sort((a, b) => (activity[b] ?? 0) - (activity[a] ?? 0) || a - b)
}

/** One pass over all talents; every second one backwards, so that nobody always chooses first. */
function respondAll(batch: Batch, sweep: number): void {
  const { order } = batch
  for (let turn = 0; turn < order.length; turn++) {
    const talent = order[sweep % 2 === 0 ? turn : order.length - 1 - turn] ?? 0
    if (sweep > 0) addList(batch, talent, -1)
    rank(batch, talent)
    addList(batch, talent, 1)
  }
}

/** Ranks the talent's postings at today's prices and writes its list. */
function rank({ graph, prices, shown, best, lists, length }: Batch, talent: number): void {
  const { nbr, p, q } = graph
  const { need, strongNeed } = prices
  const { mu } = prices.pricing
  const end = graph.ptr[talent + 1] ?? 0
  for (let edge = graph.ptr[talent] ?? 0; edge < end; edge++) {
    const posting = nbr[edge] ?? 0
    const chance = q[edge] ?? 0
    let worth = chance * (need[posting] ?? 0) + mu
    const strong = strongNeed[posting] ?? 0
    if (strong > 0) worth += strength(chance) * strong
    if (shown) worth *= 0.5 ** (shown[edge] ?? 0)
    offer(best, (p[edge] ?? 0) * worth, posting, edge)
  }
  const start = talent * length
  const filled = drain(best, lists, start)
  lists.fill(-1, start + filled, start + length)
}

/** Puts the expected load of a talent's list in (sign 1) or takes it out again (sign −1). */
function addList({ graph, activity, prices, v, lists, length }: Batch, talent: number, sign: 1 | -1): void {
  const opens = sign * (activity[talent] ?? 0)
  if (opens === 0) return
  for (let k = 0; k < length; k++) {
    const edge = lists[talent * length + k] ?? -1
    if (edge < 0) break
    addApplications(prices, graph.nbr[edge] ?? 0, opens * (v[k] ?? 0) * (graph.p[edge] ?? 0), graph.q[edge] ?? 0)
  }
}
