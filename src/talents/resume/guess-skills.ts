import { isSkill, nameOf, occupations } from '../skill-catalogue.ts'
import type { SkillLevel } from '../talent.ts'
import { textMapper } from '../text-mapper.ts'
import { isCircumstance } from './circumstances.ts'
import { halfWidth, type Line, sentencesOf } from './lines.ts'

export interface SkillGuess {
  skill: string
  name: string
  level: SkillLevel
  years: number | null
  /** The sentence that says it most clearly, as it was written. */
  source: string
}

export interface OccupationGuess {
  id: string
  name: string
  source: string
}

const MOST_SKILLS = 15
/** One clear mention weighs 0.5, one inside another word less. */
const CLEAR = 0.4

interface Mention {
  weight: number
  clearest: number
  sources: string[]
}

/** Skills and occupations that the text speaks of, each with the sentence it comes from. */
export function skillsIn(lines: readonly Line[]): { skills: SkillGuess[]; occupations: OccupationGuess[] } {
  const mentions = mentionsIn(lines.filter(({ part }) => part !== 'licences'))
  const ordered = [...mentions].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
  const clear = ordered.filter(([, { weight }]) => weight >= CLEAR)
  const known = new Set(occupations.map(({ id }) => id))
  return {
    skills: clear
      .filter(([id]) => isSkill(id))
      .slice(0, MOST_SKILLS)
      .map(([id, mention]) => skillOf(id, mention)),
    occupations: clear
      .filter(([id]) => known.has(id))
      .slice(0, 3)
      .map(([id, { sources }]) => ({ id, name: nameOf(id), source: sources[0] ?? '' })),
  }
}

function mentionsIn(lines: readonly Line[]): Map<string, Mention> {
  const mentions = new Map<string, Mention>()
  for (const sentence of new Set(lines.flatMap(({ written }) => sentencesOf(written))))
    for (const { id, weight, words } of textMapper().concepts(halfWidth(sentence))) {
      if (words.every(isCircumstance)) continue
      const mention = mentions.get(id) ?? { weight: 0, clearest: 0, sources: [] }
      mention.weight = 1 - (1 - mention.weight) * (1 - weight)
      if (weight > mention.clearest) mention.sources.unshift(sentence)
      else mention.sources.push(sentence)
      mention.clearest = Math.max(weight, mention.clearest)
      mentions.set(id, mention)
    }
  return mentions
}

function skillOf(skill: string, { sources }: Mention): SkillGuess {
  const said = sources.map(halfWidth)
  return { skill, name: nameOf(skill), level: levelIn(said), years: yearsIn(said), source: sources[0] ?? '' }
}

function levelIn(sentences: readonly string[]): SkillLevel {
  if (sentences.some((s) => /統括|責任者|マネジメント|指導|育成|リーダー|立ち?上げ|講師|内製化/.test(s)))
    return 'leading'
  return sentences.every((s) => /勉強中|学習中?|独学|基礎|初級|学んで/.test(s)) ? 'learning' : 'working'
}

/** 「SEO(5年)」「経験5年」, never the year of a date. */
function yearsIn(sentences: readonly string[]): number | null {
  for (const sentence of sentences) {
    const years = Number(
      /(?<!\d|(?:昭和|平成|令和|[SHR])\s?)(\d{1,2})年(?!\d|度|\s*\d{1,2}\s*月)(?:間|以上|目|ほど|程度|\)|の経験|、|。|$)/.exec(
        sentence,
      )?.[1] ?? '',
    )
    if (years >= 1 && years <= 40) return years
  }
  return null
}
