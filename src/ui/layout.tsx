import type { ComponentChildren } from 'preact'

interface HeroProps {
  title: string
  lead: ComponentChildren
  /** 1, unless the page has its first heading elsewhere. */
  level?: 1 | 2 | undefined
  children?: ComponentChildren
}

/** First sight of the public pages: a promise, and the one thing to do next. */
export function Hero({ title, lead, level = 1, children }: HeroProps) {
  const Title = `h${level}` as const
  return (
    <div class="hero">
      <Title>{title}</Title>
      <p class="lead">{lead}</p>
      {children}
    </div>
  )
}

/** Cards or tiles side by side, as many as fit. */
export function Grid({ narrow, children }: { narrow?: boolean | undefined; children: ComponentChildren }) {
  return <div class={narrow ? 'grid narrow' : 'grid'}>{children}</div>
}

interface WithAsideProps {
  /** Name of the aside for a screen reader: 「絞り込み」. */
  label: string
  aside: ComponentChildren
  /** `start`: filters, left of the list and above it on a phone. `end`: a summary with what to do, right and below. */
  at?: 'start' | 'end' | undefined
  children: ComponentChildren
}

/** Filters or a summary beside the main matter. */
export function WithAside({ label, aside, at = 'start', children }: WithAsideProps) {
  const beside = <aside aria-label={label}>{aside}</aside>
  return (
    <div class={`with-aside ${at}`}>
      {at === 'start' && beside}
      <div>{children}</div>
      {at === 'end' && beside}
    </div>
  )
}

/** Things below one another with a little room between. */
export function Stack({ children }: { children: ComponentChildren }) {
  return <div class="stack">{children}</div>
}

/** A sheet of paper: notices, contracts, certificates; printed without what stands around it. */
export function Paper({ children }: { children: ComponentChildren }) {
  return <article class="paper">{children}</article>
}

/** Long text: articles, terms. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>
}
