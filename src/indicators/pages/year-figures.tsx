import { FigureTile } from '../../ui/figure-tile.tsx'
import { Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Table } from '../../ui/table.tsx'
import { figureInWords, figureWithUnit, type Indicator, type IndicatorKind, kindNames } from '../indicator.ts'
import type { Figure } from '../year-figures.ts'

interface YearFiguresProps {
  figures: readonly Figure[]
  hrefOf: (indicator: Indicator) => string
}

/** Every figure of the whole town: results as tiles, the rest line by line, each with what it counts. */
export function YearFigures({ figures, hrefOf }: YearFiguresProps) {
  const of = (kind: IndicatorKind) => figures.filter(({ indicator }) => indicator.kind === kind)
  return (
    <>
      <Section title={`町全体の${kindNames.outcome}`}>
        <Grid>
          {of('outcome').map(({ indicator, value, rows }) => (
            <FigureTile
              key={indicator.id}
              label={indicator.name}
              value={figureInWords(indicator, value)}
              unit={value === null ? '' : indicator.unit}
              definition={indicator.what}
              evidence={{ href: hrefOf(indicator), label: `根拠の${rows}件を開く` }}
            />
          ))}
        </Grid>
      </Section>
      {(['output', 'input', 'context'] as const).map((kind) => (
        <Lines key={kind} title={titleOf(kind)} figures={of(kind)} hrefOf={hrefOf} />
      ))}
    </>
  )
}

/** A figure of the context never stands without its year. */
function valueOf({ indicator, value, dated }: Figure) {
  return dated ? `${figureWithUnit(indicator, value)}（${dated}）` : figureWithUnit(indicator, value)
}

const titleOf = (kind: IndicatorKind) => (kind === 'context' ? kindNames.context : `町全体の${kindNames[kind]}`)

function Lines({ title, figures, hrefOf }: YearFiguresProps & { title: string }) {
  if (figures.length === 0) return null
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        rows={[...figures]}
        keyOf={({ indicator }) => indicator.id}
        columns={[
          { label: '指標', kind: 'name', cell: ({ indicator }) => indicator.name },
          { label: '数字', kind: 'number', cell: valueOf },
          { label: '数えるもの', cell: ({ indicator }) => indicator.what },
          {
            label: '根拠',
            cell: ({ indicator, rows }) => (
              <a href={hrefOf(indicator)}>
                {rows}件を開く<span class="unseen">（{indicator.name}）</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
