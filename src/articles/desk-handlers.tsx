import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { type ArticleMove, articleMoves, canMoveArticle } from './article.ts'
import { DeskArticlePage } from './pages/desk-article-page.tsx'
import { mayArticle } from './policy.ts'
import { missingFrom, surroundingsOf } from './publication.ts'
import { readAtDesk } from './read-at-desk.ts'

export const ONE = '/desk/articles/:article'
export const deskListCrumb = { href: '/desk/articles', label: '記事' }
export const pathOf = (visit: Visit): string => `/desk/articles/${visit.id('article')}`

/** One article at work, also again with what has to be mended. */
export async function drawArticle(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const { article, around } = await visit.read(async (tx) => {
    const found = await readAtDesk(tx, actor, visit.id('article'))
    return { article: found, around: await surroundingsOf(tx, found.row.id) }
  })
  const { row } = article
  const every = Object.keys(articleMoves) as ArticleMove[]
  const props = {
    article,
    moves: every.filter((move) => canMoveArticle(row.state, move) && mayArticle(actor, move, row)),
    mayWork: mayArticle(actor, 'recordConsent', row),
    missing: missingFrom(row, around, now),
    typed,
    problems,
  }
  return visit.page(
    { title: row.title, crumbs: [deskListCrumb], problems },
    <DeskArticlePage {...props} formKey={visit.formKey()} />,
  )
}
