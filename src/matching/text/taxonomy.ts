import { normalise } from './normalise.ts'

export type ConceptKind = 'occupation' | 'skill' | 'industry'

/** One concept of the taxonomy: an occupation 職種, a skill スキル or an industry 業種. */
export interface Concept {
  /** kebab-case English; never changes once published */
  id: string
  kind: ConceptKind
  name: string
  /** kana */
  reading: string
  parent: string | null
  /** the words people really write */
  synonyms: string[]
  /** beginnings of what people write who do not know the word: 辞めて, 図面が */
  phrases?: string[]
  /** synonyms and phrases that another concept lists too, on purpose */
  shared?: string[]
  /** 日本標準産業分類, industries only */
  code?: string | null
}

export type Taxonomy = readonly Concept[]

const MAX_DEPTH = 3

/** The words and phrases of a concept, its name first. */
export function wordsOf(concept: Concept): string[] {
  return [concept.name, ...concept.synonyms, ...(concept.phrases ?? [])]
}

/** Concepts from the top of the tree down to this one; stops at a circle instead of turning in it. */
export function lineage(taxonomy: ReadonlyMap<string, Concept>, id: string): string[] {
  const line: string[] = []
  for (let at: string | null = id; at !== null && !line.includes(at); at = taxonomy.get(at)?.parent ?? null)
    line.push(at)
  return line.reverse()
}

/** Everything that is wrong with a taxonomy, as English sentences for whoever edits the data; empty when sound. */
export function faults(taxonomy: Taxonomy): string[] {
  const byId = new Map(taxonomy.map((concept) => [concept.id, concept]))
  return [
    ...taxonomy.flatMap((concept) => faultsOf(concept, byId)),
    ...repeatedIds(taxonomy),
    ...repeatedWords(taxonomy),
  ]
}

function faultsOf(concept: Concept, byId: ReadonlyMap<string, Concept>): string[] {
  const found: string[] = []
  const line = lineage(byId, concept.id)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(concept.id)) found.push(`${concept.id}: id is not kebab-case`)
  if (!/^[ぁ-ゖー]+$/.test(concept.reading)) found.push(`${concept.id}: reading is not hiragana`)
  if (concept.parent !== null && !byId.has(concept.parent))
    found.push(`${concept.id}: parent ${concept.parent} is missing`)
  if (byId.get(line[0] ?? '')?.parent) found.push(`${concept.id}: its parents form a circle`)
  if (line.length > MAX_DEPTH) found.push(`${concept.id}: deeper than ${MAX_DEPTH}`)
  return found
}

function repeatedIds(taxonomy: Taxonomy): string[] {
  const seen = new Set<string>()
  return taxonomy.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => `${id}: id is used twice`)
}

/** A word may lead to two concepts only when both say so, or the meaning of a text would depend on the order of a file. */
function repeatedWords(taxonomy: Taxonomy): string[] {
  const owners = new Map<string, Concept[]>()
  for (const concept of taxonomy)
    for (const word of new Set(wordsOf(concept).map(normalise)))
      owners.set(word, [...(owners.get(word) ?? []), concept])
  return [...owners].flatMap(([word, concepts]) => {
    const marked = concepts.every((concept) => concept.shared?.map(normalise).includes(word))
    return concepts.length < 2 || marked ? [] : [`${word}: belongs to ${concepts.map(({ id }) => id).join(' and ')}`]
  })
}
