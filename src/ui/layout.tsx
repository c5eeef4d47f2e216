import type { ComponentChildren } from 'preact'

/** First sight of the public pages: a promise, and the one thing to do next. */
export function Hero({
  title,
  lead,
  children,
}: {
  title: string
  lead: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <div class="hero">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {children}
    </div>
  )
}

/** Cards or tiles side by side, as many as fit. */
export function Grid({ narrow, children }: { narrow?: boolean | undefined; children: ComponentChildren }) {
  return <div class={narrow ? 'grid narrow' : 'grid'}>{children}</div>
}

/** Filters or notes beside the main matter; above it on a phone. */
export function WithAside({
  aside,
  label,
  children,
}: {
  aside: ComponentChildren
  label: string
  children: ComponentChildren
}) {
  return (
    <div class="with-aside">
      <aside aria-label={label}>{aside}</aside>
      <div>{children}</div>
    </div>
  )
}

/** A sheet of paper: notices, contracts, certificates; printed without what stands around it. */
export function Paper({ children }: { children: ComponentChildren }) {
  return <article class="paper">{children}</article>
}

/** Long text: articles, terms. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>
}
