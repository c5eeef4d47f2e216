import { fiscalYearOf } from '../../../law/fiscal-year.ts'
import { dayInJapan } from '../../../law/japanese-date.ts'
import { type Route, routesOf, type Visit } from '../../../route.ts'
import { rulesOf } from './list-rules.ts'
import { drawRuleDesk, saveRule } from './rule-handlers.tsx'
import { RulesPage } from './rules-page.tsx'

const read = { method: 'get', pace: 'reading', journal: { none: '県の公開資料の一覧' } } as const
const write = { method: 'post', pace: 'writing', journal: 'subsidyRule.entered' } as const

/** 補助の要綱: at the operator's desk for every town of a prefecture, at the town's for itself. */
export const subsidyRuleRoutes: readonly Route[] = routesOf(
  { ...read, path: '/desk/subsidies', for: ['operator'], handle: draw },
  { ...read, path: '/desk/subsidies/:prefecture', for: ['operator'], handle: (visit) => drawRuleDesk(visit) },
  { ...write, path: '/desk/subsidies/:prefecture', for: ['operator'], handle: saveRule },
  { ...read, path: '/town/subsidies', for: ['municipality'], handle: (visit) => drawRuleDesk(visit) },
  { ...write, path: '/town/subsidies', for: ['municipality'], handle: saveRule },
)

async function draw(visit: Visit): Promise<Response> {
  const view = await visit.read((tx) => rulesOf(tx, visit.actor, fiscalYearOf(dayInJapan(visit.now))))
  const crumbs = [
    { href: '/desk', label: '今日の仕事' },
    { href: '/desk/settings', label: '設定と記録' },
  ]
  return visit.page({ title: '補助の要綱', crumbs }, <RulesPage view={view} />)
}
