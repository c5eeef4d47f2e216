import { normalise } from '../matching/text/normalise.ts'
import { type Concept, type ConceptKind, lineage, wordsOf } from '../matching/text/taxonomy.ts'
import { taxonomy } from './taxonomy.ts'

/** 職種・スキル・業種 by name, in groups and as choices: the one place where pages and forms ask for them. */

/** A concept as people see it. */
export interface Named {
  id: string
  name: string
}

/** The skills of one occupation, in the order of the data. */
export interface SkillGroup {
  occupation: Named
  skills: readonly Named[]
}

/** Most skills of one talent that count for matching, so that a long list is no advantage (docs/matching.md, Fairness and abuse). */
export const MOST_COUNTED_SKILLS = 15

const byId = new Map(taxonomy.map((concept) => [concept.id, concept]))
const of = (kind: ConceptKind): readonly Concept[] => taxonomy.filter((concept) => concept.kind === kind)

export const occupations: readonly Named[] = of('occupation').map(named)
/** For `choice(…)` and `choices(…)` in forms. */
export const skillIds = of('skill').map(({ id }) => id)

const skillsByOccupation = Map.groupBy(of('skill'), ({ id }) => occupationOfSkill(id))

export const skillGroups: readonly SkillGroup[] = occupations.map((occupation) => ({
  occupation,
  skills: (skillsByOccupation.get(occupation.id) ?? []).map(named),
}))

/** For select boxes. */
export const occupationChoices = occupations.map(({ id, name }) => ({ value: id, label: name }))
/** 日本標準産業分類の大分類, each with its own trades below it. */
export const industryChoices = of('industry')
  .filter(({ parent }) => parent === null)
  .map((division) => ({
    label: division.name,
    choices: [division, ...of('industry').filter(({ id }) => isBelow(id, division.id))].map(({ id, name }) => ({
      value: id,
      label: name,
    })),
  }))

/** Name of an occupation, a skill or an industry. An id that the data does not know any more stands for itself. */
export function nameOf(id: string): string {
  return byId.get(id)?.name ?? id
}

export function isSkill(id: string): boolean {
  return byId.get(id)?.kind === 'skill'
}

/** The occupation that a skill stands under; '' for an id that is not known. */
export function occupationOfSkill(id: string): string {
  return lineage(byId, id)[0] ?? ''
}

/** Ids of the skills whose name, reading or everyday words contain the text, or whose occupation's name does. */
export function findSkills(text: string): ReadonlySet<string> {
  const typed = normalise(text.slice(0, 100)).trim()
  if (typed === '') return new Set()
  const isMeant = (concept: Concept): boolean =>
    [concept.reading, ...wordsOf(concept)].some((word) => normalise(word).includes(typed))
  const found = of('skill').filter((skill) => isMeant(skill) || hasName(occupationOfSkill(skill.id), typed))
  return new Set(found.map(({ id }) => id))
}

function hasName(occupation: string, typed: string): boolean {
  return normalise(nameOf(occupation)).includes(typed)
}

function isBelow(id: string, above: string): boolean {
  return id !== above && lineage(byId, id)[0] === above
}

function named({ id, name }: Concept): Named {
  return { id, name }
}
