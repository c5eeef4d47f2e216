import type { CandidateIndex } from './candidate-index.ts'
import { coverOwners } from './cover.ts'

/** The least coverage, or a little less, with which any talent could reach this key. */
export function coverageFor({ estimate }: CandidateIndex, posting: number, key: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 10; step++) {
    const middle = (low + high) / 2
    if (estimate.highestKey(posting, middle) < key) low = middle
    else high = middle
  }
  return low
}

/** Notes the talents who only have a sibling of something asked for. Returns how many are touched by now. */
export function touchSiblings(index: CandidateIndex, posting: number, touchedSoFar: number): number {
  const { kinship, postings, offering } = index
  let count = touchedSoFar
  for (let need = postings.from[posting] ?? 0; need < (postings.to[posting] ?? 0); need++) {
    const concept = postings.concept[need] ?? 0
    for (let k = kinship.siblings[concept] ?? 0; k < (kinship.ptr[concept + 1] ?? 0); k++) {
      count = coverOwners(index, offering, kinship.serves[k] ?? 0, 0, count)
    }
  }
  return count
}

/** Notes everybody who is not touched yet. Returns how many are touched by now. */
export function touchEverybody({ talents, cover, touched }: CandidateIndex, touchedSoFar: number): number {
  let count = touchedSoFar
  for (let talent = 0; talent < talents.owners; talent++) {
    if (cover[talent] === 0) touched[count++] = talent
  }
  return count
}
