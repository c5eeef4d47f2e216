import { type BestOf, bestOf, offer } from './best-of.ts'
import { checkIndex } from './boundary.ts'
import type { CandidateIndex } from './candidate-index.ts'
import { clear, coverKnown, coverOwners } from './cover.ts'
import { coverage, reachOf } from './coverage.ts'
import { pairKeyOf } from './estimate.ts'
import { siblingLevel } from './kinship.ts'
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

/** So many found, for each place wanted, are enough to leave out those that a talent would serve only poorly. */
const enoughPerPlace = 8

/**
 * Adds up the coverage of the postings that ask for something the talent serves, what is served well first. Postings that
 * ask only for what is served poorly are left out when there are enough others. Returns how many are touched.
 */
export function coverPostings(index: CandidateIndex, talent: number): number {
  const { reach, asking, limits } = index
  reachOf(reach, index.kinship, index.talents, talent)
  let count = 0
  for (let k = 0; k < reach.count; k++) {
    const concept = reach.served[k] ?? 0
    const level = reach.level[concept] ?? 0
    if (level > siblingLevel) count = coverOwners(index, asking, concept, level, count)
  }
  const enough = count >= enoughPerPlace * limits.perTalent
  for (let k = 0; k < reach.count; k++) {
    const concept = reach.served[k] ?? 0
    const level = reach.level[concept] ?? 0
    if (level > siblingLevel) continue
    if (enough) coverKnown(index, asking, concept, level)
    else count = coverOwners(index, asking, concept, level, count)
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
