import { readApplication } from '../applications/read-application.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { arrangingRoutes, statementRoute } from './arranging-routes.tsx'
import { drawList } from './list-handlers.tsx'
import { interviewsOf } from './list-interviews.ts'
import { ListPage } from './pages/interviews-page.tsx'

const own = { none: '自分の面談' } as const
const read = { method: 'get', for: ['talent'], pace: 'reading', journal: own } as const

/** 面談, as the talent sees it. */
export const myInterviewRoutes: readonly Route[] = routesOf(
  { ...read, path: '/my/interviews', handle: (visit) => drawList(visit, 'talent') },
  { ...read, path: '/my/applications/:application/interviews', handle: drawOfApplication },
  ...arrangingRoutes('/my/interviews', ['talent'], own),
  statementRoute('/my/interviews', ['talent']),
)

async function drawOfApplication(visit: Visit): Promise<Response> {
  const { application, interviews } = await visit.read(async (tx) => {
    const found = await readApplication(tx, visit.actor, visit.id('application'), 'viewBid')
    return { application: found, interviews: await interviewsOf(tx, visit.actor, found.row.id) }
  })
  const { posting, row, client } = application
  const crumbs = [
    { href: '/my/applications', label: '応募' },
    { href: `/my/applications/${row.id}`, label: posting.title },
  ]
  return visit.page(
    { title: '面談', crumbs },
    <ListPage
      title="面談"
      over={posting.title}
      lead={`${client.name}との面談です。時刻はすべて日本時間です。`}
      base="/my/interviews"
      interviews={interviews}
      empty={
        <EmptyState title="面談はまだありません">
          発注者が候補日を送ると、ここに並び、メールでもお知らせします。
        </EmptyState>
      }
    />,
  )
}
