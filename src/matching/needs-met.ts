import { checkIndex } from './boundary.ts'
import type { CandidateIndex } from './candidate-index.ts'
import { closenessOf } from './coverage.ts'
import { siblingLevel } from './kinship.ts'

/** How a talent meets one need of a posting: with the same skill, a child of it, a sibling, or not. */
export type Met = 'same' | 'child' | 'sibling' | 'not'

/** For each need of the posting, the heaviest first, its concept and how the talent meets it. @throws RangeError naming the argument */
export function needsMet(index: CandidateIndex, talent: number, posting: number): { concept: number; met: Met }[] {
  const { talents, postings, kinship } = index
  checkIndex('talent', talent, talents.owners)
  checkIndex('posting', posting, postings.owners)
  const closeness = closenessOf(kinship, postings, posting)
  const needs = postings.concept.subarray(postings.from[posting], postings.to[posting])
  const own = talents.concept.subarray(talents.from[talent], talents.to[talent])
  return Array.from(needs, (concept, need) => {
    const closest = own.reduce((best, skill) => Math.max(best, closeness[skill * needs.length + need] ?? 0), 0)
    return { concept, met: metBy(closest) }
  })
}

function metBy(closeness: number): Met {
  if (closeness === 1) return 'same'
  else if (closeness > Math.fround(siblingLevel)) return 'child'
  else return closeness > 0 ? 'sibling' : 'not'
}
