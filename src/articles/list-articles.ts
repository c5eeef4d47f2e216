import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { fold } from '../platform/search/fold.ts'
import type { ArticleState, Category } from './article.ts'
import type { ArticleQuery } from './article-query.ts'
import { readingMinutes } from './article-text.ts'

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
/** Words of a search that are looked for; more are not. */
const MOST_WORDS = 5

function published(tx: Tx) {
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

function cardOf(row: CardRow): ArticleCard {
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

/** 記事を探す: the newest first, all words of the search in title, lead, tags or text, however they are written. */
export async function findArticles(
  tx: Tx,
  query: ArticleQuery,
  perPage = ARTICLES_PER_PAGE,
): Promise<{ cards: ArticleCard[]; total: number }> {
  const { category, tag, year, town, page } = query
  const words = fold(query.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  let found = published(tx)
  if (category) found = found.where('a.category', '=', category)
  if (tag) found = found.where(sql<boolean>`a.tags @> ${[tag]}`)
  if (town) found = found.where('m.place_code', '=', town)
  if (year) found = found.where(sql<boolean>`extract(year from a.published_at at time zone 'Asia/Tokyo') = ${year}`)
  for (const word of words) found = found.where(sql<boolean>`position(${word} in a.folded) > 0`)
  const { total } = await found.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await cardsOf(found)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { cards: rows.map(cardOf), total }
}

const RANKED_DAYS = 90
const RANKED = 5

/** よく読まれている記事: by the reads of the last 90 days, five at most; one that nobody read is not among them. */
export async function mostRead(tx: Tx, now: Date): Promise<{ id: string; title: string; reads: number }[]> {
  const since = dayInJapan(now).subtract({ days: RANKED_DAYS }).toString()
  return tx
    .selectFrom('articles as a')
    .innerJoin('article_reads as r', 'r.article_id', 'a.id')
    .where('a.state', '=', 'published')
    .where('r.day', '>', since)
    .groupBy(['a.id', 'a.title'])
    .select(['a.id', 'a.title'])
    .select((e) => e.fn.sum<number>('r.reads').as('reads'))
    .orderBy('reads', 'desc')
    .orderBy('a.id')
    .limit(RANKED)
    .execute()
}

const RELATED = 4

/** 関連する記事: those with most tags in common, then of the same town, then of the same category; none without either. */
export async function relatedArticles(tx: Tx, id: string): Promise<ArticleCard[]> {
  const { rows } = await sql<{ id: string }>`
    select b.id from articles a, articles b
     where a.id = ${id} and b.state = 'published' and b.id <> a.id
       and (b.tags && a.tags or b.category = a.category or b.municipality_id = a.municipality_id)
     order by cardinality(array(select unnest(a.tags) intersect select unnest(b.tags))) desc,
       (b.municipality_id is not distinct from a.municipality_id) desc, (b.category = a.category) desc,
       b.published_at desc, b.id
     limit ${RELATED}`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const cards = await cardsOf(published(tx)).where('a.id', 'in', ids).execute()
  return ids.flatMap((each) => cards.filter((card) => card.id === each).map(cardOf))
}

const MOST_TAGS = 20

/** The tags that are used most, and the years for which there are back numbers, the newest first. */
export async function shelvesOf(
  tx: Tx,
): Promise<{ tags: { tag: string; articles: number }[]; years: { year: number; articles: number }[] }> {
  const tags = await sql<{ tag: string; articles: number }>`
    select tag, count(*)::int as articles from articles, unnest(tags) as tag where state = 'published'
     group by tag order by articles desc, tag limit ${MOST_TAGS}`.execute(tx)
  const years = await sql<{ year: number; articles: number }>`
    select extract(year from published_at at time zone 'Asia/Tokyo')::int as year, count(*)::int as articles
      from articles where state = 'published' group by 1 order by 1 desc limit 50`.execute(tx)
  return { tags: tags.rows, years: years.rows }
}

/** A line of the operator's list. */
export interface ListedArticle {
  id: string
  title: string
  category: Category
  state: ArticleState
  author: string
  town: string | null
  pr: boolean
  at: Date
  reads: number
}

export const DESK_PER_PAGE = 20

/** The operator's articles in a state, or all; what was touched last stands first. @throws NotFound for others */
export async function articlesAtDesk(
  tx: Tx,
  actor: Actor,
  { state, page }: { state: ArticleState | undefined; page: number },
): Promise<{ articles: ListedArticle[]; total: number }> {
  if (actor.kind !== 'operator') throw new NotFound()
  let rows = tx.selectFrom('articles as a')
  if (state) rows = rows.where('a.state', '=', state)
  const { total } = await rows.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const found = await rows
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('organizations as m', 'm.id', 'a.municipality_id')
    .select(['a.id', 'a.title', 'a.category', 'a.state', 'a.pr', 'a.state_since', 'a.updated_at', 'a.publish_at'])
    .select(['o.name as author', 'm.name as town'])
    .select((e) =>
      e
        .selectFrom('article_reads as r')
        .whereRef('r.article_id', '=', 'a.id')
        .select((f) => f.fn.coalesce(f.fn.sum<number>('r.reads'), f.lit(0)).as('n'))
        .$asScalar()
        .$notNull()
        .as('reads'),
    )
    .orderBy('a.updated_at', 'desc')
    .orderBy('a.id')
    .limit(DESK_PER_PAGE)
    .offset((page - 1) * DESK_PER_PAGE)
    .execute()
  return {
    total,
    articles: found.map(({ state_since, publish_at, updated_at, category, state: now, ...row }) => ({
      ...row,
      category: category as Category,
      state: now as ArticleState,
      at: publish_at ?? (updated_at > state_since ? updated_at : state_since),
    })),
  }
}
