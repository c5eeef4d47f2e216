import type { Kinship } from './kinship.ts'
import type { Skills } from './skills.ts'

/** How well one talent serves each concept: the best of what they have, by kinship. Filled and cleared per talent. */
export interface Reach {
  level: Float32Array
  /** The concepts served, in no order. */
  served: Int32Array
  count: number
}

export function openReach({ concepts }: Kinship): Reach {
  return { level: new Float32Array(concepts), served: new Int32Array(concepts), count: 0 }
}

/** Replaces what `reach` holds by all that this talent serves. */
export function reachOf(reach: Reach, kinship: Kinship, skills: Skills, talent: number): void {
  reachUpTo(reach, kinship, skills, talent, kinship.ptr.subarray(1))
}

/** The same without what the talent serves only as a sibling. */
export function directReachOf(reach: Reach, kinship: Kinship, skills: Skills, talent: number): void {
  reachUpTo(reach, kinship, skills, talent, kinship.siblings)
}

function reachUpTo(reach: Reach, kinship: Kinship, skills: Skills, talent: number, ends: Int32Array): void {
  for (let k = 0; k < reach.count; k++) reach.level[reach.served[k] ?? 0] = 0
  reach.count = 0
  const end = skills.to[talent] ?? 0
  for (let skill = skills.from[talent] ?? 0; skill < end; skill++) {
    const concept = skills.concept[skill] ?? 0
    serve(reach, kinship, concept, skills.amount[skill] ?? 0, ends[concept] ?? 0)
  }
}

function serve(reach: Reach, { ptr, serves, level }: Kinship, concept: number, amount: number, end: number): void {
  for (let k = ptr[concept] ?? 0; k < end; k++) {
    const asked = serves[k] ?? 0
    const offered = amount * (level[k] ?? 0)
    const known = reach.level[asked] ?? 0
    if (offered <= known) continue
    if (known === 0) reach.served[reach.count++] = asked
    reach.level[asked] = offered
  }
}

/** Σ over the posting's skills of weight · level, 0–1; a posting that asks for nothing is covered by nobody. */
export function coverage(reach: Reach, needs: Skills, posting: number): number {
  let sum = 0
  const end = needs.to[posting] ?? 0
  for (let need = needs.from[posting] ?? 0; need < end; need++) {
    sum += (needs.amount[need] ?? 0) * (reach.level[needs.concept[need] ?? 0] ?? 0)
  }
  return sum
}

/**
 * How close each concept comes to each need of one posting: concept c to its n-th need at c · needs + n. With it one
 * talent's coverage costs a handful of multiplications.
 */
export function closenessOf(kinship: Kinship, needs: Skills, posting: number): Float32Array {
  const from = needs.from[posting] ?? 0
  const asked = needs.concept.subarray(from, needs.to[posting] ?? 0)
  const closeness = new Float32Array(kinship.concepts * asked.length)
  // Looked up instead of searched for: this runs over every kinship there is.
  const needOf = new Int32Array(kinship.concepts).fill(-1)
  for (let need = asked.length - 1; need >= 0; need--) needOf[asked[need] ?? 0] = need
  for (let concept = 0; concept < kinship.concepts; concept++) {
    const end = kinship.ptr[concept + 1] ?? 0
    for (let k = kinship.ptr[concept] ?? 0; k < end; k++) {
      const need = needOf[kinship.serves[k] ?? 0] ?? -1
      if (need >= 0) closeness[concept * asked.length + need] = kinship.level[k] ?? 0
    }
  }
  return closeness
}

/** The same coverage as with a reach, for one talent and one posting. */
export function fullCoverage(
  closeness: Float32Array,
  talents: Skills,
  needs: Skills,
  posting: number,
  talent: number,
): number {
  const start = needs.from[posting] ?? 0
  const width = (needs.to[posting] ?? 0) - start
  const first = talents.from[talent] ?? 0
  const end = talents.to[talent] ?? 0
  let sum = 0
  for (let need = 0; need < width; need++) {
    let level = 0
    for (let skill = first; skill < end; skill++) {
      const offered = (talents.amount[skill] ?? 0) * (closeness[(talents.concept[skill] ?? 0) * width + need] ?? 0)
      if (offered > level) level = offered
    }
    sum += (needs.amount[start + need] ?? 0) * level
  }
  return sum
}
