import { formatFiscalYear } from '../law/fiscal-year.ts'
import { formatInstant } from '../law/japanese-date.ts'
import { csv } from '../platform/documents/csv.ts'
import type { Visit } from '../route.ts'
import { oneAsked, recordAsked } from './page-asked.ts'
import { ReportPage } from './pages/report-page.tsx'
import { figuresOf, measureIds, measures, reportRows, reportYear } from './referral-report.ts'

/** 紹介の実績 of a fiscal year; every number opens to the rows that it counts. */
export async function drawReport(visit: Visit, base: string): Promise<Response> {
  const year = reportYear(visit.query.get('year'), visit.now)
  const rows = await visit.read((tx) => reportRows(tx, visit.actor, year))
  const measure = oneAsked(visit.query, 'measure', measureIds)
  const supporterId = recordAsked(visit.query, 'of')
  const opened =
    measure && rows.filter((row) => row.measure === measure && (!supporterId || row.supporterId === supporterId))
  const props = { base, year, running: reportYear(null, visit.now), figures: figuresOf(rows), rows, measure, opened }
  return visit.page({ title: '紹介の実績', crumbs: crumbsTo(base) }, <ReportPage {...props} />)
}

function crumbsTo(base: string) {
  if (base.startsWith('/desk')) return [{ href: '/desk/referrals', label: '紹介' }]
  return base.startsWith('/town') ? [{ href: '/town/cases', label: '企業と伴走' }] : []
}

export async function exportReport(visit: Visit): Promise<Response> {
  const year = reportYear(visit.query.get('year'), visit.now)
  const rows = await visit.read((tx) => reportRows(tx, visit.actor, year))
  const cells = rows.map((row) => [
    row.supporter,
    row.town,
    row.companyName,
    measures[row.measure].name,
    formatInstant(row.at),
    row.referral,
  ])
  const lines: string[] = []
  for await (const line of csv(['支援機関', '町', '企業', '数えるもの', '日時', '紹介の番号'], cells)) lines.push(line)
  return visit.file(lines.join(''), 'text/csv; charset=utf-8', `紹介の実績_${formatFiscalYear(year)}.csv`)
}
