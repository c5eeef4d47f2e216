import { publicEvents } from '../events/list-events.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { imageOf } from './add-image.ts'
import { articlesHref } from './article-query.ts'
import { categories } from './article.ts'
import { countRead } from './count-read.ts'
import { relatedArticles } from './article-shelves.ts'
import { feed, list } from './list-handler.tsx'
import { ArticlePage } from './pages/article-page.tsx'
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
