import type { ComponentChildren } from 'preact'

export interface CardProps {
  /** The title; a search marks its hits in it. */
  title: ComponentChildren
  href?: string | undefined
  /** Small line above the title. */
  over?: ComponentChildren
  /** Level of the title on its page. */
  level?: 2 | 3 | 4 | undefined
  children?: ComponentChildren
}

/** One thing among others. With an href the whole card can be clicked, while only its title is the link. */
export function Card({ title, href, over, level = 3, children }: CardProps) {
  const Title = `h${level}` as const
  return (
    <article class={href ? 'card leads' : 'card'}>
      {over && <p class="over">{over}</p>}
      <Title class="title">{href ? <a href={href}>{title}</a> : title}</Title>
      {children}
    </article>
  )
}
