import { scaleBand } from 'd3-scale'
import { valueAxis } from './axes.ts'
import { ChartFrame } from './chart-frame.tsx'
import { fillOf, lookOf } from './looks.tsx'
import type { ChartProps } from './series.ts'

/** What a whole is made of, over time. Values are zero or more; an unmeasured one adds nothing. With one series: plain bars. */
export function StackedBarChart(chart: ChartProps) {
  const { id, labels, series } = chart
  const totals = labels.map((_, at) => sum(series.map(({ values }) => values[at] ?? 0)))
  const { y, ticks } = valueAxis(totals)
  const band = scaleBand([...labels.keys()], [0, 100]).padding(0.35)
  const left = (at: number) => band(at) ?? 0
  return (
    <ChartFrame {...chart} y={y} ticks={ticks} x={(at) => left(at) + band.bandwidth() / 2} kind="area">
      {labels.flatMap((label, at) =>
        series.map(({ name, values }, index) => {
          const below = sum(series.slice(0, index).map((lower) => lower.values[at] ?? 0))
          const top = y(below + (values[at] ?? 0))
          const height = y(below) - top
          return (
            height > 0 && (
              <rect
                key={`${label}${name}`}
                x={`${left(at)}%`}
                width={`${band.bandwidth()}%`}
                y={top}
                height={height}
                fill={fillOf(id, index)}
                stroke={lookOf(index).colour}
              />
            )
          )
        }),
      )}
    </ChartFrame>
  )
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
