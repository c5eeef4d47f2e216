import { bestOf, offer } from './best-of.ts'
import { checkCount, checkIndex, checkLength } from './boundary.ts'
import type { CandidateIndex } from './candidate-index.ts'
import { clear, touch } from './cover.ts'
import { closenessOf, fullCoverage } from './coverage.ts'
import { pairKeyOf } from './estimate.ts'
import { type Inverted, ownersOf } from './inverted.ts'
import { type Candidates, candidatesOf } from './pairings.ts'
import { fewest } from './posting-search.ts'

/** Whom the caller allows, and how many of them at most. */
export interface Among {
  /** 1 by talent; as many as the index has. */
  allowed: Uint8Array
  most: number
}

/**
 * A posting's best talents among those allowed, exactly: everybody allowed who has something asked for, or a relative of
 * it, is ranked by full coverage. Who has nothing of it counts only where these are fewer than twenty.
 * O(those who have something asked for): for one page at a time, not for every new posting.
 * @throws RangeError naming the argument
 */
export function findTalentsAmong(index: CandidateIndex, posting: number, { allowed, most }: Among): Candidates {
  const { talents, postings, estimate } = index
  checkIndex('posting', posting, postings.owners)
  checkLength('allowed', allowed, talents.owners)
  checkCount('most', most, 1)
  const best = bestOf(most)
  const closeness = closenessOf(index.kinship, postings, posting)
  const coverageOf = (talent: number) => fullCoverage(closeness, talents, postings, posting, talent)
  const weigh = (talent: number, covered: number) =>
    offer(best, pairKeyOf(estimate, talent, posting, covered), talent, talent)
  const count = touchRelated(index, posting, allowed)
  let found = 0
  for (let k = 0; k < count; k++) {
    const talent = index.touched[k] ?? 0
    const covered = coverageOf(talent)
    if (covered === 0) continue
    weigh(talent, covered)
    found++
  }
  clear(index, count)
  if (found < fewest)
    for (let talent = 0; talent < talents.owners; talent++)
      if (allowed[talent] === 1 && coverageOf(talent) === 0) weigh(talent, 0)
  return candidatesOf(best, (talent) => {
    const covered = coverageOf(talent)
    return { p: estimate.logitP(talent, posting, covered), q: estimate.logitQ(talent, posting, covered) }
  })
}

/** Notes the allowed who have something asked for, a child or a sibling of it. Returns how many. */
function touchRelated(index: CandidateIndex, posting: number, allowed: Uint8Array): number {
  const { kinship, postings, offering } = index
  let count = 0
  for (let need = postings.from[posting] ?? 0; need < (postings.to[posting] ?? 0); need++) {
    const concept = postings.concept[need] ?? 0
    count = touchOwners(index, offering, concept, allowed, count)
    for (let k = kinship.siblings[concept] ?? 0; k < (kinship.ptr[concept + 1] ?? 0); k++)
      count = touchOwners(index, offering, kinship.serves[k] ?? 0, allowed, count)
  }
  return count
}

function touchOwners(
  { cover, touched }: CandidateIndex,
  offering: Inverted,
  concept: number,
  allowed: Uint8Array,
  touchedSoFar: number,
): number {
  const owners = ownersOf(offering, concept)
  const end = offering.count[concept] ?? 0
  let count = touchedSoFar
  for (let place = 0; place < end; place++) {
    const owner = owners[place] ?? 0
    if (allowed[owner] !== 1 || cover[owner] !== 0) continue
    cover[owner] = touch
    touched[count++] = owner
  }
  return count
}
