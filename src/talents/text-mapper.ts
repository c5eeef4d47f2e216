import { createMapper, type Mapper } from '../matching/text/mapper.ts'
import { normalise } from '../matching/text/normalise.ts'
import type { SynonymGroup } from '../matching/text/synonym-groups.ts'
import { synonymGroups } from './synonyms.ts'
import { taxonomy } from './taxonomy.ts'

/** What an operator taught: that a word means a concept, or (null) nothing that helps. */
export interface TaughtWord {
  written: string
  concept: string | null
}

let groups: readonly SynonymGroup[] | undefined
let mapper: Mapper | undefined
let taught: readonly TaughtWord[] = []

/**
 * Reads free text as concepts, with the words that operators taught. The dictionary takes about half a second, so it is read
 * when first asked for.
 */
export function textMapper(): Mapper {
  mapper ??= taughtMapper()
  return mapper
}

/** From now on, these are the words that were taught; the same again costs nothing. */
export function teachMapper(words: readonly TaughtWord[]): void {
  if (JSON.stringify(words) === JSON.stringify(taught)) return
  taught = words
  mapper = undefined
}

function taughtMapper(): Mapper {
  groups ??= synonymGroups()
  const byConcept = Map.groupBy(taught, ({ concept }) => concept)
  const known = taxonomy.map((concept) => {
    const more = byConcept.get(concept.id)?.map(({ written }) => written) ?? []
    return more.length === 0 ? concept : { ...concept, synonyms: [...concept.synonyms, ...more] }
  })
  const passedOver = new Set(byConcept.get(null)?.map(({ written }) => normalise(written)))
  const { concepts, unmapped } = createMapper(known, groups)
  return {
    concepts,
    unmapped: (text) =>
      passedOver.has(normalise(text)) ? [] : unmapped(text).filter((word) => !passedOver.has(normalise(word))),
  }
}
