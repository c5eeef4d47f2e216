import { fiscalYearOf } from '../../../law/fiscal-year.ts'
import { dayInJapan } from '../../../law/japanese-date.ts'
import { type Route, routesOf, type Visit } from '../../../route.ts'
import { rulesOf } from './list-rules.ts'
import { RulesPage } from './rules-page.tsx'

/** 補助の要綱 at the operator's desk. */
export const subsidyRuleRoutes: readonly Route[] = routesOf({
  method: 'get',
  path: '/desk/subsidies',
  for: ['operator'],
  pace: 'reading',
  journal: { none: '県の公開資料の一覧' },
  handle: draw,
})

async function draw(visit: Visit): Promise<Response> {
  const view = await visit.read((tx) => rulesOf(tx, visit.actor, fiscalYearOf(dayInJapan(visit.now))))
  const crumbs = [
    { href: '/desk', label: '今日の仕事' },
    { href: '/desk/settings', label: '設定と記録' },
  ]
  return visit.page({ title: '補助の要綱', crumbs }, <RulesPage view={view} />)
}
