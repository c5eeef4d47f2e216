import { normalise } from '../matching/text/normalise.ts'
import { type PostingTraits, type Skill, type TalentTraits, traitsOf } from '../matching/index.ts'
import { conceptNumber, conceptsOfText } from './concepts.ts'
import type { PostingRow, TalentRow } from './market-rows.ts'

const levels: Record<string, number> = { learning: 0.4, working: 0.75, leading: 1 }
/** 「リードできる」 without years is a word only: it counts as 「実務で使える」. */
const UNPROVED = 0.75
/** A person who named no hours may have any number. */
const ANY_HOURS = 200
/** A fee that is to be agreed on keeps nobody away: above every fee that can be hoped for. */
export const ANY_FEE = 10_000_000

/** Skills as the engine takes them, from the structured profile only; its fifteen strongest count (docs/matching.md, Fairness and abuse). */
export function skillsOfTalent({ skills }: Pick<TalentRow, 'skills'>): Skill[] {
  return skills.flatMap(({ skill, level, years }) => {
    const concept = conceptNumber(skill)
    if (concept === undefined) return []
    const amount = levels[level] ?? 0
    return [{ concept, amount: (years ?? 0) > 0 ? amount : Math.min(amount, UNPROVED) }]
  })
}

/** @param month this month, 2026-04 */
export function traitsOfTalent(row: TalentRow, month: string): TalentTraits {
  return traitsOf({
    regions: [...new Set(row.wishes.map(prefectureOf))],
    remoteOnly: row.remoteOnly,
    hoursPerMonth: row.hours ?? ANY_HOURS,
    feeInYen: row.feeYen ?? 0,
    recency: recencyOf(row.lastMonth, month),
    evidence: 0.4 * Number(row.hasAchievements) + 0.3 * Number(row.careers > 0) + 0.3 * Number(row.contracts > 0),
  })
}

/** 1 while at work, a fifth less for each year since; who tells nothing stands in the middle. */
function recencyOf(lastMonth: string | null, month: string): number {
  if (lastMonth === null) return 0.5
  if (lastMonth >= month) return 1
  const years = Temporal.PlainYearMonth.from(lastMonth)
    .until(Temporal.PlainYearMonth.from(month))
    .total({
      unit: 'years',
      relativeTo: Temporal.PlainDate.from(`${lastMonth}-01`),
    })
  return Math.max(0, 1 - years / 5)
}

/** What a posting asks for, and whether that had to be read from its text. */
export interface Needs {
  skills: Skill[]
  fromText: boolean
}

const WISHED = 0.4

/** Chosen skills count by must or wish. Without any that is known, the text and the occupation say what it is about. */
export function needsOf({ skills, text, occupation }: Pick<PostingRow, 'skills' | 'text' | 'occupation'>): Needs {
  const chosen = skills.flatMap(({ skill, must }) => {
    const concept = conceptNumber(skill)
    return concept === undefined ? [] : [{ concept, amount: must ? 1 : WISHED }]
  })
  if (chosen.length > 0) return { skills: chosen, fromText: false }
  const read = conceptsOfText(text).map(({ concept, weight }) => ({ concept, amount: weight }))
  const trade = occupation === null ? undefined : conceptNumber(occupation)
  return { skills: trade === undefined ? read : [...read, { concept: trade, amount: 0.5 }], fromText: true }
}

const remotes: Record<string, number> = { full: 1, partly: 0.6, onsite: 0 }

/** @param popularity from its record (popularities); none is neither popular nor unpopular */
export function traitsOfPosting(row: PostingRow, popularity = 0): PostingTraits {
  return {
    region: prefectureOf(row.townCode),
    remote: row.visitRhythm === 'none' ? (remotes[row.remote] ?? 0) : Math.min(0.75, remotes[row.remote] ?? 0),
    hoursPerMonth: row.hours ?? 0,
    feeInYen: monthlyFee(row),
    popularity,
  }
}

export const prefectureOf = (code: string): number => Number(code.slice(0, 2))

function monthlyFee({ feeKind, feeYen, hours, periodMonths }: PostingRow): number {
  if (feeKind === 'unpaid') return 0
  if (feeYen === null) return ANY_FEE
  if (feeKind === 'hourly') return hours === null ? ANY_FEE : feeYen * hours
  if (feeKind === 'lump') return periodMonths === null ? ANY_FEE : feeYen / periodMonths
  return feeYen
}

/** The same client with the same text: who withdraws and posts again keeps the load. */
export function fingerprintOf({ clientId, text }: Pick<PostingRow, 'clientId' | 'text'>): string {
  return `${clientId} ${normalise(text).replaceAll(/\s+/g, '')}`
}
