import type { ComponentChildren } from 'preact'
import { hatValue } from '../accounts/change-hat.ts'
import { formatInstant } from '../law/japanese-date.ts'
import { navigationFor } from '../navigation.ts'
import type { PageHead } from '../route.ts'
import type { Services } from './services.ts'
import { Document, renderDocument } from '../ui/document.tsx'
import type { Audience, HeaderProps, Waiting } from '../ui/header.tsx'
import type { Session as MenuSession } from '../ui/hat-menu.tsx'
import { DemoRibbon } from '../ui/demo-ribbon.tsx'
import { SupportRibbon } from '../ui/support-ribbon.tsx'
import { JsonLd } from '../ui/raw.tsx'
import type { Hat, Session, Unread } from '../accounts/session.ts'
import type { FullVisit } from './visit.tsx'

/** Draws a whole page for whoever is looking. */
export function pageOf(
  services: Services,
  visit: FullVisit,
  head: PageHead,
  view: ComponentChildren,
  flash: string | undefined,
): string {
  return renderDocument(
    <Document
      title={head.title}
      problems={head.problems}
      path={visit.path}
      stylesheet={services.assets.href('site.css')}
      crumbs={head.crumbs ? [{ href: '/', label: 'ホーム' }, ...head.crumbs, { label: head.title }] : []}
      header={headerFor(visit)}
      flash={flash ? { tone: 'success', message: flash } : undefined}
      demo={services.demo ? <DemoRibbon /> : undefined}
      support={supportFor(visit)}
      description={head.description}
      head={headTags(visit, head)}
    >
      {view}
    </Document>,
  )
}

function headTags(visit: FullVisit, head: PageHead) {
  return (
    <>
      {head.indexable ? (
        <link rel="canonical" href={canonicalOf(visit, head)} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {head.indexable && head.description && <ForSharing visit={visit} head={head} />}
      {head.feed && <link rel="alternate" type="application/rss+xml" href={head.feed.href} title={head.feed.title} />}
      {head.jsonLd && <JsonLd data={head.jsonLd} />}
    </>
  )
}

const canonicalOf = ({ origin, path }: FullVisit, { canonical }: PageHead) => `${origin}${canonical ?? path}`

/** Open Graph: what a link to the page looks like where people share it. */
function ForSharing({ visit, head }: { visit: FullVisit; head: PageHead }) {
  return (
    <>
      <meta property="og:site_name" content="結" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={canonicalOf(visit, head)} />
    </>
  )
}

/** On every page that an operator looks at in somebody else's house: whose it is, until when, and the way out. */
function supportFor(visit: FullVisit) {
  const support = visit.session?.support
  return support && <SupportRibbon {...support} until={formatInstant(support.endsAt)} formKey={visit.formKey()} />
}

function headerFor(visit: FullVisit): Omit<HeaderProps, 'path'> {
  const { session } = visit
  const audience: Audience = session?.support?.kind ?? session?.worn?.kind ?? 'public'
  const { home, links } = navigationFor(audience)
  return {
    audience,
    home,
    navigation: links,
    waiting: session ? toRead(visit.unread, session.worn !== undefined) : undefined,
    session: session ? menuOf(session, visit.formKey()) : undefined,
    signIn: session ? undefined : doorsFrom(visit.path),
  }
}

/** Whoever signs in or registers on the way from something public comes back to it. */
function doorsFrom(path: string) {
  const next = /^\/(postings|towns|events|articles)\//.test(path) ? `?next=${encodeURIComponent(path)}` : ''
  return { href: `/sign-in${next}`, registerHref: `/register${next}` }
}

/** やりとり and 通知 stand in every header, with what was not read; news of messages count where the messages are. */
function toRead({ all, messages }: Unread, hat: boolean): Waiting[] {
  const threads = { href: '/threads', label: 'やりとり', icon: 'mail', count: messages } as const
  return [
    // Threads belong to a hat; who has none yet has only those about a registration.
    ...(hat || messages > 0 ? [threads] : []),
    { href: '/notifications', label: '通知', icon: 'bell', count: all - messages },
  ]
}

const roles = { admin: '管理者', editor: '編集者', viewer: '閲覧者' } as const
const kinds = { company: '地域企業', municipality: '自治体', supporter: '支援機関', operator: '運営事業者' } as const

/** Operators keep their organizations elsewhere. */
const hasOrganization = ({ worn }: Session) => worn !== undefined && worn.kind !== 'talent' && worn.kind !== 'operator'

function menuOf(session: Session, formKey: string): MenuSession {
  return {
    name: session.name,
    hats: session.hats.map((hat) => ({
      value: hatValue(hat),
      name: hatName(hat, session.name),
      part: hatPart(hat),
      worn: hat === session.worn,
    })),
    switchAction: '/account/hat',
    signOutAction: '/account/sign-out',
    links: [
      ...(hasOrganization(session) ? [{ href: '/organization', label: '組織とメンバー' }] : []),
      { href: '/account', label: 'アカウントの設定' },
      { href: '/notifications/settings', label: '通知の受け取り方' },
    ],
    switchTokens: { formKey },
    signOutTokens: { formKey },
  }
}

const hatName = (hat: Hat, name: string) => (hat.kind === 'talent' ? name : hat.name)
const hatPart = (hat: Hat) => (hat.kind === 'talent' ? '副業人材' : `${kinds[hat.kind]}・${roles[hat.role]}`)
