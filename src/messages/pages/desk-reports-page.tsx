import { formatInstant } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { type ReportLine, REPORTS_PER_PAGE } from '../read-reports.ts'
import { reportReasons, type ReportState, reportStateNames, threadKinds } from '../thread.ts'
import { reportTones } from './report-tones.ts'

interface DeskReportsPageProps {
  reports: ReportLine[]
  total: number
  state: ReportState
  page: number
}

/** 通報の一覧: what waits for an answer comes first. */
export function DeskReportsPage({ reports, total, state, page }: DeskReportsPageProps) {
  const tabs = Object.entries(reportStateNames).map(([each, label]) => ({
    label,
    href: `/desk/reports?state=${each}`,
    current: each === state,
  }))
  return (
    <>
      <PageHeading
        title="通報"
        lead="やりとりの当事者から届いた通報です。読めるのは、通報されたメッセージとその前後5件だけです。"
      />
      <Tabs tabs={tabs} label="通報の状態" />
      <Table
        caption="通報の一覧"
        captionHidden
        rows={reports}
        keyOf={({ id }) => id}
        columns={columns}
        empty={<EmptyState title="この状態の通報はありません">届いたら、今日の仕事と通知でお知らせします。</EmptyState>}
      />
      <Pagination
        page={page}
        perPage={REPORTS_PER_PAGE}
        total={total}
        hrefOf={(turn) => `/desk/reports?state=${state}&page=${turn}`}
        label="通報のページ送り"
      />
    </>
  )
}

const columns: Column<ReportLine>[] = [
  {
    label: '理由',
    kind: 'name',
    cell: ({ id, reason }) => <a href={`/desk/reports/${id}`}>{reportReasons[reason]}</a>,
  },
  { label: 'やりとり', cell: ({ kind, title }) => `${threadKinds[kind]} — ${title}` },
  { label: '状態', cell: ({ state }) => <StatusTag tone={reportTones[state]}>{reportStateNames[state]}</StatusTag> },
  { label: '届いた日時', cell: ({ at }) => formatInstant(at) },
]
