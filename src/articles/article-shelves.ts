import { sql } from 'kysely'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ArticleCard, cardOf, cardsOf, published } from './list-articles.ts'

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
