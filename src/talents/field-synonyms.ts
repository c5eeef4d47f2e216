import { type Synonyms, usualSynonyms } from '../platform/search/index.ts'
import { taxonomy } from './taxonomy.ts'
import type { TaughtWord } from './text-mapper.ts'

/** The nearest words of a concept stand first in `data/`; those further down would widen a search too much. */
const NEAREST = 3

const wordsByConcept = new Map(
  taxonomy.map(({ id, kind, name, synonyms, shared = [] }) => [
    id,
    // A trade is found by its name alone: its other words stand in half of all texts.
    kind === 'industry' ? [name] : [name, ...synonyms.filter((word) => !shared.includes(word)).slice(0, NEAREST)],
  ]),
)

/** The name of a concept and the words nearest to it; none for null and what is not known. */
export function wordsOfConcept(id: string | null): readonly string[] {
  return (id !== null && wordsByConcept.get(id)) || []
}

/** 副業 = 複業 = 兼業 and the like, with the nearest names of every occupation and skill. */
export const fieldSynonyms: Synonyms = [
  ...usualSynonyms,
  ...[...wordsByConcept.values()].filter((words) => words.length > 1),
]

/** The same with the words that operators taught: each means what its concept is called. */
export function synonymsWith(taught: readonly TaughtWord[]): Synonyms {
  const groups = taught.map(({ written, concept }) => [written, ...wordsOfConcept(concept)])
  return [...fieldSynonyms, ...groups.filter((words) => words.length > 1)]
}
