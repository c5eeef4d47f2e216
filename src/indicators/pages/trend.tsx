import { Section } from '../../ui/heading.tsx'
import { LineChart } from '../../ui/charts/line-chart.tsx'
import { figureWithUnit } from '../indicator.ts'
import type { Measurement } from '../measurement.ts'

/** How the figure went, month by month; the chart stands with its table. */
export function Trend({ measurement: { indicator, months, aim } }: { measurement: Measurement }) {
  const adds = indicator.figure === 'count' || indicator.figure === 'sum'
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
  const highest = months.filter(({ value }) => value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]
  const peak = highest && (highest.value ?? 0) > 0
  return (
    <Section title="月ごとの動き">
      <LineChart
        id={`trend-${indicator.id}`}
        title={`${indicator.name}の推移`}
        description={
          peak
            ? `月ごとでは${highest.month.month}月の${figureWithUnit(indicator, rounded(highest.value))}が最も多くなっています。`
            : 'まだ数がありません。'
        }
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
