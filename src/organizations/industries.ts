import industries from '../../data/industries.json' with { type: 'json' }
import { normalise } from '../matching/text/normalise.ts'
import type { ChoiceGroup } from '../ui/fields/select-field.tsx'

type Row = (typeof industries.concepts)[number]

const byId = new Map<string, Row>(industries.concepts.map((row) => [row.id, row]))

/** 業種, as the form posts it. */
export const industryIds = industries.concepts.map(({ id }) => id)

/** 業種 under the 大分類 of 日本標準産業分類; the 大分類 itself can be chosen as well. */
export const industryChoices: ChoiceGroup[] = industries.concepts
  .filter(({ parent }) => parent === null)
  .map((top) => ({
    label: top.name,
    choices: [top, ...industries.concepts.filter((row) => row.id !== top.id && topOf(row) === top.id)].map(
      ({ id, name }) => ({ value: id, label: name }),
    ),
  }))

/** What an industry is called; an id that the data does not know any more stands for itself. */
export function industryName(id: string | null): string {
  return id === null ? '' : (byId.get(id)?.name ?? id)
}

/** Every word that people use, with the industry that uses it first; names beat everyday words. */
const byWord = new Map<string, string>()
for (const { id, name } of industries.concepts) if (!byWord.has(normalise(name))) byWord.set(normalise(name), id)
for (const { id, synonyms } of industries.concepts)
  for (const word of synonyms.map(normalise)) if (!byWord.has(word)) byWord.set(word, id)

/** The industry that an office's word means: by its name first, then by the words people use. */
export function industryOf(written: string): string | undefined {
  return byWord.get(normalise(written).trim())
}

function topOf(row: Row): string {
  const above = row.parent === null ? undefined : byId.get(row.parent)
  return above ? topOf(above) : row.id
}
