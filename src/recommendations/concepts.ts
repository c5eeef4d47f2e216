import { type Kinship, kinshipOf } from '../matching/index.ts'
import { taxonomy } from '../talents/taxonomy.ts'
import { textMapper } from '../talents/text-mapper.ts'

const numbers = new Map(taxonomy.map(({ id }, number) => [id, number]))

/** The engine knows concepts by number: their place in the taxonomy. Undefined for a code that is not (or no longer) in it. */
export function conceptNumber(id: string): number | undefined {
  return numbers.get(id)
}

/** What people call the concept with this number. */
export function nameOfNumber(concept: number): string {
  return taxonomy[concept]?.name ?? ''
}

/** Neither an occupation nor an industry: what people choose in their profile. */
export function isSkill(concept: number): boolean {
  return taxonomy[concept]?.kind === 'skill'
}

/** Which concepts serve where another is asked for. */
export function taxonomyKinship(): Kinship {
  return kinshipOf(taxonomy.map(({ parent }) => (parent === null ? -1 : (numbers.get(parent) ?? -1))))
}

const MOST_FROM_TEXT = 5

/** The occupations and skills that a text is about, the clearest first. */
export function conceptsOfText(text: string): { concept: number; weight: number }[] {
  return textMapper()
    .concepts(text)
    .flatMap(({ id, weight }) => {
      const concept = conceptNumber(id)
      return concept === undefined || taxonomy[concept]?.kind === 'industry' ? [] : [{ concept, weight }]
    })
    .slice(0, MOST_FROM_TEXT)
}
