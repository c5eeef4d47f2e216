import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FigureLines } from '../../ui/figure-lines.tsx'
import { Section } from '../../ui/heading.tsx'
import { figureWithSign, type Indicator, type IndicatorKind, kindNames } from '../indicator.ts'
import type { Figure } from '../year-figures.ts'

interface YearFiguresProps {
  figures: readonly Figure[]
  hrefOf: (indicator: Indicator) => string
}

const kinds = ['outcome', 'output', 'input', 'context'] as const

export const titleOfKind = (kind: IndicatorKind): string =>
  kind === 'context' ? kindNames.context : `町全体の${kindNames[kind]}`

/** The parts that `YearFigures` has, for the contents of the page. */
export function figureParts(figures: readonly Figure[]): { id: string; title: string }[] {
  return kinds
    .filter((kind) => figures.some(({ indicator }) => indicator.kind === kind))
    .map((kind) => ({ id: kind, title: titleOfKind(kind) }))
}

/** Every figure of the whole town, in sight where there is room and folded on a phone; what each counts is folded below. */
export function YearFigures({ figures, hrefOf }: YearFiguresProps) {
  return (
    <>
      {kinds.map((kind) => (
        <Lines
          key={kind}
          kind={kind}
          figures={figures.filter(({ indicator }) => indicator.kind === kind)}
          hrefOf={hrefOf}
        />
      ))}
    </>
  )
}

/** A figure of the context never stands without its year. */
function valueOf({ indicator, value, dated }: Figure): string {
  return dated ? `${figureWithSign(indicator, value)}（${dated}）` : figureWithSign(indicator, value)
}

function Lines({ kind, figures, hrefOf }: YearFiguresProps & { kind: IndicatorKind }) {
  if (figures.length === 0) return null
  const title = titleOfKind(kind)
  return (
    <Section title={title} id={kind}>
      <Disclosure summary={`${figures.length}の数字を開く`} roomy>
        <FigureLines
          label={title}
          lines={figures.map((figure) => ({
            key: figure.indicator.id,
            label: figure.indicator.name,
            value: valueOf(figure),
            evidence: { href: hrefOf(figure.indicator), label: `根拠の${figure.rows}件を開く` },
          }))}
        />
      </Disclosure>
      <Disclosure summary={`${title}: 数えるもの`}>
        <DescriptionList items={figures.map(({ indicator }) => ({ term: indicator.name, words: indicator.what }))} />
      </Disclosure>
    </Section>
  )
}
