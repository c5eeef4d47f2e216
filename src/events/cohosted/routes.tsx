import { type Route, routesOf, type Visit } from '../../route.ts'
import { cohostedEvents } from './cohosted-events.ts'
import { CohostedPage } from './cohosted-page.tsx'

/** 共催したイベント as a supporter reads of them. */
export const cohostedRoutes: readonly Route[] = routesOf({
  method: 'get',
  path: '/supporter/events',
  for: ['supporter'],
  pace: 'reading',
  journal: { none: '自分の組織の共催、人数だけ' },
  handle: draw,
})

async function draw(visit: Visit): Promise<Response> {
  const page = Math.max(1, Math.min(10_000, Number.parseInt(visit.query.get('page') ?? '1', 10) || 1))
  const props = await visit.read((tx) => cohostedEvents(tx, visit.actor, page))
  return visit.page({ title: '共催したイベント' }, <CohostedPage {...props} page={page} />)
}
