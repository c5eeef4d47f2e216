import { definitionOf, indicators } from '../indicator.ts'
import { textsOf } from './statement.ts'

/** One column of a grant's form: its heading, what stands in it, and its unit. */
export interface FormColumn {
  heading: string
  /** `programme`, `name-2`, `text-effect`, `value:matches` …: see `columnSources`. */
  source: string
  unit: string
}

const numerals = ['①', '②', '③', '④', '⑤'] as const

/** The columns of a form of 2015 in which towns reported grants for 地方創生 (its title is not known to us), until the town sets its own. */
export const defaultColumns: readonly FormColumn[] = [
  { heading: '交付対象事業の名称', source: 'programme', unit: '' },
  { heading: '交付金の種類', source: 'grant', unit: '' },
  { heading: '実績額', source: 'expenses', unit: '円' },
  ...numerals.flatMap((numeral, n) => [
    { heading: `指標${numeral} 名称`, source: `name-${n + 1}`, unit: '' },
    { heading: `指標${numeral} 指標値`, source: `target-${n + 1}`, unit: '' },
    { heading: `指標${numeral} 単位`, source: `unit-${n + 1}`, unit: '' },
    { heading: `指標${numeral} 目標年月`, source: `when-${n + 1}`, unit: '' },
    { heading: `指標${numeral} 実績値`, source: `value-${n + 1}`, unit: '' },
  ]),
  ...textsOf('grant').map(({ name, label }) => ({ heading: label, source: `text-${name}`, unit: '' })),
]

const fixed: readonly (readonly [string, string])[] = [
  ['programme', '事業の名称'],
  ['grant', '交付金の種類'],
  ['expenses', '実績額(支出の合計)'],
]
const ofTargets = {
  name: '名称',
  target: '指標値(目標)',
  unit: '単位',
  when: '目標年月',
  value: '実績値',
  rate: '達成率',
}

/** Everything that a column may hold, in groups as they are chosen. */
export const columnSources: readonly { label: string; choices: { value: string; label: string }[] }[] = [
  { label: '事業と金額', choices: fixed.map(([value, label]) => ({ value, label })) },
  {
    label: '目標のある指標(計画の順)',
    choices: numerals.flatMap((numeral, n) =>
      Object.entries(ofTargets).map(([part, label]) => ({
        value: `${part}-${n + 1}`,
        label: `指標${numeral}の${label}`,
      })),
    ),
  },
  { label: '文章', choices: textsOf('grant').map(({ name, label }) => ({ value: `text-${name}`, label })) },
  {
    label: '決まった指標の値',
    choices: indicators
      .filter(({ kind }) => kind !== 'context')
      .flatMap(({ id, name }) => [
        { value: `value:${id}`, label: `${name}(実績)` },
        { value: `target:${id}`, label: `${name}(目標)` },
      ]),
  },
]

const known = new Set(columnSources.flatMap(({ choices }) => choices.map(({ value }) => value)))

export const isColumnSource = (source: string): boolean => known.has(source)

/** The indicators that the columns name themselves. */
export function indicatorsIn(columns: readonly FormColumn[]): string[] {
  return columns.flatMap(({ source }) => {
    const id = source.split(':')[1]
    return id && definitionOf(id) ? [id] : []
  })
}

/** What a cell is made of: the statement's facts, its figures in order, its texts. */
export interface Filled {
  facts: { programme: string; grant: string; targetMonth: string }
  figures: readonly {
    indicator: string
    name: string
    unit: string
    value: number | null
    target: number | null
    achievement: string
  }[]
  texts: Readonly<Record<string, string>>
}

export type CellValue = string | number | null

/** The one row of the form. Holes are empty, never 0. */
export function formRow(columns: readonly FormColumn[], filled: Filled): CellValue[] {
  return columns.map(({ source }) => cellOf(source, filled))
}

function cellOf(source: string, { facts, figures, texts }: Filled): CellValue {
  const [part = '', id] = source.split(':')
  const figure = (indicator: string) => figures.find((one) => one.indicator === indicator)
  if (id) return (part === 'target' ? figure(id)?.target : figure(id)?.value) ?? null
  if (source === 'programme' || source === 'grant') return facts[source]
  if (source === 'expenses') return figure('cost')?.value ?? null
  if (source.startsWith('text-')) return texts[source.slice('text-'.length)] ?? ''
  return ofAimed(source, { facts, figures: figures.filter(({ target }) => target !== null), texts })
}

/** 指標①〜⑤: those with a target, in the order of the plan. */
function ofAimed(source: string, { facts, figures }: Filled): CellValue {
  const [part, n] = source.split('-')
  const one = figures[Number(n) - 1]
  if (!one) return null
  switch (part) {
    case 'name':
    case 'unit':
    case 'target':
    case 'value':
      return one[part]
    case 'when':
      return facts.targetMonth
    default:
      return one.achievement
  }
}
