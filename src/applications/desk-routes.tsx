import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { type Route, routesOf, type Visit } from '../route.ts'
import { type Watched, watchedApplications } from './late-applications.ts'
import { pageOf } from './page-number.ts'
import { DeskApplicationsPage } from './pages/desk-pages.tsx'
import { DeskApplicationPage } from './pages/desk-application-page.tsx'
import { readApplication } from './read-application.ts'
import { telling } from './telling.ts'

const crumbs = [
  { href: '/desk', label: '今日の仕事' },
  { href: '/desk/applications', label: '応募と返事' },
]
const ONE = '/desk/applications/:application'
const seen = { for: ['operator'], pace: 'reading', journal: { access: 'application.seen' } } as const

/** 返事の見張り, for an operator. */
export const deskApplicationRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk/applications', ...seen, handle: drawList },
  { method: 'get', path: ONE, ...seen, handle: drawOne },
  { method: 'get', path: `${ONE}/journal`, ...seen, journal: { access: 'journal.seen' }, handle: drawJournal },
)

const shown: readonly Watched[] = ['late', 'waiting', 'all']

async function drawList(visit: Visit): Promise<Response> {
  const show = shown.find((each) => each === visit.query.get('show')) ?? 'late'
  const page = pageOf(visit.query)
  const found = await visit.read((tx) => watchedApplications(tx, visit.actor, { show, page }, visit.now))
  return visit.page(
    { title: '応募と返事', crumbs: crumbs.slice(0, 1) },
    <DeskApplicationsPage {...found} show={show} page={page} now={visit.now} />,
  )
}

/** What colleagues of a client think of somebody is not the operator's either. */
const without = ['application.marked', 'application.noted', 'application.note_removed'] as const

async function read(visit: Visit) {
  const id = visit.id('application')
  return visit.read(async (tx) => ({
    application: await readApplication(tx, visit.actor, id, 'viewJournal'),
    told: await historyOf(tx, visit.actor, [id], { without }),
  }))
}

async function drawOne(visit: Visit): Promise<Response> {
  return visit.page({ title: '応募', crumbs }, <DeskApplicationPage {...(await read(visit))} now={visit.now} />)
}

async function drawJournal(visit: Visit): Promise<Response> {
  const { application, told } = await read(visit)
  const way = [...crumbs, { href: `/desk/applications/${application.row.id}`, label: '応募' }]
  return visit.page(
    { title: '記録', crumbs: way },
    <HistoryPage over={application.posting.title} told={told} telling={telling} />,
  )
}
