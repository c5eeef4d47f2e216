import type { Selectable } from 'kysely'
import type { Articles } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { type ArticleMove, type ArticleState, articleStateNames, canMoveArticle, type Category } from './article.ts'
import { type ArticleAction, mayArticle } from './policy.ts'

export type ArticleRow = Omit<Selectable<Articles>, 'state' | 'category'> & {
  state: ArticleState
  category: Category
}

/**
 * Locks an article for a change, seen through the actor.
 * @throws NotFound for whoever does not work on articles, NotAllowed for those who only look, Stale when the move is not open
 */
export async function lockArticle(tx: Tx, actor: Actor, id: string, move: ArticleMove): Promise<ArticleRow> {
  const row = await lockForWork(tx, actor, id, move)
  if (!canMoveArticle(row.state, move))
    throw new Stale(`この記事はすでに「${articleStateNames[row.state]}」になっています。最新の状態を確認してください。`)
  return row
}

/** Locks it in whatever state it is. @throws NotFound, NotAllowed as above */
export async function lockForWork(tx: Tx, actor: Actor, id: string, action: ArticleAction): Promise<ArticleRow> {
  const found = await tx.selectFrom('articles').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return permitted(found, actor, action)
}

/** Reads an article at work. @throws NotFound, NotAllowed as above */
export async function findArticle(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ArticleAction = 'view',
): Promise<ArticleRow> {
  const found = await tx.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  return permitted(found, actor, action)
}

function permitted(found: Selectable<Articles> | undefined, actor: Actor, action: ArticleAction): ArticleRow {
  const row = found as ArticleRow | undefined
  if (!row || !mayArticle(actor, 'view', row)) throw new NotFound()
  if (!mayArticle(actor, action, row)) throw new NotAllowed()
  return row
}
