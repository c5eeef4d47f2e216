import { figureInWords } from '../indicator.ts'
import type { FigureRow, StatementRow } from './find-statement.ts'
import { textsOf } from './statement.ts'

/** What one version says otherwise than the one before it. */
export interface Difference {
  what: string
  before: string
  after: string
}

interface Version {
  statement: Pick<StatementRow, 'kind' | 'texts'>
  figures: readonly FigureRow[]
}

/** Figures first, in the order of the report, then the texts. */
export function differencesOf(before: Version, after: Version): Difference[] {
  return [...ofFigures(before.figures, after.figures), ...ofTexts(before.statement, after.statement)]
}

const inWords = ({ figure, unit }: FigureRow, value: number | null) =>
  `${figureInWords({ figure, unit } as Parameters<typeof figureInWords>[0], value)}${value === null ? '' : unit}`

function ofFigures(before: readonly FigureRow[], after: readonly FigureRow[]): Difference[] {
  const ids = [...new Set([...after, ...before].map(({ indicator }) => indicator))]
  return ids.flatMap((id) => {
    const [was, is] = [before.find(isFor(id)), after.find(isFor(id))]
    if (!was || !is) {
      const there = was ?? is
      return there
        ? [
            {
              what: there.name,
              before: was ? inWords(was, was.value) : '(なし)',
              after: is ? inWords(is, is.value) : '(なし)',
            },
          ]
        : []
    }
    return [
      change(is.name, inWords(was, was.value), inWords(is, is.value)),
      change(`${is.name}の目標`, inWords(was, was.target), inWords(is, is.target)),
      change(`${is.name}の根拠`, `${was.rows}件`, `${is.rows}件`),
      change(`${is.name}の評価`, was.words, is.words),
    ].flat()
  })
}

const isFor = (id: string) => (figure: FigureRow) => figure.indicator === id

function ofTexts(before: Version['statement'], after: Version['statement']): Difference[] {
  return textsOf(after.kind).flatMap(({ name, label }) =>
    change(label, before.texts[name] ?? '', after.texts[name] ?? ''),
  )
}

const change = (what: string, before: string, after: string): Difference[] =>
  before === after ? [] : [{ what, before, after }]
