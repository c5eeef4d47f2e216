import type { ComponentChildren } from 'preact'
import type { Actor } from './actor.ts'
import type { Session } from './accounts/session.ts'
import type { Access, EntryName } from './journal.ts'
import type { Database, Tx } from './platform/db/database.ts'
import type { Files } from './platform/web/form.ts'
import type { Services } from './request/services.ts'

/** Who reaches a handler at all. The record itself is checked again by its policy. */
export type Audience = 'anyone' | 'account' | 'talent' | 'company' | 'municipality' | 'supporter' | 'operator'

/** How often one person may call a URL: pages, changes, or guesses at a secret. */
export type Pace = 'reading' | 'writing' | 'secret'

/** What every URL must declare. A route that forgets one does not compile. */
export interface Route {
  method: 'get' | 'post'
  /** Parameters are named after the record they identify (`:posting`), so that tests can find one. */
  path: `/${string}`
  for: readonly Audience[]
  pace: Pace
  /** The entry it writes (a POST), the access it writes (a GET of private things), or why none is needed. */
  journal: EntryName | { access: Access } | { none: string }
  /** Only where files are sent: the most bytes a request may have. */
  limit?: number
  handle(visit: Visit): Promise<Response>
}

/** What a page says about itself. A page without a title does not compile. */
export interface PageHead {
  title: string
  /** The way up: the start page is added in front, the page itself is not part of it. */
  crumbs?: readonly { href: string; label: string }[]
  status?: number
  /** Entries of the error summary; the title then begins 「エラー: 」. */
  problems?: Readonly<Record<string, string>>
  description?: string
  /** schema.org data of a public page. */
  jsonLd?: object
  /** A feed that belongs to the page. */
  feed?: { href: string; title: string }
  /** The address of this page without what does not make it another page; its path when left out. */
  canonical?: string
  /** Public pages are indexable; all else is not. */
  indexable?: boolean
}

/** One request, as a handler sees it. */
export interface Visit {
  actor: Actor
  /** Who is signed in, with every hat; null for anyone. */
  session: Session | null
  /** This instant. Handlers and verbs never ask the world for the time. */
  now: Date
  db: Database
  services: Services
  origin: string
  demo: boolean
  path: string
  /** A parameter of the path that must be a uuid. @throws NotFound when it is not one */
  id(name: string): string
  /** A parameter of the path as text, at most 100 characters. */
  param(name: string): string
  query: URLSearchParams
  /** Fields of a POST by name; repeated names are kept. Files stand apart. */
  fields: Readonly<Record<string, readonly string[]>>
  files: Files
  cookie(name: string): string | undefined
  header(name: string): string | undefined
  address: string
  /** Asks in a transaction as the actor. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Acts in one transaction as the actor, once per form key, and leads (303) to the path that `work` returns. */
  act(work: (tx: Tx) => Promise<string>, options?: ActOptions): Promise<Response>
  /** For the rare POST that is no act of its own: was the form drawn by us? Does not use the key up. @throws Stale */
  requireFormKey(): void
  page(head: PageHead, view: ComponentChildren): Promise<Response>
  redirect(path: string): Response
  /** A file to be kept; the name may be Japanese. */
  file(bytes: Uint8Array | string, type: string, name: string): Response
  /** A token for forms: it is the once-only key and proof that we drew the form. */
  formKey(): string
}

export interface ActOptions {
  /** Another actor for the transaction: the door signs people in. */
  as?: Actor
  /** One sentence shown on the page it leads to. */
  flash?: string
  /** Changes the answer once the deed is committed, for instance sets the session's cookie. */
  after?: (response: Response) => Response
}

/** Keeps the type of each route while gathering them. */
export const routesOf = (...routes: Route[]): readonly Route[] => routes
