import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { readingMinutes } from './article-text.ts'
import type { ArticleRow } from './find-article.ts'

export interface ArticleImage {
  number: number
  alt: string
}

/** An article with everything that stands on its page. */
export interface ReadArticle {
  row: ArticleRow
  author: { name: string; kind: string }
  town: { id: string; name: string; code: string } | null
  images: ArticleImage[]
  corrections: { words: string; at: Date }[]
  minutes: number
}

/** A published article, for everybody. @throws NotFound for one that is not, or no longer, published */
export async function readArticle(tx: Tx, id: string): Promise<ReadArticle> {
  const row = await tx
    .selectFrom('articles')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return withSurroundings(tx, row as ArticleRow)
}

export async function withSurroundings(tx: Tx, row: ArticleRow): Promise<ReadArticle> {
  const organizations = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'kind', 'place_code as code'])
    .where('id', 'in', [row.organization_id, ...(row.municipality_id ? [row.municipality_id] : [])])
    .execute()
  const author = organizations.find(({ id }) => id === row.organization_id)
  const town = organizations.find(({ id }) => id === row.municipality_id)
  const images = await tx
    .selectFrom('article_images')
    .select(['number', 'alt'])
    .where('article_id', '=', row.id)
    .orderBy('number')
    .execute()
  const corrections = await tx
    .selectFrom('article_corrections')
    .select(['words', 'at'])
    .where('article_id', '=', row.id)
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute()
  return {
    row,
    author: { name: author?.name ?? '', kind: author?.kind ?? '' },
    town: town?.code ? { id: town.id, name: town.name, code: town.code } : null,
    images,
    corrections,
    minutes: readingMinutes(row.body),
  }
}

const MOST_POSTINGS = 3

export interface NearbyPosting {
  id: string
  title: string
  client: string
  closesOn: string | null
}

/** Postings of the article's town that still take applications, the one that closes first on top. */
export async function postingsNearby(tx: Tx, municipalityId: string | null, now: Date): Promise<NearbyPosting[]> {
  if (!municipalityId) return []
  return tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.id', 'p.title', 'o.name as client', 'p.closes_on as closesOn'])
    .where('p.municipality_id', '=', municipalityId)
    .where('p.state', '=', 'published')
    .where('p.closes_on', '>=', dayInJapan(now).toString())
    .orderBy('p.closes_on')
    .orderBy('p.id')
    .limit(MOST_POSTINGS)
    .execute()
}
