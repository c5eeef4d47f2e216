import { type BestOf, bestOf, offer } from './best-of.ts'
import { checkIndex } from './boundary.ts'
import type { CandidateIndex } from './candidate-index.ts'
import { clear, coverOwners } from './cover.ts'
import { coverage, reachOf } from './coverage.ts'
import { pairKeyOf } from './estimate.ts'
import { type Candidates, candidatesOf } from './pairings.ts'

/** Whoever has fewer candidates by skill than this is compared with everybody: no posting is shown to nobody. */
export const fewest = 20

/** A talent's best postings. O(postings that share a skill). @throws RangeError naming the argument */
export function findPostings(index: CandidateIndex, talent: number): Candidates {
  const { talents, postings, estimate, cover, limits } = index
  checkIndex('talent', talent, talents.owners)
  const best = bestOf(limits.perTalent)
  const count = coverPostings(index, talent)
  for (let k = 0; k < count; k++) {
    const posting = index.touched[k] ?? 0
    offer(best, pairKeyOf(estimate, talent, posting, cover[posting] ?? 0), posting, posting)
  }
  if (count < fewest) offerOpenPostings(index, best, talent)
  clear(index, count)
  return candidatesOf(best, (posting) => {
    const covered = coverage(index.reach, postings, posting)
    return { p: estimate.logitP(talent, posting, covered), q: estimate.logitQ(talent, posting, covered) }
  })
}

/** Adds up the coverage of every posting that asks for something the talent serves. Returns how many there are. */
export function coverPostings(index: CandidateIndex, talent: number): number {
  const { reach, asking } = index
  reachOf(reach, index.kinship, index.talents, talent)
  let count = 0
  for (let k = 0; k < reach.count; k++) {
    const concept = reach.served[k] ?? 0
    count = coverOwners(index, asking, concept, reach.level[concept] ?? 0, count)
  }
  return count
}

/** Postings that nothing in common was found with, in case they are needed. */
export function offerOpenPostings(
  { estimate, postings, open, cover }: CandidateIndex,
  best: BestOf,
  talent: number,
): void {
  for (let posting = 0; posting < postings.owners; posting++) {
    if (open[posting] && cover[posting] === 0) offer(best, pairKeyOf(estimate, talent, posting, 0), posting, posting)
  }
}
