import type { ChartFrameProps } from './chart-frame.tsx'
import { fillOf, lookOf } from './looks.tsx'

/** Which mark stands for which series. */
export function Key({ chart: { id, series, kind } }: { chart: ChartFrameProps }) {
  if (series.length < 2) return null
  return (
    <ul class="key">
      {series.map(({ name }, index) => (
        <li key={name}>
          <svg width="32" height="16" aria-hidden="true">
            {kind === 'area' ? <rect width="32" height="16" fill={fillOf(id, index)} /> : <LineKey index={index} />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function LineKey({ index }: { index: number }) {
  const { colour, dash, mark } = lookOf(index)
  return (
    <>
      <line x2="32" y1="8" y2="8" stroke={colour} stroke-width="2" stroke-dasharray={dash} />
      <path d={mark} transform="translate(16 8)" fill={colour} />
    </>
  )
}
