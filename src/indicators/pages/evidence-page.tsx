import { formatFiscalYear, type FiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { type Evidence, figureInWords, type FigureKind, type Indicator } from '../indicator.ts'

export interface EvidencePageProps {
  indicator: Indicator
  year: FiscalYear
  value: number | null
  evidence: readonly Evidence[]
  /** The page of a row; undefined where the town may not open it. */
  hrefOf: (row: Evidence) => string | undefined
}

const ways: Record<FigureKind, string> = {
  count: '下の行の数です。',
  share: '下の行のうち「1」の行の割合です。',
  mean: '下の行の値の平均です。',
}

/** 根拠: the definition of a figure and every row that it counts. */
export function EvidencePage({ indicator, year, value, evidence, hrefOf }: EvidencePageProps) {
  const figure = `${figureInWords(indicator, value)}${value === null ? '' : indicator.unit}`
  return (
    <>
      <PageHeading over={formatFiscalYear(year)} title={`${indicator.name} ${figure}`} lead={ways[indicator.figure]}>
        <ButtonLink href={`/town/indicators/${indicator.id}/rows.csv?year=${year}`} kind="secondary">
          CSVで保存
        </ButtonLink>
      </PageHeading>
      <Section title="定義">
        <DescriptionList
          items={[
            { term: '数えるもの', words: indicator.what },
            { term: '期間', words: indicator.from },
            { term: '読むときの注意', words: indicator.caveats },
          ]}
        />
      </Section>
      <Section title={`根拠 ${evidence.length}件`}>
        <Rows indicator={indicator} evidence={evidence} hrefOf={hrefOf} />
      </Section>
    </>
  )
}

function Rows({ indicator, evidence, hrefOf }: Pick<EvidencePageProps, 'indicator' | 'evidence' | 'hrefOf'>) {
  return (
    <Table
      caption={`${indicator.name}が数えた行`}
      captionHidden
      rows={[...evidence]}
      keyOf={(row) => row.subject}
      empty={
        <EmptyState title="数える行がまだありません">
          求人が公開され、応募や契約の記録ができると、ここに並びます。
        </EmptyState>
      }
      columns={[
        { label: '求人', kind: 'name', cell: (row) => <Linked href={hrefOf(row)} label={row.label} /> },
        { label: '発注者', cell: (row) => row.note },
        { label: '日時', cell: (row) => formatInstant(row.at) },
        {
          label: indicator.figure === 'count' ? '数' : '値',
          kind: 'number',
          cell: (row) => row.value.toLocaleString('ja-JP'),
        },
      ]}
    />
  )
}

function Linked({ href, label }: { href: string | undefined; label: string }) {
  return href ? <a href={href}>{label}</a> : <>{label}</>
}
