import { sql } from 'kysely'
import { timingSafeEqual } from 'node:crypto'
import { NotFound } from '../platform/errors.ts'
import { registry } from '../platform/web/metrics.ts'
import { stillReading } from '../start/readiness.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { auditRoutes } from './audit/routes.tsx'
import { jobRoutes } from './jobs/routes.tsx'
import { limitRoutes } from './limit-routes.tsx'
import { SettingsPage } from './pages/settings-page.tsx'
import { templateRoutes } from './template-routes.tsx'
import { publicHouseRoutes } from './public-routes.tsx'
import { settingsGroups } from './settings.ts'
import { sampleProblems } from '../ui/styles/fields-sample.tsx'
import { StylesPage } from '../ui/styles-page.tsx'
import { faviconSvg } from '../ui/logo.tsx'

const probe = { for: ['anyone'], pace: 'reading', journal: { none: '死活監視' } } as const
const settings = { for: ['operator'], pace: 'reading', journal: { none: '運営事業者の設定の入口' } } as const
const siteFile = { for: ['anyone'], pace: 'reading', journal: { none: 'サイトの部品' } } as const

/** The pages of the house itself, what the machine room asks for, and the files of the site. */
export const houseRoutes: readonly Route[] = routesOf(
  ...publicHouseRoutes,
  ...limitRoutes,
  ...templateRoutes,
  ...auditRoutes,
  ...jobRoutes,
  { method: 'get', path: '/desk/settings', ...settings, handle: drawSettings },
  { method: 'get', path: '/healthz', ...probe, handle: async () => answer('ok') },
  { method: 'get', path: '/readyz', ...probe, handle: readiness },
  { method: 'get', path: '/metrics', ...probe, handle: metrics },
  { method: 'get', path: '/assets/:name', ...siteFile, handle: asset },
  {
    method: 'get',
    path: '/favicon.svg',
    ...siteFile,
    handle: async () => answer(faviconSvg, { type: 'image/svg+xml', cache: 'public, max-age=86400' }),
  },
  { method: 'get', path: '/styles', ...siteFile, handle: styles },
)

function drawSettings(visit: Visit): Promise<Response> {
  const crumbs = [{ href: '/desk', label: '今日の仕事' }]
  return visit.page({ title: '設定と記録', crumbs }, <SettingsPage groups={settingsGroups} />)
}

function answer(body: string, { status = 200, type = 'text/plain; charset=utf-8', cache = 'no-store' } = {}): Response {
  return new Response(body, { status, headers: { 'content-type': type, 'cache-control': cache } })
}

/** Ready means: not stopping, all that searches and lists need has been read, and the database answers. */
async function readiness(visit: Visit): Promise<Response> {
  if (visit.services.stopping()) return answer('stopping', { status: 503 })
  const reading = stillReading(visit.db)
  if (reading.length > 0) return answer(`reading ${reading.join(' ')}`, { status: 503 })
  await visit.read((tx) => sql`select 1`.execute(tx))
  return answer('ready')
}

/** Not public: only with the token of METRICS_TOKEN; without one there is no such page. */
async function metrics(visit: Visit): Promise<Response> {
  const wanted = Buffer.from(`Bearer ${visit.services.config.metricsToken ?? ''}`)
  const given = Buffer.from(visit.header('authorization') ?? '')
  if (!visit.services.config.metricsToken || wanted.length !== given.length || !timingSafeEqual(wanted, given))
    throw new NotFound()
  return answer(await registry.metrics(), { type: registry.contentType })
}

async function asset(visit: Visit): Promise<Response> {
  const found = visit.services.assets.find(visit.param('name'))
  if (!found) throw new NotFound()
  return answer(found.body, { type: found.type, cache: 'public, max-age=31536000, immutable' })
}

/** Every piece of the look in every state; only in a demo. */
async function styles(visit: Visit): Promise<Response> {
  if (!visit.demo) throw new NotFound()
  return visit.page({ title: '部品一覧', status: 200 }, <StylesPage problems={sampleProblems} />)
}
