import { Section } from '../../ui/heading.tsx'
import { LineChart } from '../../ui/charts/line-chart.tsx'
import { figureWithUnit, type Indicator } from '../indicator.ts'
import type { Measurement } from '../measurement.ts'

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

/** 日 are long, rates are high, numbers are many. */
function greatest({ figure }: Pick<Indicator, 'figure'>): string {
  if (figure === 'days') return '長く'
  return figure === 'count' || figure === 'sum' ? '多く' : '高く'
}

/** Which months were the highest: all that are alike, or how many where they are more than two. */
export function highestInWords(
  indicator: Pick<Indicator, 'unit' | 'figure'>,
  months: readonly Pick<Measurement['months'][number], 'month' | 'value'>[],
): string {
  const most = Math.max(0, ...months.map(({ value }) => rounded(value) ?? 0))
  if (most === 0) return 'まだ数がありません。'
  const tied = months.filter(({ value }) => rounded(value) === most).map(({ month }) => `${month.month}月`)
  const which = tied.length > 2 ? `${tied.length}つの月` : tied.join('と')
  return `月ごとでは${which}の${figureWithUnit(indicator, most)}が最も${greatest(indicator)}なっています。`
}

/** How the figure went, month by month; the chart stands with its table. */
export function Trend({ measurement: { indicator, months, aim } }: { measurement: Measurement }) {
  const adds = indicator.figure === 'count' || indicator.figure === 'sum'
  return (
    <Section title="月ごとの動き">
      <LineChart
        id={`trend-${indicator.id}`}
        title={`${indicator.name}の推移`}
        description={highestInWords(indicator, months)}
        unit={indicator.unit}
        labels={months.map(({ month }) => `${month.month}月`)}
        series={[
          { name: adds ? '4月からの累計' : '4月からの全体', values: months.map(({ soFar }) => rounded(soFar)) },
          { name: '月ごと', values: months.map(({ value }) => rounded(value)) },
        ]}
        target={
          aim && aim.target !== null
            ? { value: aim.target, label: `目標 ${figureWithUnit(indicator, aim.target)}` }
            : undefined
        }
      />
    </Section>
  )
}
