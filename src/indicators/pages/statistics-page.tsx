import { formatFiscalYear, type FiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { FigureTile } from '../../ui/figure-tile.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { figureInWords } from '../indicator.ts'
import type { PlatformFigure } from '../platform-statistics.ts'

export interface StatisticsPageProps {
  year: FiscalYear
  years: readonly FiscalYear[]
  figures: readonly PlatformFigure[]
  asOf: Date
}

/** 統計: the figures of the whole platform, each with what it counts. */
export function StatisticsPage({ year, years, figures, asOf }: StatisticsPageProps) {
  return (
    <>
      <PageHeading
        title="統計"
        lead="すべてのまちを合わせた数字です。どの数字も記録から数えており、手で入れた数字はありません。"
      />
      <Tabs
        label="年度"
        tabs={years.map((y) => ({ label: formatFiscalYear(y), href: `/statistics?year=${y}`, current: y === year }))}
      />
      {figures.every(({ rows }) => rows === 0) && (
        <Banner tone="info" title="この年度の記録はまだありません">
          <p>求人が公開されると、ここに数字が並びます。</p>
        </Banner>
      )}
      <Section title={`${formatFiscalYear(year)}の数字`}>
        <Grid>
          {figures.map((figure) => (
            <Tile key={figure.indicator.name} figure={figure} />
          ))}
        </Grid>
      </Section>
      <Definitions figures={figures} />
      <p class="note">
        <time dateTime={asOf.toISOString()}>{formatInstant(asOf)}</time> 現在。1時間ごとに数え直しています。
      </p>
    </>
  )
}

function Definitions({ figures }: Pick<StatisticsPageProps, 'figures'>) {
  return (
    <Section title="それぞれの定義">
      {figures.map(({ indicator }) => (
        <div class="stack" key={indicator.name}>
          <h3>{indicator.name}</h3>
          <DescriptionList
            items={[
              { term: '数えるもの', words: indicator.what },
              { term: 'いつの分か', words: indicator.from },
              { term: '読むときの注意', words: indicator.caveats },
            ]}
          />
        </div>
      ))}
    </Section>
  )
}

function Tile({ figure: { indicator, value, withheld } }: { figure: PlatformFigure }) {
  return (
    <FigureTile
      label={indicator.name}
      value={figureInWords(indicator, value)}
      unit={value === null ? '' : indicator.unit}
      definition={indicator.what}
      compared={withheld ? '契約が3件に満たないため、公表していません。' : undefined}
    />
  )
}
