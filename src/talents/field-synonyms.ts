import { type Synonyms, usualSynonyms } from '../platform/search/index.ts'
import { taxonomy } from './taxonomy.ts'

/** The nearest words of a concept stand first in `data/`; those further down would widen a search too much. */
const NEAREST = 3

/** 副業 = 複業 = 兼業 and the like, with the nearest names of every occupation and skill. */
export const fieldSynonyms: Synonyms = [
  ...usualSynonyms,
  ...taxonomy
    .filter(({ kind }) => kind !== 'industry')
    .map(({ name, synonyms, shared = [] }) => [
      name,
      ...synonyms.filter((word) => !shared.includes(word)).slice(0, NEAREST),
    ]),
]
