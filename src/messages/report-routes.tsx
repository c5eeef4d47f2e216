import { pageOf } from '../applications/page-number.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { dismissReport, settleReport } from './decide-report.ts'
import { DismissalForm, SettlementForm } from './message-form.ts'
import { DeskReportPage } from './pages/desk-report-page.tsx'
import { DeskReportsPage } from './pages/desk-reports-page.tsx'
import { mayReport } from './policy.ts'
import { listReports, readReport } from './read-reports.ts'
import { type ReportState, reportStateNames } from './thread.ts'

const desk = { for: ['operator'], pace: 'reading', journal: { access: 'report.seen' } } as const
const change = { for: ['operator'], pace: 'writing' } as const
const ONE = '/desk/reports/:report'
const crumbs = [
  { href: '/desk', label: '今日の仕事' },
  { href: '/desk/reports', label: '通報' },
]

/** 通報, as the operator reads and answers it. */
export const reportRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk/reports', ...desk, handle: drawList },
  { method: 'get', path: ONE, ...desk, handle: (visit) => drawOne(visit) },
  { method: 'post', path: `${ONE}/settlements`, ...change, journal: 'report.settled', handle: settle },
  { method: 'post', path: `${ONE}/dismissals`, ...change, journal: 'report.dismissed', handle: dismiss },
)

async function drawList(visit: Visit): Promise<Response> {
  const page = pageOf(visit.query)
  const asked = visit.query.get('state') ?? ''
  const state: ReportState = isState(asked) ? asked : 'open'
  const found = await visit.read((tx) => listReports(tx, visit.actor, { state, page }))
  return visit.page({ title: '通報', crumbs: crumbs.slice(0, 1) }, <DeskReportsPage {...found} {...{ state, page }} />)
}

const isState = (text: string): text is ReportState => Object.hasOwn(reportStateNames, text)

async function drawOne(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const report = await visit.read((tx) => readReport(tx, visit.actor, visit.id('report')))
  const decides = report.state === 'open' && mayReport(visit.actor, 'decide')
  const props = { report, decides, typed, problems, formKey: visit.formKey() }
  return visit.page({ title: '通報されたメッセージ', crumbs, problems }, <DeskReportPage {...props} />)
}

function settle(visit: Visit): Promise<Response> {
  const id = visit.id('report')
  return submit(visit, SettlementForm, {
    act: async (tx, value) => {
      await settleReport(tx, visit.actor, id, value, visit.now)
      return `/desk/reports/${id}`
    },
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '対応を記録し、通報した方に知らせました' },
  })
}

function dismiss(visit: Visit): Promise<Response> {
  const id = visit.id('report')
  return submit(visit, DismissalForm, {
    act: async (tx, value) => {
      await dismissReport(tx, visit.actor, id, value, visit.now)
      return `/desk/reports/${id}`
    },
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '問題なしと記録し、通報した方に知らせました' },
  })
}
