import type { ComponentChildren } from 'preact'

interface DisclosureProps {
  /** What is inside: 「条件を追加する」. */
  summary: string
  open?: boolean | undefined
  children: ComponentChildren
}

/** More for those who want it; opens without JavaScript. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
