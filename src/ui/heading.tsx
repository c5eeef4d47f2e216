import type { ComponentChildren } from 'preact'

interface PageHeadingProps {
  /** The one `h1` of the page. */
  title: string
  /** Small line above: whose, which, where. */
  over?: ComponentChildren
  /** One or two sentences below: what this page is for. */
  lead?: ComponentChildren
  /** Tags, buttons and links that belong to the whole page. */
  children?: ComponentChildren
}

export function PageHeading({ title, over, lead, children }: PageHeadingProps) {
  return (
    <header class="page-heading">
      {over && <p class="over">{over}</p>}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </header>
  )
}

interface SectionProps {
  title: string
  /** For links to this part of the page. */
  id?: string | undefined
  /** A link at the right of the heading: 「すべて見る」. */
  more?: { href: string; label: string } | undefined
  children: ComponentChildren
}

/** A part of a page under its own `h2`. */
export function Section({ title, id, more, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <div class="section-heading">
        <h2>{title}</h2>
        {more && (
          <a class="more" href={more.href}>
            {more.label}
          </a>
        )}
      </div>
      {children}
    </section>
  )
}
