import { bestOf, offer } from './best-of.ts'
import { checkIndex } from './boundary.ts'
import type { CandidateIndex } from './candidate-index.ts'
import { clear, coverKnown, coverOwners, touch } from './cover.ts'
import { closenessOf, fullCoverage } from './coverage.ts'
import { pairKeyOf } from './estimate.ts'
import { type Candidates, candidatesOf } from './pairings.ts'
import { fewest } from './posting-search.ts'
import { touchEverybody, touchSiblings } from './talent-coverage.ts'

/**
 * A posting's best talents, the reverse list for scouting. Of those who have something asked for, or a child of it, the
 * best covered are shortlisted and then ranked by their full coverage; siblings alone count only where too few have more.
 * @throws RangeError naming the argument
 */
export function findTalents(index: CandidateIndex, posting: number): Candidates {
  const { talents, postings, limits, estimate } = index
  checkIndex('posting', posting, postings.owners)
  const { perPosting } = limits
  const best = bestOf(perPosting)
  const closeness = closenessOf(index.kinship, postings, posting)
  const weigh = (talent: number) => {
    const covered = fullCoverage(closeness, talents, postings, posting, talent)
    index.cover[talent] = covered + touch
    offer(best, pairKeyOf(estimate, talent, posting, covered), talent, talent)
  }
  let count = coverTalents(index, posting)
  for (const talent of shortlistDirect(index, posting, count)) weigh(talent)
  const direct = count
  if (count < perPosting) count = touchSiblings(index, posting, count)
  if (count < fewest) count = touchEverybody(index, count)
  for (let k = direct; k < count; k++) weigh(index.touched[k] ?? 0)
  const found = candidatesOf(best, (talent) => {
    const covered = index.cover[talent] ?? 0
    return { p: estimate.logitP(talent, posting, covered), q: estimate.logitQ(talent, posting, covered) }
  })
  clear(index, count)
  return found
}

/** As many of the best covered, for each place wanted, are estimated; and of these so many are ranked by full coverage. */
const estimatedPerPlace = 16
const rankedPerPlace = 3

/** Adds up what talents cover by what they have or a child of it, the rarest need first. Returns how many they are. */
function coverTalents(index: CandidateIndex, posting: number): number {
  const { postings, offering, limits } = index
  const needs = Array.from(
    { length: (postings.to[posting] ?? 0) - (postings.from[posting] ?? 0) },
    (_, k) => (postings.from[posting] ?? 0) + k,
  )
  const owners = (need: number) => offering.count[postings.concept[need] ?? 0] ?? 0
  let count = 0
  for (const need of needs.toSorted((a, b) => owners(a) - owners(b) || a - b)) {
    const concept = postings.concept[need] ?? 0
    const weight = postings.amount[need] ?? 0
    // Whoever has only what very many have is not among the best when there are enough others.
    if (count >= 3 * estimatedPerPlace * limits.perPosting) coverKnown(index, offering, concept, weight)
    else count = coverOwners(index, offering, concept, weight, count)
  }
  return count
}

function shortlistDirect(index: CandidateIndex, posting: number, count: number): Int32Array {
  const { cover, touched, estimate, limits } = index
  const best = bestOf(Math.ceil(rankedPerPlace * limits.perPosting))
  const cut = promising(index, count, estimatedPerPlace * limits.perPosting)
  for (let k = 0; k < count; k++) {
    const talent = touched[k] ?? 0
    const covered = cover[talent] ?? 0
    if (covered >= cut) offer(best, pairKeyOf(estimate, talent, posting, covered), talent, talent)
  }
  // In the heap's order: they are ranked anew, and sorting them first would cost as much as ranking.
  return best.item.subarray(0, best.size)
}

/** A coverage that about `wanted` of the touched reach; 0 when there are fewer. */
function promising({ cover, touched }: CandidateIndex, count: number, wanted: number): number {
  if (count <= wanted) return 0
  const bins = 128
  const stride = count > 8 * wanted ? 4 : 1
  const histogram = new Int32Array(bins + 1)
  for (let k = 0; k < count; k += stride) {
    const bin = Math.floor((cover[touched[k] ?? 0] ?? 0) * bins)
    histogram[bin] = (histogram[bin] ?? 0) + stride
  }
  let bin = bins
  for (let reached = histogram[bin] ?? 0; bin > 0 && reached < wanted; reached += histogram[bin] ?? 0) bin--
  return bin / bins
}
