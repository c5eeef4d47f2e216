import { publicEvents } from '../events/list-events.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { rssOf } from '../postings/public/feed.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { imageOf } from './add-image.ts'
import { categories } from './article.ts'
import { type ArticleQuery, articleQueryOf, articlesHref } from './article-query.ts'
import { countRead } from './count-read.ts'
import { findArticles, mostRead, relatedArticles, shelvesOf } from './list-articles.ts'
import { ArticlePage } from './pages/article-page.tsx'
import { ArticlesPage } from './pages/articles-page.tsx'
import { postingsNearby, readArticle, type ReadArticle } from './read-article.ts'
import { articleJsonLd } from './structured-data.ts'

const open = { method: 'get', for: ['anyone'], pace: 'reading', journal: { none: '公開情報' } } as const

/** 記事, for everybody. */
export const publicArticleRoutes: readonly Route[] = routesOf(
  { ...open, path: '/articles', handle: list },
  { ...open, path: '/articles.rss', handle: feed },
  { ...open, path: '/articles/:article', handle: one },
  { ...open, path: '/articles/:article/images/:number', handle: image },
)

const feedOf = (query: ArticleQuery) => articlesHref({ ...query, page: 1 }, '/articles.rss')

async function list(visit: Visit): Promise<Response> {
  const query = articleQueryOf(visit.query)
  const seen = await visit.read(async (tx) => ({
    ...(await findArticles(tx, query)),
    ...(await shelvesOf(tx)),
    ranked: await mostRead(tx, visit.now),
  }))
  const title = titleOf(query)
  const plain = articlesHref(query) === '/articles'
  return visit.page(
    {
      title,
      crumbs: plain ? [] : [{ href: '/articles', label: '記事' }],
      // What somebody typed is not a page for search engines, nor is a list with nothing in it.
      indexable: query.text === undefined && seen.total > 0,
      canonical: articlesHref(query),
      description: `${title}。副業人材と取り組んだ地方の企業と役場の事例と、進め方です。`,
      feed: { href: feedOf(query), title },
    },
    <ArticlesPage {...seen} query={query} chips={chipsOf(query)} />,
  )
}

/** 「事例」「#旅館の記事」. */
function titleOf({ category, tag, year, text }: ArticleQuery): string {
  const said = [text && `「${text}」`, tag && `#${tag}`, year && `${year}年`, category && categories[category]]
  const words = said.filter(Boolean).join(' ')
  return words === '' ? '記事' : `${words}の記事`
}

function chipsOf(query: ArticleQuery) {
  const { text, tag, year, town } = query
  const chip = (label: string, without: Partial<ArticleQuery>) => ({
    label,
    removeHref: articlesHref({ ...query, ...without, page: 1 }),
  })
  return [
    ...(text ? [chip(`「${text}」`, { text: undefined })] : []),
    ...(tag ? [chip(`#${tag}`, { tag: undefined })] : []),
    ...(town ? [chip('選んだまち', { town: undefined })] : []),
    ...(year ? [chip(`${year}年`, { year: undefined })] : []),
  ]
}

const MOST_ITEMS = 50

async function feed(visit: Visit): Promise<Response> {
  const query = { ...articleQueryOf(visit.query), page: 1 }
  const { cards } = await visit.read((tx) => findArticles(tx, query, MOST_ITEMS))
  const rss = rssOf({
    title: titleOf(query),
    about: '副業人材と取り組んだ地方の企業と役場の事例と、進め方の新着です。',
    origin: visit.origin,
    page: articlesHref(query),
    self: feedOf(query),
    items: cards.map(({ id, title, lead, pr, publishedAt }) => ({
      path: `/articles/${id}`,
      title: pr ? `[PR] ${title}` : title,
      description: lead,
      publishedAt,
    })),
  })
  return new Response(rss, {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}

async function one(visit: Visit): Promise<Response> {
  const id = visit.id('article')
  const seen = await visit.read(async (tx) => {
    const article = await readArticle(tx, id)
    return { article, related: await relatedArticles(tx, id), ...(await nearby(tx, article, visit.now)) }
  })
  const { row } = seen.article
  // Whoever looks after the articles is no reader of them.
  if (visit.actor.kind !== 'operator') await count(visit, id)
  return visit.page(
    {
      title: row.pr ? `[PR] ${row.title}` : row.title,
      crumbs: [
        { href: '/articles', label: '記事' },
        { href: articlesHref({ category: row.category, page: 1 }), label: categories[row.category] },
      ],
      indexable: true,
      description: row.lead,
      jsonLd: articleJsonLd(seen.article, visit.origin),
    },
    <ArticlePage {...seen} />,
  )
}

const MOST_EVENTS = 3

/** What can be done in the town that an article is about. */
async function nearby(tx: Tx, { row, town }: ReadArticle, now: Date) {
  if (!town) return { postings: [], events: [] }
  const { events } = await publicEvents(tx, { past: false, town: town.code, kind: null, page: 1 }, now)
  return { postings: await postingsNearby(tx, row.municipality_id, now), events: events.slice(0, MOST_EVENTS) }
}

function count(visit: Visit, id: string): Promise<void> {
  const reader = { address: visit.address, browser: visit.header('user-agent') ?? '' }
  return countRead(visit.db, visit.services.config.secret, id, reader, visit.now)
}

/** A picture of an article; row-level security knows whether it is public. */
async function image(visit: Visit): Promise<Response> {
  const id = visit.id('article')
  const number = Number(visit.param('number'))
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new NotFound()
  const { bytes, mime } = await visit.read((tx) => imageOf(tx, id, number))
  const headers = { 'content-type': mime, 'cache-control': 'private, max-age=300', 'x-content-type-options': 'nosniff' }
  return new Response(new Uint8Array(bytes), { headers })
}
