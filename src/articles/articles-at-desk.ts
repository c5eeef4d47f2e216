import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { ArticleState, Category } from './article.ts'

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
