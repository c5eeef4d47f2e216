import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { caseStateNames, caseStates } from '../case.ts'
import { type CaseCounts, type CaseFilter, type CaseLine, CASES_PER_PAGE } from '../list-cases.ts'
import { whoseTurn } from '../whose-turn.ts'
import { CaseTag, TurnTag } from './words.tsx'

interface TownCasesProps {
  lines: CaseLine[]
  counts: CaseCounts
  total: number
  filter: CaseFilter
}

const hrefOf = (state: string, page = 1) => `/town/cases?${state ? `state=${state}&` : ''}page=${page}`

function tabsOf(filter: CaseFilter, counts: CaseCounts) {
  const each = caseStates.map((state) => ({
    label: caseStateNames[state],
    href: hrefOf(state),
    count: counts[state],
    current: state === filter.state,
  }))
  return [{ label: '進行中', href: '/town/cases', current: filter.state === null }, ...each]
}

/** Companies of a town that are accompanied, and how far each is. */
export function TownCasesPage({ lines, counts, total, filter }: TownCasesProps) {
  return (
    <>
      <PageHeading title="企業と伴走" lead="町の企業が、いまどの段階か、訪問・面談が何回あったかを見ます。">
        <p>
          <a href="/town/referrals">支援機関からの紹介の実績</a>
        </p>
      </PageHeading>
      <Tabs tabs={tabsOf(filter, counts)} label="段階" />
      <Table
        caption="企業と伴走の一覧"
        captionHidden
        rows={lines}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="この段階の企業はありません">運営事業者が企業の伴走を始めると、ここに並びます。</EmptyState>
        }
        columns={[
          { label: '企業', kind: 'name', cell: (line) => <a href={`/town/cases/${line.id}`}>{line.company}</a> },
          { label: '段階', cell: (line) => <CaseTag state={line.state} /> },
          { label: '町の番', cell: (line) => line.next && <TurnTag turn={whoseTurn({ noun: 'case', ...line })} /> },
          { label: '伴走担当', cell: (line) => line.coordinator },
          { label: '訪問・面談', kind: 'number', cell: (line) => `${line.visits}回` },
          { label: '最後の連絡', cell: (line) => formatDay(dayInJapan(line.contactedAt)) },
        ]}
      />
      <Pagination
        page={filter.page}
        perPage={CASES_PER_PAGE}
        total={total}
        hrefOf={(page) => hrefOf(filter.state ?? '', page)}
      />
    </>
  )
}
