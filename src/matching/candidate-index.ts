import { checkCount, checkIndex } from './boundary.ts'
import { directReachOf, openReach, type Reach } from './coverage.ts'
import type { Estimate } from './estimate.ts'
import { wider } from './growing.ts'
import { enter, type Inverted, leave, openInverted } from './inverted.ts'
import type { Kinship } from './kinship.ts'
import { addRow, openSkills, postingRow, putRow, type Skill, type Skills, talentRow } from './skills.ts'

/**
 * Both sides of a market with their inverted indexes: talents and postings come, change and go one by one, and each finds
 * its candidates without a rebuild.
 */
export interface CandidateIndex {
  kinship: Kinship
  estimate: Estimate
  talents: Skills
  postings: Skills
  /** Per concept the postings that ask for it, with the weight. */
  asking: Inverted
  /** Per concept the talents who have it or a child of it, with the level; siblings are left to the search. */
  offering: Inverted
  /** 1 while the posting may be anybody's candidate. */
  open: Uint8Array
  limits: Required<CandidateLimits>
  /** Working space, all zero between calls. */
  reach: Reach
  cover: Float32Array
  touched: Int32Array
}

export interface CandidateLimits {
  /** Best postings kept per talent, default 64. */
  perTalent?: number
  /** Best talents kept per posting, default 200, so that no posting is left without candidates. */
  perPosting?: number
}

/** An empty market. @throws RangeError naming the limit */
export function openCandidateIndex(kinship: Kinship, estimate: Estimate, limits: CandidateLimits = {}): CandidateIndex {
  const { perTalent = 64, perPosting = 200 } = limits
  checkCount('perTalent', perTalent, 1)
  checkCount('perPosting', perPosting, 1)
  return {
    kinship,
    estimate,
    talents: openSkills(),
    postings: openSkills(),
    asking: openInverted(kinship.concepts),
    offering: openInverted(kinship.concepts),
    open: new Uint8Array(16),
    limits: { perTalent, perPosting },
    reach: openReach(kinship),
    cover: new Float32Array(16),
    touched: new Int32Array(16),
  }
}

/** Adds a talent, at most 15 of whose skills count. Returns the id: the next number. @throws RangeError naming the skill */
export function indexTalent(index: CandidateIndex, skills: readonly Skill[]): number {
  const talent = addRow(index.talents, talentRow(skills, index.kinship.concepts))
  makeRoom(index, talent + 1)
  enterTalent(index, talent)
  return talent
}

/** Replaces a talent's skills. @throws RangeError naming the argument */
export function reindexTalent(index: CandidateIndex, talent: number, skills: readonly Skill[]): void {
  const { kinship, talents, offering, reach } = index
  checkIndex('talent', talent, talents.owners)
  const row = talentRow(skills, kinship.concepts)
  directReachOf(reach, kinship, talents, talent)
  for (let k = 0; k < reach.count; k++) leave(offering, reach.served[k] ?? 0, talent)
  putRow(talents, talent, row)
  enterTalent(index, talent)
}

/** Adds a posting; weights are made to sum to 1. Returns the id: the next number. @throws RangeError naming the skill */
export function indexPosting(index: CandidateIndex, needs: readonly Skill[]): number {
  const row = postingRow(needs, index.kinship.concepts)
  const posting = addRow(index.postings, row)
  makeRoom(index, posting + 1)
  index.open = wider(index.open, posting + 1)
  index.open[posting] = 1
  for (const { concept, amount } of row) enter(index.asking, concept, posting, amount)
  return posting
}

/** A closed posting is nobody's candidate any more. @throws RangeError naming the argument */
export function unindexPosting(index: CandidateIndex, posting: number): void {
  const { postings, asking, open } = index
  checkIndex('posting', posting, postings.owners)
  open[posting] = 0
  const end = postings.to[posting] ?? 0
  for (let need = postings.from[posting] ?? 0; need < end; need++) leave(asking, postings.concept[need] ?? 0, posting)
}

function enterTalent({ kinship, talents, offering, reach }: CandidateIndex, talent: number): void {
  directReachOf(reach, kinship, talents, talent)
  for (let k = 0; k < reach.count; k++) {
    const concept = reach.served[k] ?? 0
    enter(offering, concept, talent, reach.level[concept] ?? 0)
  }
}

function makeRoom(index: CandidateIndex, owners: number): void {
  index.cover = wider(index.cover, owners)
  index.touched = wider(index.touched, owners)
}
