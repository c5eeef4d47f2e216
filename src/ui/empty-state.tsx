import type { ComponentChildren } from 'preact'
import { Mark } from './logo.tsx'

interface EmptyStateProps {
  /** What there is none of: 「応募はまだありません」. */
  title: string
  /** What to do next, in a sentence. */
  children: ComponentChildren
  /** The next step as a link. */
  next?: { href: string; label: string } | undefined
}

/** Nothing to show yet, and what to do about it. */
export function EmptyState({ title, children, next }: EmptyStateProps) {
  return (
    <div class="empty">
      <Mark size={48} />
      <p class="title">{title}</p>
      <p>{children}</p>
      {next && (
        <a class="button secondary" href={next.href}>
          {next.label}
        </a>
      )}
    </div>
  )
}
