import { scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { plotHeight, valueAxis } from './axes.ts'
import { ChartFrame } from './chart-frame.tsx'
import { lookOf } from './looks.tsx'
import type { ChartProps, Series } from './series.ts'

interface LineChartProps extends ChartProps {
  /** A level to be reached, drawn across: 「目標 10件」. */
  target?: { value: number; label: string } | undefined
}

/** How figures went over time. Lines have a gap where nothing was measured. */
export function LineChart({ target, ...chart }: LineChartProps) {
  const { labels, series } = chart
  const { y, ticks } = valueAxis([...series.flatMap(({ values }) => values), target?.value ?? null])
  const position = scalePoint([...labels.keys()], [0, 100]).padding(0.3)
  const x = (index: number) => position(index) ?? 0
  return (
    <ChartFrame {...chart} y={y} ticks={ticks} x={x} kind="line">
      {target && <Target level={y(target.value)} label={target.label} />}
      {series.map((one, index) => (
        <Line key={one.name} series={one} index={index} x={x} y={y} />
      ))}
    </ChartFrame>
  )
}

interface LineProps {
  series: Series
  index: number
  x: (index: number) => number
  y: (value: number) => number
}

// The path is drawn in per cent and stretched to the width there is; marks and words keep their size.
function Line({ series: { values }, index, x, y }: LineProps) {
  const { colour, dash, mark } = lookOf(index)
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))(values)
  return (
    <>
      <svg width="100%" height={plotHeight} viewBox={`0 0 100 ${plotHeight}`} preserveAspectRatio="none">
        <path
          d={path ?? ''}
          fill="none"
          stroke={colour}
          stroke-width="2.5"
          stroke-dasharray={dash}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      {values.map(
        (value, at) =>
          value !== null && (
            <svg key={at} x={`${x(at)}%`} y={y(value)} overflow="visible">
              <path d={mark} fill={colour} stroke="#fff" />
            </svg>
          ),
      )}
    </>
  )
}

function Target({ level, label }: { level: number; label: string }) {
  return (
    <>
      <line x2="100%" y1={level} y2={level} stroke="#333" stroke-dasharray="4 4" />
      <text x="4" y={level - 6}>
        {label}
      </text>
    </>
  )
}
