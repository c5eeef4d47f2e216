import { rssOf } from '../postings/public/feed.ts'
import type { Visit } from '../route.ts'
import { type ArticleQuery, articleQueryOf, articlesHref } from './article-query.ts'
import { categories } from './article.ts'
import { findArticles } from './list-articles.ts'
import { mostRead, shelvesOf } from './article-shelves.ts'
import { ArticlesPage } from './pages/articles-page.tsx'

const feedOf = (query: ArticleQuery) => articlesHref({ ...query, page: 1 }, '/articles.rss')

/** The articles that fit what was asked, a page at a time. */
export async function list(visit: Visit): Promise<Response> {
  const query = articleQueryOf(visit.query)
  const seen = await visit.read(async (tx) => ({
    ...(await findArticles(tx, query)),
    ...(await shelvesOf(tx)),
    ranked: await mostRead(tx, visit.now),
  }))
  const title = titleOf(query)
  const plain = articlesHref({ ...query, page: 1 }) === '/articles'
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

/** The newest articles as RSS. */
export async function feed(visit: Visit): Promise<Response> {
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
