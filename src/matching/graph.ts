import { checkCount, checkEach, checkIndex, checkLength, refuse } from './boundary.ts'

/**
 * Who could suit whom: for every talent the postings worth ranking (CSR by talent).
 * The edges of talent i are ptr[i] … ptr[i + 1] − 1; nbr is the posting, p the chance that the talent applies
 * if shown, q the chance that the client accepts. A talent has a posting at most once.
 */
export interface CandidateGraph {
  talents: number
  postings: number
  ptr: Int32Array
  nbr: Int32Array
  p: Float32Array
  q: Float32Array
}

/** @throws RangeError naming the part of the graph that is wrong */
export function checkGraph(graph: CandidateGraph): void {
  checkCount('graph.talents', graph.talents)
  checkCount('graph.postings', graph.postings)
  checkRows(graph.ptr, graph.talents, graph.nbr.length)
  checkLength('graph.p', graph.p, graph.nbr.length)
  checkLength('graph.q', graph.q, graph.nbr.length)
  checkEach('graph.p', graph.p, 0, 1)
  checkEach('graph.q', graph.q, 0, 1)
  checkNeighbours(graph)
}

/** Row starts that begin at 0, never fall and end with the last edge. @throws RangeError */
function checkRows(ptr: Int32Array, rows: number, edges: number): void {
  checkLength('graph.ptr', ptr, rows + 1)
  if (ptr[0] !== 0) refuse('graph.ptr[0]', 'must be 0')
  for (let row = 0; row < rows; row++) {
    if ((ptr[row + 1] ?? 0) < (ptr[row] ?? 0))
      refuse(`graph.ptr[${row + 1}]`, 'must not be smaller than the one before')
  }
  if (ptr[rows] !== edges) refuse(`graph.ptr[${rows}]`, `must be the number of edges ${edges}, not ${ptr[rows]}`)
}

function checkNeighbours({ talents, postings, ptr, nbr }: CandidateGraph): void {
  const lastSeenBy = new Int32Array(postings).fill(-1)
  for (let talent = 0; talent < talents; talent++) {
    const end = ptr[talent + 1] ?? 0
    for (let edge = ptr[talent] ?? 0; edge < end; edge++) {
      const posting = nbr[edge] ?? -1
      if (posting < 0 || posting >= postings) checkIndex(`graph.nbr[${edge}]`, posting, postings)
      if (lastSeenBy[posting] === talent)
        refuse(`graph.nbr[${edge}]`, `names posting ${posting} twice for talent ${talent}`)
      lastSeenBy[posting] = talent
    }
  }
}
