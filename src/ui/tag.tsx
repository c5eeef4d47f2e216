import type { ComponentChildren } from 'preact'

/** How a state is felt: not yet, waiting for somebody, under way, good, needs care, over without success. */
export type TagTone = 'quiet' | 'waiting' | 'active' | 'good' | 'care' | 'bad'

// Each tone has a shape of its own, so that colour is never the only sign.
const shapes: Record<TagTone, string> = {
  quiet: 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3z',
  waiting: 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3zM8 5v3l2 1.5',
  active: 'M5 3l8 5-8 5z',
  good: 'M3 8.5l3.5 3.5L13 4.5',
  care: 'M8 2.5L14.5 13.5h-13zM8 7v3',
  bad: 'M4 4l8 8M12 4l-8 8',
}

/** The state of something, in words with a shape. */
export function StatusTag({ tone, children }: { tone: TagTone; children: ComponentChildren }) {
  return (
    <span class={`tag ${tone}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={shapes[tone]} />
      </svg>
      {children}
    </span>
  )
}

/** What something is about: occupation, theme, skill. Says nothing about a state. */
export function Label({ children }: { children: ComponentChildren }) {
  return <span class="label">{children}</span>
}

/** Labels in a row. */
export function Labels({ labels }: { labels: string[] }) {
  if (labels.length === 0) return null
  return (
    <ul class="labels">
      {labels.map((label) => (
        <li key={label}>
          <Label>{label}</Label>
        </li>
      ))}
    </ul>
  )
}
