import { whenRead } from '../start/readiness.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { calibrationsOf } from './calibration.ts'
import { recentNights } from './estimates/find-estimates.ts'
import { forecastFigures } from './forecasts/kept-forecasts.ts'
import { liveMarket } from './live-market.ts'
import { helpGiven, needyPostings } from './needy-postings.ts'
import { DeskPage } from './pages/desk-page.tsx'

/** The operator's view: which postings are in need, whether the estimates hold, which words are unknown. */
export const deskRecommendationRoutes: readonly Route[] = routesOf({
  method: 'get',
  path: '/desk/recommendations',
  for: ['operator'],
  pace: 'reading',
  journal: { none: '氏名のない集計' },
  handle: drawDesk,
})

async function drawDesk(visit: Visit): Promise<Response> {
  const { db, now, actor } = visit
  await whenRead(db, 'market')
  const needy = needyPostings(await liveMarket(db, now))
  const figures = await visit.read(async (tx) => ({
    help: await helpGiven(
      tx,
      actor,
      needy.map(({ id }) => id),
    ),
    calibrations: await calibrationsOf(tx, actor, now),
    nights: await recentNights(tx, actor),
    forecasts: await forecastFigures(tx, actor),
  }))
  return visit.page(
    { title: 'おすすめの状態', crumbs: [{ href: '/desk', label: '今日の仕事' }] },
    <DeskPage needy={needy} {...figures} />,
  )
}
