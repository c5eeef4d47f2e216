import { type Route, routesOf, type Visit } from '../../route.ts'
import { pageOf } from '../page-number.ts'
import { leavePool } from './leave-pool.ts'
import { listPool } from './list-pool.ts'
import { PoolPage } from './pool-page.tsx'

const seen = { method: 'get', pace: 'reading', journal: { access: 'contact.seen' } } as const

/** 町のタレントプール, for the town and the operator, and the talent's way out of it. */
export const poolRoutes: readonly Route[] = routesOf(
  { ...seen, path: '/town/pool', for: ['municipality'], handle: (visit) => draw(visit, '/town/pool') },
  { ...seen, path: '/desk/pool', for: ['operator'], handle: (visit) => draw(visit, '/desk/pool') },
  {
    method: 'post',
    path: '/my/pools/:pool/departures',
    for: ['talent'],
    pace: 'writing',
    journal: 'pool.left',
    handle: leave,
  },
)

async function draw(visit: Visit, path: '/town/pool' | '/desk/pool'): Promise<Response> {
  const page = pageOf(visit.query)
  const found = await visit.read((tx) => listPool(tx, visit.actor, page, visit.now))
  const up = path === '/desk/pool' ? { href: '/desk', label: '今日の仕事' } : { href: '/town', label: '今年度' }
  return visit.page(
    { title: '町のタレントプール', crumbs: [up] },
    <PoolPage {...found} page={page} path={path} manyTowns={path === '/desk/pool'} />,
  )
}

function leave(visit: Visit): Promise<Response> {
  const id = visit.id('pool')
  return visit.act(async (tx) => (await leavePool(tx, visit.actor, id, visit.now), '/my/scouts#pools'), {
    flash: '町のタレントプールの登録をやめました',
  })
}
