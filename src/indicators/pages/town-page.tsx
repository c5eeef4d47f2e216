import { formatFiscalYear, type FiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { FigureTile } from '../../ui/figure-tile.tsx'
import { Banner } from '../../ui/banner.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { figureInWords } from '../indicator.ts'
import type { Figure } from '../year-figures.ts'

export interface TownPageProps {
  town: string
  year: FiscalYear
  years: readonly FiscalYear[]
  figures: readonly Figure[]
  asOf: Date
}

/** 今年度: every figure with its definition, and the way to the rows behind it. */
export function TownPage({ town, year, years, figures, asOf }: TownPageProps) {
  return (
    <>
      <PageHeading
        over={town}
        title={`${formatFiscalYear(year)}の数字`}
        lead="どの数字も、選ぶと、数えた行まで開けます。"
      />
      <Tabs
        label="年度"
        tabs={years.map((y) => ({ label: formatFiscalYear(y), href: `/town?year=${y}`, current: y === year }))}
      />
      {figures.every((figure) => figure.rows === 0) && <Beginning />}
      <Figures title="成果" figures={figures.filter((f) => f.indicator.kind === 'outcome')} year={year} />
      <Figures title="活動" figures={figures.filter((f) => f.indicator.kind === 'output')} year={year} />
      <p class="note">
        <time dateTime={asOf.toISOString()}>{formatInstant(asOf)}</time> 現在。数字は記録から毎回数えています。
      </p>
    </>
  )
}

function Beginning() {
  return (
    <Banner tone="info" title="この年度の記録はまだありません">
      <p>
        企業の求人が公開されると、ここに数字が並びます。庁内の課題で<a href="/client/postings/new">自ら求人を作る</a>
        こともできます。
      </p>
    </Banner>
  )
}

function Figures({ title, figures, year }: { title: string; figures: readonly Figure[]; year: FiscalYear }) {
  return (
    <Section title={title}>
      <Grid>
        {figures.map(({ indicator, value, rows }) => (
          <FigureTile
            key={indicator.id}
            label={indicator.name}
            value={figureInWords(indicator, value)}
            unit={value === null ? '' : indicator.unit}
            definition={indicator.what}
            evidence={{ href: `/town/indicators/${indicator.id}?year=${year}`, label: `根拠の${rows}件を開く` }}
          />
        ))}
      </Grid>
    </Section>
  )
}
