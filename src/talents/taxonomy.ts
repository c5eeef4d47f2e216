import industries from '../../data/industries.json' with { type: 'json' }
import occupations from '../../data/occupations.json' with { type: 'json' }
import skills from '../../data/skills.json' with { type: 'json' }
import type { Taxonomy } from '../matching/text/taxonomy.ts'

/** 職種・スキル・業種: the concepts of `data/`, in the files' order. */
export const taxonomy: Taxonomy = [
  ...occupations.concepts.map((concept) => ({ ...concept, kind: 'occupation' as const })),
  ...skills.concepts.map((concept) => ({ ...concept, kind: 'skill' as const })),
  ...industries.concepts.map((concept) => ({ ...concept, kind: 'industry' as const })),
]
