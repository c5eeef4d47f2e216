import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { Query } from '../platform/search/index.ts'
import type { ArticleQuery } from './article-query.ts'
import { readingMinutes } from './article-text.ts'
import { articleWords, holdsWord } from './article-words.ts'
import type { Category } from './article.ts'

/** A published article, as lists show it. */
export interface ArticleCard {
  id: string
  title: string
  lead: string
  category: Category
  tags: string[]
  pr: boolean
  publishedAt: Date
  minutes: number
  author: string
  /** Name and code of the town that it is about. */
  town: { name: string; code: string } | null
}

export const ARTICLES_PER_PAGE = 12

export interface FoundArticles extends Query {
  cards: ArticleCard[]
  total: number
}

export function published(tx: Tx) {
  return tx
    .selectFrom('articles as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('organizations as m', 'm.id', 'a.municipality_id')
    .where('a.state', '=', 'published')
}

export function cardsOf(query: ReturnType<typeof published>) {
  return query.select([
    'a.id',
    'a.title',
    'a.lead',
    'a.category',
    'a.tags',
    'a.pr',
    'a.published_at',
    'a.body',
    'o.name as author',
    'm.name as town',
    'm.place_code as code',
  ])
}

type CardRow = Awaited<ReturnType<ReturnType<typeof cardsOf>['execute']>>[number]

export function cardOf(row: CardRow): ArticleCard {
  const { id, title, lead, tags, pr, author } = row
  return {
    id,
    title,
    lead,
    tags,
    pr,
    author,
    category: row.category as Category,
    publishedAt: row.published_at ?? new Date(0),
    minutes: readingMinutes(row.body),
    town: row.town && row.code ? { name: row.town, code: row.code } : null,
  }
}

/**
 * 記事を探す: the newest first, all words of the search in title, lead, tags or text, however they are written. Nothing
 * where the search is no search; then there is a sentence.
 */
export async function findArticles(tx: Tx, query: ArticleQuery, perPage = ARTICLES_PER_PAGE): Promise<FoundArticles> {
  const { category, tag, year, town, page } = query
  const { words, sentence } = articleWords(query.text ?? '')
  if (sentence !== null) return { cards: [], total: 0, words, sentence }
  let found = published(tx)
  if (category) found = found.where('a.category', '=', category)
  if (tag) found = found.where(sql<boolean>`a.tags @> ${[tag]}`)
  if (town) found = found.where('m.place_code', '=', town)
  if (year) found = found.where(sql<boolean>`extract(year from a.published_at at time zone 'Asia/Tokyo') = ${year}`)
  for (const word of words) found = found.where(holdsWord(word))
  const { total } = await found.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await cardsOf(found)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { cards: rows.map(cardOf), total, words, sentence }
}
