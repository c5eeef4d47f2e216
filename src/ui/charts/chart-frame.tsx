import type { ComponentChildren } from 'preact'
import { Table } from '../table.tsx'
import { exactNumber, labelRooms, plotHeight, shortNumber } from './axes.ts'
import { Key } from './chart-key.tsx'
import { Patterns } from './looks.tsx'
import type { ChartProps } from './series.ts'

export interface ChartFrameProps extends ChartProps {
  y: (value: number) => number
  ticks: number[]
  /** Centre of each label, in per cent of the width. */
  x: (index: number) => number
  /** Whether the key shows lines or areas. */
  kind: 'line' | 'area'
  children: ComponentChildren
}

/** What stands around every chart: title, key, grid, labels, and the same figures as a table. */
export function ChartFrame(chart: ChartFrameProps) {
  const { id, title, description, unit, children } = chart
  return (
    <figure class="chart">
      <figcaption>
        {title}
        <small>（{unit}）</small>
      </figcaption>
      <Key chart={chart} />
      <div class="plot">
        <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={plotHeight + 32}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          <Patterns chart={id} count={chart.series.length} />
          <Grid chart={chart} />
          {children}
          {isUnmeasured(chart) && (
            <text x="50%" y={plotHeight / 2} text-anchor="middle">
              まだ数字がありません
            </text>
          )}
        </svg>
      </div>
      <p class="note">{description}</p>
      <Figures chart={chart} />
    </figure>
  )
}

function isUnmeasured({ series }: ChartFrameProps): boolean {
  return series.every(({ values }) => values.every((value) => value === null))
}

function Grid({ chart: { y, ticks, x, labels } }: { chart: ChartFrameProps }) {
  const rooms = labelRooms(labels)
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x2="100%" y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? '#666' : '#ccc'} />
          <text x="-8" y={y(tick)} dy=".35em" text-anchor="end">
            {shortNumber(tick)}
          </text>
        </g>
      ))}
      {labels.map(
        (label, index) =>
          rooms[index] !== 'never' && (
            <text key={label} class={rooms[index]} x={`${x(index)}%`} y={plotHeight + 22} text-anchor="middle">
              {label}
            </text>
          ),
      )}
    </g>
  )
}

function Figures({ chart: { title, labels, series } }: { chart: ChartFrameProps }) {
  const rows = labels.map((label, index) => ({ label, index }))
  return (
    <details class="disclosure">
      <summary>
        数値の表<span class="unseen">（{title}）</span>
      </summary>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        keyOf={({ label }) => label}
        columns={[
          { label: '時期', kind: 'name', cell: ({ label }) => label },
          ...series.map(({ name, values }) => ({
            label: name,
            kind: 'number' as const,
            cell: ({ index }: { index: number }) => exactNumber(values[index] ?? null),
          })),
        ]}
      />
    </details>
  )
}
