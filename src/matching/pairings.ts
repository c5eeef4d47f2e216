import { checkEach, checkLength, refuse } from './boundary.ts'

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
