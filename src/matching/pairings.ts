import { type BestOf, drain } from './best-of.ts'
import { checkEach, checkLength, refuse } from './boundary.ts'
import { chance } from './estimate.ts'

/** A talent's or a posting's candidates: the other side's ids with p and q of each pair. */
export interface Candidates {
  ids: Int32Array
  p: Float32Array
  q: Float32Array
}

/** @throws RangeError naming the argument */
export function checkCandidates({ ids, p, q }: Candidates, others: number): void {
  checkLength('candidates.p', p, ids.length)
  checkLength('candidates.q', q, ids.length)
  checkEach('candidates.ids', ids, 0, others - 1)
  checkEach('candidates.p', p, 0, 1)
  checkEach('candidates.q', q, 0, 1)
  if (new Set(ids).size < ids.length) refuse('candidates.ids', 'names somebody twice')
}

/** What was kept, best first, with the chances behind its logits. Empties the heap. */
export function candidatesOf(best: BestOf, logits: (id: number) => { p: number; q: number }): Candidates {
  const ids = new Int32Array(best.size)
  drain(best, ids, 0)
  const p = new Float32Array(ids.length)
  const q = new Float32Array(ids.length)
  for (const [k, id] of ids.entries()) {
    const logit = logits(id)
    p[k] = chance(logit.p)
    q[k] = chance(logit.q)
  }
  return { ids, p, q }
}
