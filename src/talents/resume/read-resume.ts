import { dayInJapan } from '../../law/japanese-date.ts'
import { type OccupationGuess, type SkillGuess, skillsIn } from './guess-skills.ts'
import { achievementsFrom, headlineFrom, introductionFrom, type TextGuess, yearsOf } from './guess-words.ts'
import { linesOf } from './lines.ts'
import { type CareerGuess, careersIn } from './read-careers.ts'

/** Longest text that is read; a 職務経歴書 has some 2,000 to 4,000 characters. */
export const LONGEST_RESUME = 20_000

/** What a 職務経歴書 seems to say. Nothing of it counts until the person has confirmed it. */
export interface ResumeGuess {
  headline: TextGuess
  introduction: TextGuess
  achievements: TextGuess
  careers: CareerGuess[]
  skills: SkillGuess[]
  occupations: OccupationGuess[]
  /** Years of work in all; null when no period was found. */
  years: number | null
}

/** Reads a pasted 職務経歴書. Pure but for the dictionary: the same text on the same day gives the same guess. */
export function readResume(text: string, now: Date): ResumeGuess {
  const lines = linesOf(text.slice(0, LONGEST_RESUME))
  const careers = careersIn(lines)
  const { skills, occupations } = skillsIn(lines)
  const years = yearsOf(careers, dayInJapan(now).toPlainYearMonth())
  return {
    headline: headlineFrom(careers, occupations, years),
    introduction: introductionFrom(lines, careers),
    achievements: achievementsFrom(lines, careers),
    careers,
    skills,
    occupations,
    years,
  }
}
