import type { ComponentChildren } from 'preact'

interface DisclosureProps {
  /** What is inside: 「条件を追加する」. */
  summary: string
  open?: boolean | undefined
  /** True for what is folded on a phone only, and in sight where there is room. */
  roomy?: boolean | undefined
  children: ComponentChildren
}

/** More for those who want it; opens without JavaScript. */
export function Disclosure({ summary, open, roomy, children }: DisclosureProps) {
  return (
    <details class={roomy ? 'disclosure folds' : 'disclosure'} open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
