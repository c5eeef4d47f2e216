import { normalise } from './normalise.ts'

/** Words that mean the same, from a general dictionary. */
export interface SynonymGroup {
  id: string
  /** each list is one word in its several writings; two lists are two words for one thing (宿屋, 旅館) */
  words: readonly (readonly string[])[]
}

/** folded word → ids of the groups that it belongs to */
export type GroupsByWord = ReadonlyMap<string, readonly string[]>

/** A word of this many groups means too many things to say anything (e.g. 出る). */
const MOST_MEANINGS = 3

/** Indexes the groups by folded word, without one-letter words and words of too many meanings. */
export function groupsByWord(groups: readonly SynonymGroup[]): GroupsByWord {
  const index = new Map<string, string[]>()
  for (const { id, words } of groups)
    for (const word of new Set(words.flat().map(normalise))) {
      const ids = index.get(word)
      if (ids) ids.push(id)
      else if (word.length > 1) index.set(word, [id])
    }
  for (const [word, ids] of index) if (ids.length > MOST_MEANINGS) index.delete(word)
  return index
}

/** folded word → the ways to write it and the concepts that it leads to */
export type Words = Map<string, { writings: Set<string>; ids: Set<string> }>

/** Notes one more writing, or one more meaning, of a word. */
export function addWriting(words: Words, writing: string, ids: Iterable<string>): void {
  const folded = normalise(writing)
  const word = words.get(folded) ?? { writings: new Set(), ids: new Set() }
  word.writings.add(writing)
  for (const id of ids) word.ids.add(id)
  words.set(folded, word)
}

/**
 * Writings that the dictionary adds to words already known. Only writings of the same word: its looser synonyms would
 * read every 経験 as a 体験; and only of three letters or more, or ロス would be Los Angeles and だし any 出し. Known words
 * are left alone, and so are writings that would stand for over two things.
 */
export function addedWritings(known: Words, groups: readonly SynonymGroup[]): Words {
  const added: Words = new Map()
  for (const writings of groups.flatMap(({ words }) => words)) {
    const clear = writings.filter((writing) => writing.length > 2)
    const ids = new Set(clear.flatMap((writing) => [...(known.get(normalise(writing))?.ids ?? [])]))
    const fresh = clear.filter((writing) => !known.has(normalise(writing)))
    if (ids.size > 0) for (const writing of fresh) addWriting(added, writing, ids)
  }
  for (const [word, { ids }] of added) if (ids.size > 2) added.delete(word)
  return added
}
