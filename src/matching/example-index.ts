import {
  type CandidateIndex,
  type CandidateLimits,
  indexPosting,
  indexTalent,
  openCandidateIndex,
} from './candidate-index.ts'
import { type Estimate, pairKey } from './estimate.ts'
import { kinshipOf } from './kinship.ts'
import type { Skill } from './skills.ts'

/** For tests: whoever covers more is likelier to apply and to be accepted, and nothing else counts. */
export const byCoverage: Estimate = {
  logitP: (_talent, _posting, coverage) => 4 * coverage - 3,
  logitQ: (_talent, _posting, coverage) => 8 * coverage - 3,
  highestKey: (_posting, coverage) => pairKey(4 * coverage - 3, 8 * coverage - 3),
}

/** A row of skills from pairs [concept, amount]. */
export function skillsOf(...pairs: [number, number][]): Skill[] {
  return pairs.map(([concept, amount]) => ({ concept, amount }))
}

/** An index of these talents and postings. */
export function indexOf(
  parents: number[],
  talents: Skill[][],
  postings: Skill[][],
  limits: CandidateLimits = {},
  estimate: Estimate = byCoverage,
): CandidateIndex {
  const index = openCandidateIndex(kinshipOf(parents), estimate, limits)
  for (const row of talents) indexTalent(index, row)
  for (const row of postings) indexPosting(index, row)
  return index
}
