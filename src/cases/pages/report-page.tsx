import { formatFiscalYear, type FiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import {
  countsOf,
  type Measure,
  measureIds,
  measures,
  type ReportRow,
  type SupporterFigures,
} from '../referral-report.ts'

interface ReportPageProps {
  base: string
  year: FiscalYear
  running: FiscalYear
  figures: SupporterFigures[]
  rows: ReportRow[]
  measure: Measure | null
  opened: ReportRow[] | null
}

const SHOWN_YEARS = 4

/** 紹介の実績 of a fiscal year per supporter; every number leads to the rows that it counts. */
export function ReportPage(props: ReportPageProps) {
  const { base, year, measure, opened } = props
  return (
    <>
      <PageHeading
        title="紹介の実績"
        over={formatFiscalYear(year)}
        lead="支援機関が紹介した企業と、その後の求人・成約の数です。"
      >
        <Actions>
          <ButtonLink href={`${base}/rows.csv?year=${year}`} kind="secondary">
            内訳をCSVで保存する
          </ButtonLink>
        </Actions>
      </PageHeading>
      <Tabs tabs={tabsOf(props)} label="年度" />
      <FiguresTable {...props} />
      <Disclosure summary="数え方">
        <DescriptionList
          items={measureIds.map((id) => ({ term: measures[id].name, words: measures[id].definition }))}
        />
      </Disclosure>
      {measure && opened && <Rows measure={measure} rows={opened} />}
    </>
  )
}

function tabsOf({ base, year, running }: ReportPageProps) {
  const years = Array.from({ length: SHOWN_YEARS }, (_, n) => (running - n) as FiscalYear)
  return years.map((each) => ({
    label: formatFiscalYear(each),
    href: `${base}?year=${each}`,
    current: each === year,
  }))
}

function FiguresTable({ base, year, figures, rows }: ReportPageProps) {
  const totals = countsOf(rows)
  return (
    <Table
      caption={`${formatFiscalYear(year)}の紹介の実績`}
      captionHidden
      rows={figures}
      keyOf={({ supporterId }) => supporterId}
      empty={<EmptyState title="この年度の紹介はありません">企業が紹介されると、ここに数が並びます。</EmptyState>}
      totals={['合計', ...measureIds.map((id) => totals[id])]}
      columns={[
        { label: '支援機関', kind: 'name', cell: ({ supporter }) => supporter },
        ...measureIds.map((id) => ({
          label: measures[id].name,
          kind: 'number' as const,
          cell: ({ supporterId, figures: counted }: SupporterFigures) => (
            <Opens href={`${base}?year=${year}&measure=${id}&of=${supporterId}#rows`} count={counted[id]} of={id} />
          ),
        })),
      ]}
    />
  )
}

function Opens({ href, count, of }: { href: string; count: number; of: Measure }) {
  if (count === 0) return <>0</>
  return (
    <a href={href}>
      {count}
      <span class="unseen">件の{measures[of].name}の内訳</span>
    </a>
  )
}

function Rows({ measure, rows }: { measure: Measure; rows: ReportRow[] }) {
  return (
    <Section id="rows" title={`${measures[measure].name}の内訳(${rows.length}件)`}>
      <Table
        caption={`${measures[measure].name}の内訳`}
        captionHidden
        rows={rows}
        keyOf={({ referral }) => referral}
        columns={[
          { label: '企業', kind: 'name', cell: ({ companyName }) => companyName },
          { label: '支援機関', cell: ({ supporter }) => supporter },
          { label: '町', cell: ({ town }) => town },
          { label: '日時', cell: ({ at }) => formatInstant(at) },
        ]}
      />
    </Section>
  )
}
