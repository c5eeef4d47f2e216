import { createRequire } from 'node:module'
import type { SynonymGroup } from '../matching/text/synonym-groups.ts'

interface Entry {
  midashi: string
  /** entries of one number are writings of one word */
  vocabularyNumber?: number
  /** 2: struck from the dictionary, kept there only as a record */
  expandControl: 0 | 1 | 2
  /** fields, e.g. ビジネス, 人名 */
  bunya: string[]
}

/** Personal names say nothing about skills and may not be matched on; abuse is not repeated. */
const LEFT_OUT = ['人名', 'キャラ', '不快']

/**
 * The groups of the Sudachi synonym dictionary (Works Applications, Apache-2.0), as the matching engine takes them.
 * Read at once, about 0.2 s: ask once, at start.
 */
export function synonymGroups(): SynonymGroup[] {
  return dictionary().flatMap(({ id, items }) => {
    const usable = items.filter(isUsable)
    const words = Map.groupBy(usable, ({ vocabularyNumber }) => vocabularyNumber)
    return usable.length > 1 ? [{ id, words: [...words.values()].map(writings) }] : []
  })
}

function writings(entries: readonly Entry[]): string[] {
  return entries.map(({ midashi }) => midashi)
}

/** The package's entry for ES modules names a file that it does not ship, so the CommonJS side is asked for its data. */
function dictionary(): { id: string; items: Entry[] }[] {
  const require = createRequire(import.meta.url)
  const file = require.resolve('sudachi-synonyms-dictionary').replace(/index\.js$/, 'sudachi-synonyms-dictionary.json')
  return require(file)
}

function isUsable({ expandControl, bunya }: Entry): boolean {
  return expandControl !== 2 && !bunya.some((field) => LEFT_OUT.includes(field))
}
