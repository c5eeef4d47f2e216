import { scaleLinear } from 'd3-scale'
import { exactNumber } from './axes.ts'
import { looks } from './looks.tsx'

interface Bar {
  label: string
  value: number
  /** The rows behind the figure. */
  href?: string | undefined
}

interface BarChartProps {
  /** 「職種ごとの求人数」. */
  title: string
  unit: string
  /** What the bars stand for: 「職種」. */
  of: string
  /** Zero or more each, in the order in which they are to be read. */
  bars: Bar[]
}

/** Amounts side by side. It is a table whose figures are drawn as well, so nothing is said by the drawing alone. */
export function BarChart({ title, unit, of, bars }: BarChartProps) {
  const share = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, 100])
  return (
    <table class="bars">
      <caption>
        {title}
        <small>（{unit}）</small>
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{unit}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, href }) => (
          <tr key={label}>
            <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
            <td class="number">{exactNumber(value)}</td>
            <td class="drawn">
              <svg width="100%" height="18" aria-hidden="true">
                <rect width={`${share(value)}%`} height="18" rx="3" fill={looks[0]?.colour} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
