import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** A page that search engines may read. */
export interface SitemapEntry {
  path: string
  /** When it last changed; null where nobody can tell. */
  changedAt: Date | null
}

/** What a sitemap may hold at most, by its own rules. */
const MOST = 50_000
const fixed = [
  '/',
  '/postings',
  '/rounds',
  '/towns',
  '/events',
  '/statistics',
  '/about',
  '/about/municipalities',
  '/terms',
  '/privacy',
  '/accessibility',
]

/** Every public page: the fixed ones, towns that take part, postings that still take applications on `today`, and articles. */
export async function sitemapEntries(tx: Tx, today: string): Promise<SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select '/towns/' || place_code as path, null as "changedAt" from organizations
     where kind = 'municipality' and state = 'active'
    union all
    select '/events/' || id, updated_at from events where state not in ('draft', 'cancelled')
    union all
    select '/postings/' || id as path, updated_at from postings where state = 'published' and closes_on >= ${today}
    union all
    select '/articles/' || id as path, updated_at from articles where state = 'published'
    order by 1 limit ${MOST - fixed.length}`.execute(tx)
  return [...fixed.map((path) => ({ path, changedAt: null })), ...rows]
}

/** The sitemap as XML (sitemaps.org); our paths have no character that XML would mind. */
export function sitemapXml(origin: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${new Date(changedAt).toISOString()}</lastmod>` : ''
    return `<url><loc>${origin}${path}</loc>${changed}</url>`
  })
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<urlset xmlns="${namespace}">`, ...lines, '</urlset>'].join('\n')
}

/** Doors that lead to private rooms, and pages that say nothing by themselves. */
const closed = [
  '/my',
  '/client',
  '/town/',
  '/supporter',
  '/desk',
  '/organization',
  '/account',
  '/sign-in',
  '/register',
  '/demo',
  '/*/application',
]

/** Who may read what. The world of a demo is made up, so nobody is to find it by searching. */
export function robotsTxt(origin: string, demo: boolean): string {
  if (demo) return 'User-agent: *\nDisallow: /\n'
  const lines = closed.map((path) => `Disallow: ${path}`)
  return ['User-agent: *', ...lines, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
}
