import type { ComponentChild, ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Crumb, Breadcrumbs } from './breadcrumbs.tsx'
import { Footer } from './footer.tsx'
import { Header, type HeaderProps } from './header.tsx'
import { Banner, type Tone } from './banner.tsx'
import { hasProblems, type Problems } from './problems.ts'

export interface DocumentProps {
  /** Name of the page without the product: 「求人を探す」. */
  title: string
  /** What has to be corrected on this page; makes the title begin with 「エラー: 」. */
  problems?: Problems | undefined
  /** Path of the page, to mark where the reader is in the navigation. */
  path: string
  /** Href of the style sheet, as the manifest of assets names it. */
  stylesheet: string
  crumbs?: Crumb[] | undefined
  header: Omit<HeaderProps, 'path'>
  /** What has just happened, said once at the top. */
  flash?: { tone: Tone; message: string } | undefined
  /** Shown on every page of a demo: whose world this is. */
  demo?: ComponentChildren
  /** Shown on every page that an operator looks at in somebody else's house. */
  support?: ComponentChildren
  /** One or two sentences for search engines. */
  description?: string | undefined
  /** Anything else in the head: feeds, canonical link, structured data, robots. */
  head?: ComponentChildren
  children: ComponentChildren
}

/** A whole page. Shows; asks nothing and decides nothing. */
export function Document(page: DocumentProps) {
  return (
    <html lang="ja">
      <Head {...page} />
      <body>
        <a class="skip" href="#main">
          本文へ移動
        </a>
        {page.demo && (
          <aside class="ribbon" aria-label="デモのお知らせ">
            {page.demo}
          </aside>
        )}
        {page.support && (
          <aside class="ribbon support" aria-label="支援アクセス">
            {page.support}
          </aside>
        )}
        <Header {...page.header} path={page.path} />
        <Breadcrumbs crumbs={page.crumbs ?? []} />
        <main id="main" tabIndex={-1}>
          {page.flash && <Banner tone={page.flash.tone} title={page.flash.message} live />}
          {page.children}
        </main>
        <Footer />
      </body>
    </html>
  )
}

function Head({ title, problems, stylesheet, description, head }: DocumentProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{pageTitle(title, problems)}</title>
      {description && <meta name="description" content={description} />}
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={stylesheet} />
      {head}
    </head>
  )
}

/** 「エラー: 求人を作る | 結」: a page that came back with problems says so first (WCAG 3.3.1). */
export function pageTitle(title: string, problems?: Problems): string {
  return `${hasProblems(problems) ? 'エラー: ' : ''}${title} | 結`
}

/** The bytes of a page: doctype and markup. */
export function renderDocument(page: ComponentChild): string {
  return `<!doctype html>${renderToString(<>{page}</>)}`
}
