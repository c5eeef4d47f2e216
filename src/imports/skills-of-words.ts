import { normalise } from '../matching/text/normalise.ts'
import { wordsOf } from '../matching/text/taxonomy.ts'
import { taxonomy } from '../talents/taxonomy.ts'

const skills = taxonomy.filter(({ kind }) => kind === 'skill')
const byName = new Map(skills.map(({ id, name }) => [normalise(name), id]))
/** Every word that people use for a skill, with all the skills that it may mean. */
const byWord = new Map<string, Set<string>>()
for (const skill of skills)
  for (const word of wordsOf(skill).map(normalise)) byWord.set(word, (byWord.get(word) ?? new Set()).add(skill.id))

/**
 * Skills that an office's words mean for certain: a skill's own name, or an everyday word of one skill only. 「経理」 is an
 * occupation and stands for many skills, so it stays a word.
 */
export function skillsOfWords(words: readonly string[]): { skills: string[]; left: string[] } {
  const meant = words.map((word) => ({ word, skill: skillOf(word) }))
  return {
    skills: [...new Set(meant.flatMap(({ skill }) => skill ?? []))],
    left: meant.filter(({ skill }) => !skill).map(({ word }) => word),
  }
}

function skillOf(word: string): string | undefined {
  const typed = normalise(word).trim()
  const [only, ...others] = byWord.get(typed) ?? []
  return byName.get(typed) ?? (others.length === 0 ? only : undefined)
}
