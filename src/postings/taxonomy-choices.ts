import { type Concept, lineage } from '../matching/text/taxonomy.ts'
import { taxonomy } from '../talents/taxonomy.ts'
import type { Choice, ChoiceGroup } from '../ui/fields/select-field.tsx'

const byId = new Map(taxonomy.map((concept) => [concept.id, concept]))
const of = (kind: Concept['kind']) => taxonomy.filter((concept) => concept.kind === kind)
const choice = ({ id, name }: Concept): Choice => ({ value: id, label: name })

/** 職種, in the order of `data/occupations.json`. */
export const occupationChoices: readonly Choice[] = of('occupation').map(choice)

/** スキル under the occupation that they belong to, however deep they stand. */
export const skillGroups: readonly (ChoiceGroup & { occupation: string })[] = groupsOf('skill', 'occupation').map(
  ({ top, choices }) => ({ occupation: top.id, label: top.name, choices }),
)

/** 業種 under the 大分類 of 日本標準産業分類; the 大分類 itself can be chosen as well. */
export const industryGroups: readonly ChoiceGroup[] = groupsOf('industry', 'industry').map(({ top, choices }) => ({
  label: top.name,
  choices: [choice(top), ...choices],
}))

export const occupationIds = idsOf('occupation')
export const skillIds = idsOf('skill')
export const industryIds = idsOf('industry')

/** What an occupation, skill or industry is called; an unknown one is shown as it is. */
export function conceptName(id: string | null): string {
  return id === null ? '' : (byId.get(id)?.name ?? id)
}

function idsOf(kind: Concept['kind']): [string, ...string[]] {
  return of(kind).map(({ id }) => id) as [string, ...string[]]
}

function groupsOf(kind: Concept['kind'], topKind: Concept['kind']): { top: Concept; choices: Choice[] }[] {
  return of(topKind).flatMap((top) => {
    if (topKind === kind && top.parent !== null) return []
    const below = of(kind).filter(({ id }) => id !== top.id && lineage(byId, id)[0] === top.id)
    return kind === topKind || below.length > 0 ? [{ top, choices: below.map(choice) }] : []
  })
}
