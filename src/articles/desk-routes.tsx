import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { type Route, routesOf, type Visit } from '../route.ts'
import { deskQueryOf } from './article-query.ts'
import { matchesToTell } from './case-template.ts'
import { deskListCrumb, drawArticle, ONE } from './desk-handlers.tsx'
import { articlesAtDesk } from './articles-at-desk.ts'
import { articleWork } from './move-handlers.tsx'
import { ArticleText } from './pages/article-page.tsx'
import { DeskArticlesPage } from './pages/desk-articles-page.tsx'
import { MatchesPage } from './pages/matches-page.tsx'
import { readAtDesk } from './read-at-desk.ts'
import { writing } from './write-handlers.tsx'
import { telling } from './telling.ts'

const seen = { method: 'get', for: ['operator'], pace: 'reading', journal: { none: '公開のための原稿' } } as const

/** 記事 at the operator's desk: writing, review, publication, corrections. */
export const deskArticleRoutes: readonly Route[] = routesOf(
  { ...seen, path: '/desk/articles', handle: list },
  { ...seen, path: '/desk/articles/matches', journal: { access: 'contract.seen' }, handle: matches },
  ...writing,
  { ...seen, path: ONE, handle: (visit) => drawArticle(visit) },
  { ...seen, path: `${ONE}/preview`, handle: preview },
  { ...seen, path: `${ONE}/journal`, handle: journal },
  ...articleWork,
)

async function list(visit: Visit): Promise<Response> {
  const query = deskQueryOf(visit.query)
  const found = await visit.read((tx) => articlesAtDesk(tx, visit.actor, query))
  return visit.page({ title: '記事', crumbs: [] }, <DeskArticlesPage {...found} {...query} />)
}

async function matches(visit: Visit): Promise<Response> {
  const found = await visit.read((tx) => matchesToTell(tx, visit.actor))
  const title = '成立した契約から事例を書く'
  return visit.page({ title, crumbs: [deskListCrumb] }, <MatchesPage matches={found} />)
}

async function preview(visit: Visit): Promise<Response> {
  const article = await visit.read((tx) => readAtDesk(tx, visit.actor, visit.id('article')))
  return visit.page({ title: '読む人からの見え方', crumbs: crumbsTo(article.row) }, <ArticleText article={article} />)
}

async function journal(visit: Visit): Promise<Response> {
  const id = visit.id('article')
  const { article, told } = await visit.read(async (tx) => ({
    article: await readAtDesk(tx, visit.actor, id),
    told: await historyOf(tx, visit.actor, [id]),
  }))
  return visit.page(
    { title: '記録', crumbs: crumbsTo(article.row) },
    <HistoryPage over={article.row.title} told={told} telling={telling} />,
  )
}

const crumbsTo = ({ id, title }: { id: string; title: string }) => [
  deskListCrumb,
  { href: `/desk/articles/${id}`, label: title },
]
