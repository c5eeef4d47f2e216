import type { CandidateIndex } from './candidate-index.ts'
import { amountsOf, type Inverted, ownersOf } from './inverted.ts'

/** What counts as touched although it adds nothing; the smallest that a Float32Array keeps apart from 0. */
export const touch = 1e-30

/** Adds weight × amount to the cover of everybody in the concept's list; notes who is new. Returns how many are touched by now. */
export function coverOwners(
  { cover, touched }: CandidateIndex,
  inverted: Inverted,
  concept: number,
  weight: number,
  touchedSoFar: number,
): number {
  const owners = ownersOf(inverted, concept)
  const amounts = amountsOf(inverted, concept)
  const end = inverted.count[concept] ?? 0
  let count = touchedSoFar
  for (let place = 0; place < end; place++) {
    const owner = owners[place] ?? 0
    const known = cover[owner] ?? 0
    if (known === 0) touched[count++] = owner
    cover[owner] = known + weight * (amounts[place] ?? 0) + touch
  }
  return count
}

/** Adds weight × amount to the cover of those in the concept's list who are touched already. */
export function coverKnown({ cover }: CandidateIndex, inverted: Inverted, concept: number, weight: number): void {
  const owners = ownersOf(inverted, concept)
  const amounts = amountsOf(inverted, concept)
  const end = inverted.count[concept] ?? 0
  for (let place = 0; place < end; place++) {
    const owner = owners[place] ?? 0
    const known = cover[owner] ?? 0
    if (known !== 0) cover[owner] = known + weight * (amounts[place] ?? 0)
  }
}

export function clear({ cover, touched }: CandidateIndex, count: number): void {
  for (let k = 0; k < count; k++) cover[touched[k] ?? 0] = 0
}
