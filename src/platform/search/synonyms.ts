import everyday from '../../../data/search-synonyms.json' with { type: 'json' }
import { fold } from './fold.ts'
import { toKatakana } from './kana.ts'

/** Words that mean the same, group by group, as they are written. */
export type Synonyms = readonly (readonly string[])[]

/** Everyday words, `data/search-synonyms.json`; whoever builds an index may hand in more. */
export const usualSynonyms: Synonyms = everyday.groups

/** Words that find more than themselves, one way only: who looks for SNS means インスタ too, but not the other way round. */
export type Narrower = Readonly<Record<string, readonly string[]>>

export const usualNarrower: Narrower = everyday.narrower

/** Finds the group of a word, whatever its width, case, kana or kanji: いんすた is インスタ. */
export type SynonymTable = (word: string) => readonly string[]

/**
 * Prepares a list for look-up: a word in no group stands alone; a word in several has all their members, and after them
 * what is narrower than any of these, with the groups of that.
 */
export function synonymTable(groups: Synonyms, narrower: Narrower = usualNarrower): SynonymTable {
  const members = new Map<string, string[]>()
  for (const group of groups) {
    for (const word of group) {
      const key = keyOf(word)
      members.set(key, [...(members.get(key) ?? []), ...group])
    }
  }
  const same = (word: string): string[] => [word, ...(members.get(keyOf(word)) ?? [])]
  const kinds = new Map(Object.entries(narrower).map(([word, words]) => [keyOf(word), words]))
  const kindsOf = (word: string): string[] => (kinds.get(keyOf(word)) ?? []).flatMap(same)
  return (word) => [...new Set([...same(word), ...same(word).flatMap(kindsOf)])]
}

function keyOf(word: string): string {
  return fold(toKatakana(word))
}
