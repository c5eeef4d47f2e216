import everyday from '../../../data/search-synonyms.json' with { type: 'json' }
import { fold } from './fold.ts'

/** Words that mean the same, group by group, as they are written. */
export type Synonyms = readonly (readonly string[])[]

/** Everyday words, `data/search-synonyms.json`; whoever builds an index may hand in more. */
export const usualSynonyms: Synonyms = everyday.groups

/** Finds the group of a word, whatever its width, case or kanji. */
export type SynonymTable = (word: string) => readonly string[]

/** Prepares a list for look-up: a word in no group stands alone; a word in several has all their members. */
export function synonymTable(groups: Synonyms): SynonymTable {
  const members = new Map<string, string[]>()
  for (const group of groups) {
    for (const word of group) {
      const key = fold(word)
      members.set(key, [...(members.get(key) ?? []), ...group])
    }
  }
  return (word) => [...new Set([word, ...(members.get(fold(word)) ?? [])])]
}
