import type { ComponentChildren } from 'preact'

export interface TimelineEntry {
  /** As people read it: 「2025年12月1日(月) 14:05」. */
  when: string
  /** As machines read it: `2025-12-01T14:05+09:00`. */
  dateTime: string
  /** What happened: 「公開しました」. */
  what: ComponentChildren
  who?: string | undefined
  /** Reason, remark or details. */
  why?: ComponentChildren
}

/** 記録: what happened, the newest first or last as the caller orders it. */
export function Timeline({ entries, label = '記録' }: { entries: TimelineEntry[]; label?: string | undefined }) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={`${entry.dateTime}${entry.who ?? ''}`}>
          <p class="note">
            <time dateTime={entry.dateTime}>{entry.when}</time>
            {entry.who && <span>{entry.who}</span>}
          </p>
          <p class="what">{entry.what}</p>
          {entry.why && <div>{entry.why}</div>}
        </li>
      ))}
    </ol>
  )
}
