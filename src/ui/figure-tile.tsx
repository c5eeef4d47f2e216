import type { ComponentChildren } from 'preact'
import { Meter } from './meter.tsx'

export interface FigureTileProps {
  /** Name of the indicator: 「マッチング件数」. */
  label: string
  /** The figure as it is read: 「7」「1,234」; 「—」 where it cannot be reckoned. */
  value: string
  unit: string
  /** What it counts, from when to when. No figure is shown without it. */
  definition: ComponentChildren
  /** 目標値 and how much of it is reached. */
  target?: { value: number; max: number; words: string } | undefined
  /** Compared with what: 「昨年度より3件多い」. */
  compared?: string | undefined
  /** The rows that it counts: 「根拠の7件を見る」. */
  evidence?: { href: string; label: string } | undefined
}

/** One figure with its unit, its definition and its evidence. */
export function FigureTile({ label, value, unit, definition, target, compared, evidence }: FigureTileProps) {
  return (
    <article class="card figure">
      <h3>{label}</h3>
      <p class="value">
        <strong>{value}</strong>
        {unit}
      </p>
      {target && <Meter label={`${label}の目標に対する割合`} {...target} />}
      {compared && <p class="note">{compared}</p>}
      <details class="disclosure">
        <summary>
          数え方<span class="unseen">（{label}）</span>
        </summary>
        <div>{definition}</div>
      </details>
      {evidence && (
        <a class="more" href={evidence.href}>
          {evidence.label}
          <span class="unseen">（{label}）</span>
        </a>
      )}
    </article>
  )
}
