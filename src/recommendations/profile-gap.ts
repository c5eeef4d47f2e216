import { isSkill, nameOfNumber } from './concepts.ts'
import type { MarketBook } from './market-book.ts'
import { skillsOfTalent } from './traits.ts'

/** A skill that open postings ask for and that is not in somebody's profile. */
export interface WantedSkill {
  name: string
  postings: number
}

/** What a profile lacks for better recommendations. */
export interface ProfileGap {
  hasSkills: boolean
  /** Asked for most often among what the profile does not name, the most wanted first. */
  wanted: WantedSkill[]
}

const MOST = 5

/** What would open more postings to a talent, if they can do it. */
export function profileGap(book: MarketBook, talentId: string): ProfileGap {
  const talent = book.talents[book.talentNumbers.get(talentId) ?? -1]
  const own = new Set(talent ? skillsOfTalent(talent).map(({ concept }) => concept) : [])
  return { hasSkills: own.size > 0, wanted: mostWanted(book, own) }
}

function mostWanted(book: MarketBook, own: ReadonlySet<number>): WantedSkill[] {
  const counts = new Map<number, number>()
  for (const [posting, { skills }] of book.needs.entries()) {
    if (book.state.open[posting] !== 1) continue
    for (const { concept } of skills)
      if (isSkill(concept) && !own.has(concept)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, times], [b, others]) => others - times || a - b)
    .slice(0, MOST)
    .map(([concept, postings]) => ({ name: nameOfNumber(concept), postings }))
}
