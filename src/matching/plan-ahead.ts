import { busiestFirst } from './batch-lists.ts'
import { type BestOf, bestOf, drain, offer } from './best-of.ts'
import { checkCount, checkEach, checkLength } from './boundary.ts'
import { edgeAt, edgesOf } from './edges.ts'
import { examinationWeights } from './examination.ts'
import { wider } from './growing.ts'
import { fade } from './live-list.ts'
import type { MarketState } from './market.ts'
import { reprice, strength } from './price.ts'
import { atOnce, type Steps } from './steps.ts'

/** What is known of the days to come. */
export interface Outlook {
  /** Lists that each talent is expected to open in a day. */
  visits: Float32Array
  /** Days that each posting still takes applications, today included. */
  daysLeft: ArrayLike<number>
  /** Places per list. */
  length: number
}

/**
 * Rehearses the visits until each posting ends, so that the dual price knows who will find suitable applicants anyway, and for
 * whom this visitor is one of few: Gauss–Seidel best response there and back, each talent's list at the prices that the others'
 * leave. To be done once a day; costs two lists per talent.
 * @throws RangeError naming the argument
 */
export function planAhead(state: MarketState, outlook: Outlook): void {
  atOnce(planAheadInSteps(state, outlook))
}

/** How many talents rehearse between two pauses. */
const perStep = 64

/** The same; events may happen in the pauses. */
export function* planAheadInSteps(state: MarketState, outlook: Outlook): Steps<void> {
  const rehearsal = openRehearsal(state, outlook)
  for (let talent = 0; talent < outlook.visits.length; talent++) {
    note(rehearsal, state, talent)
    if (talent % perStep === perStep - 1) yield
  }
  state.prices.ahead = new Float64Array(state.postings)
  for (let posting = 0; posting < state.postings; posting++) reprice(state.prices, posting)
  const order = busiestFirst(outlook.visits)
  for (const way of [order, order.toReversed()]) {
    for (const [turn, talent] of way.entries()) {
      rehearse(rehearsal, state, talent)
      if (turn % perStep === perStep - 1) yield
    }
  }
}

interface Rehearsal extends Outlook {
  v: Float64Array
  best: BestOf
  /** What each talent may be shown (CSR by talent): the posting, and the chance of a strong application, p · s(q) · fading. */
  ptr: Int32Array
  posting: Int32Array
  strong: Float32Array
  /** By place of each talent's list, what it promises to which posting. */
  promisedTo: Int32Array
  promise: Float32Array
  list: Int32Array
}

function openRehearsal(state: MarketState, outlook: Outlook): Rehearsal {
  const { visits, daysLeft, length } = outlook
  checkLength('visits', visits, state.talents)
  checkEach('visits', visits, 0, Number.MAX_VALUE)
  checkLength('daysLeft', daysLeft, state.postings)
  checkEach('daysLeft', daysLeft, 0, Number.MAX_VALUE)
  checkCount('length', length, 1)
  const room = state.edges.graph.nbr.length + state.edges.made
  return {
    ...outlook,
    v: examinationWeights(state.examination, length),
    best: bestOf(length),
    ptr: new Int32Array(visits.length + 1),
    posting: new Int32Array(room),
    strong: new Float32Array(room),
    promisedTo: new Int32Array(visits.length * length),
    promise: new Float32Array(visits.length * length),
    list: new Int32Array(length),
  }
}

/** Notes what the talent may be shown, if they come at all. */
function note(rehearsal: Rehearsal, state: MarketState, talent: number): void {
  const { ptr, visits } = rehearsal
  let end = ptr[talent] ?? 0
  for (const edge of (visits[talent] ?? 0) > 0 ? edgesOf(state.edges, talent) : []) {
    const { posting, p, q, shown } = edgeAt(state.edges, edge)
    // Gone are those that the talent has applied to: their fading is 0.
    const strong = state.open[posting] ? p * strength(q) * (fade[shown] ?? 0) : 0
    if (strong === 0) continue
    rehearsal.posting = wider(rehearsal.posting, end + 1)
    rehearsal.strong = wider(rehearsal.strong, end + 1)
    rehearsal.posting[end] = posting
    rehearsal.strong[end++] = strong
  }
  ptr[talent + 1] = end
}

/** Takes out what the talent's last list promised, and puts in what the one at the prices of now does. */
function rehearse(rehearsal: Rehearsal, state: MarketState, talent: number): void {
  const { visits, daysLeft, length, v, best, ptr, posting, strong, promisedTo, promise, list } = rehearsal
  const { strongNeed } = state.prices
  const start = talent * length
  for (let k = start; k < start + length; k++) promiseMore(state, promisedTo[k] ?? 0, -(promise[k] ?? 0))
  for (let place = ptr[talent] ?? 0; place < (ptr[talent + 1] ?? 0); place++) {
    const id = posting[place] ?? 0
    offer(best, (strong[place] ?? 0) * (strongNeed[id] ?? 0), id, place)
  }
  const shown = drain(best, list, 0)
  for (let k = 0; k < shown; k++) {
    const place = list[k] ?? 0
    const id = posting[place] ?? 0
    const opened = (visits[talent] ?? 0) * (daysLeft[id] ?? 0)
    promisedTo[start + k] = id
    promise[start + k] = opened * (v[k] ?? 0) * (strong[place] ?? 0)
    promiseMore(state, id, promise[start + k] ?? 0)
  }
}

function promiseMore({ prices }: MarketState, posting: number, more: number): void {
  if (more === 0) return
  // Rounding must not leave a promise below nothing.
  prices.ahead[posting] = Math.max(0, (prices.ahead[posting] ?? 0) + more)
  reprice(prices, posting)
}
