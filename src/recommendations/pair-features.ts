import { coverage, openReach, reachOf } from '../matching/coverage.ts'
import { acceptanceFeatures, acceptanceOf, interestFeatures, interestOf } from '../matching/index.ts'
import type { MarketBook } from './market-book.ts'

/** What is known of a pair as p and q are learned from it, in the order of interestFeatures and acceptanceFeatures. */
export interface PairFeatures {
  interest: Float64Array
  acceptance: Float64Array
}

/** The features of one talent with each of these postings, by number; empty where either is not in the book. */
export function featuresOf(book: MarketBook, talent: number, postings: readonly number[]): PairFeatures[] {
  const { index, talentTraits, postingTraits } = book
  const reach = openReach(index.kinship)
  reachOf(reach, index.kinship, index.talents, talent)
  const who = talentTraits[talent]
  return postings.flatMap((posting) => {
    const where = postingTraits[posting]
    if (!who || !where) return []
    const covered = coverage(reach, index.postings, posting)
    return {
      interest: interestOf(who, where, covered, new Float64Array(interestFeatures.length)),
      acceptance: acceptanceOf(who, covered, new Float64Array(acceptanceFeatures.length)),
    }
  })
}
